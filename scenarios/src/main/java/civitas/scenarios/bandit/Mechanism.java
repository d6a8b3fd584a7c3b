package civitas.scenarios.bandit;

import civitas.agents.contextual.Confidence;
import civitas.agents.contextual.ContextualLearner;
import civitas.agents.contextual.OptimisticGrimTrigger;
import civitas.agents.contextual.UniformChoice;
import civitas.scenario.Parameter;
import java.util.random.RandomGenerator;

/** How the platform chooses among arms, given what they report. */
public sealed interface Mechanism {
    /**
     * A learner that knows nothing yet.
     *
     * @param random its own stream
     */
    ContextualLearner learner(BanditParameters parameters, RandomGenerator random);

    private static double multiplier(BanditParameters parameters, double scale) {
        return scale * Confidence.multiplier(parameters.dimensions(), parameters.rounds());
    }

    /**
     * One estimate for all arms, and belief in what they report.
     *
     * @param randomRounds first rounds of an epoch in which the arm is drawn
     * @param confidenceScale factor of the published width of confidence
     */
    record LinUcb(
            @Parameter(
                            description = "First rounds of an epoch in which the arm is drawn.",
                            value = "10",
                            unit = "rounds",
                            range = "[0, 1000000]",
                            source = BanditParameters.SOURCE)
                    int randomRounds,
            @Parameter(
                            description = "Factor of the published width of confidence.",
                            value = "1",
                            range = "[0, 1000]",
                            source = BanditParameters.SOURCE)
                    double confidenceScale)
            implements Mechanism {
        @Override
        public ContextualLearner learner(BanditParameters parameters, RandomGenerator random) {
            return new civitas.agents.contextual.LinUcb(
                    parameters.arms(),
                    parameters.dimensions(),
                    multiplier(parameters, confidenceScale),
                    randomRounds,
                    random);
        }
    }

    /**
     * The optimistic grim-trigger mechanism: an estimate per arm, and arms that promise too much are never chosen again.
     *
     * @param confidenceScale factor of the published width of confidence
     * @param trigger whether arms are eliminated at all
     */
    record OptGtm(
            @Parameter(
                            description = "Factor of the published width of confidence.",
                            value = "1",
                            range = "[0, 1000]",
                            source = BanditParameters.SOURCE)
                    double confidenceScale,
            @Parameter(
                            description = "Whether arms that promise too much are eliminated.",
                            value = "true",
                            source = BanditParameters.SOURCE)
                    boolean trigger)
            implements Mechanism {
        @Override
        public ContextualLearner learner(BanditParameters parameters, RandomGenerator random) {
            return new OptimisticGrimTrigger(
                    parameters.arms(),
                    parameters.dimensions(),
                    multiplier(parameters, confidenceScale),
                    parameters.rounds(),
                    trigger);
        }
    }

    /** Every arm with the same probability. */
    record Uniform() implements Mechanism {
        @Override
        public ContextualLearner learner(BanditParameters parameters, RandomGenerator random) {
            return new UniformChoice(parameters.arms(), random);
        }
    }
}
