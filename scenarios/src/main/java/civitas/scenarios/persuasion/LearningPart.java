package civitas.scenarios.persuasion;

import civitas.scenario.Parameter;

/**
 * How drivers learn which road to take after a message. After every round they know what either road has cost; each keeps one
 * number per message, from what the risky road has saved.
 */
public sealed interface LearningPart {
    /** Numbers of replicators stay within this, so that they can turn round in time when things change. */
    double BOUND = 30;

    /**
     * Probability of the risky road.
     *
     * @param score the number kept
     * @param count rounds it was made of
     */
    double risky(double score, int count);

    /** The number after a round in which the risky road cost less by so much; {@code count} includes that round. */
    double learn(double score, int count, double saved);

    private static double logistic(double number) {
        return 1 / (1 + StrictMath.exp(-number));
    }

    /**
     * Replicator dynamics in discrete time, which is exponential weights with a constant step.
     *
     * @param rate step
     */
    record Replicator(
            @Parameter(description = "Step of the log-odds per unit of cost.", value = "0.02", range = "(0, 10]")
                    double rate)
            implements LearningPart {
        @Override
        public double risky(double score, int count) {
            return logistic(score);
        }

        @Override
        public double learn(double score, int count, double saved) {
            return Math.max(-BOUND, Math.min(BOUND, score + rate * saved));
        }
    }

    /**
     * Exponential weights whose step falls as one over the root of rounds, which has no regret.
     *
     * @param rate step in the first round
     */
    record NoRegret(
            @Parameter(description = "Step of the log-odds in the first round.", value = "1", range = "(0, 100]")
                    double rate)
            implements LearningPart {
        @Override
        public double risky(double score, int count) {
            return logistic(rate * score / Math.sqrt(Math.max(1, count)));
        }

        @Override
        public double learn(double score, int count, double saved) {
            return score + saved;
        }
    }

    /**
     * Logit choice on a mean of what the risky road saved; recent rounds count most.
     *
     * @param temperature of the choice
     * @param memory rounds that the mean goes back, roughly
     */
    record Logit(
            @Parameter(description = "Temperature of the choice, in units of cost.", value = "0.02", range = "(0, 100]")
                    double temperature,
            @Parameter(description = "Rounds that drivers remember.", value = "200", range = "[1, 1e7]") double memory)
            implements LearningPart {
        @Override
        public double risky(double score, int count) {
            return logistic(score / temperature);
        }

        @Override
        public double learn(double score, int count, double saved) {
            return score + (saved - score) / Math.min(memory, count);
        }
    }
}
