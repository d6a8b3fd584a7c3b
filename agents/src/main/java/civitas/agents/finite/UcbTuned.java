package civitas.agents.finite;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * UCB-tuned: after each observation every action is tried once, in random order; from then on the learner takes the
 * action with the largest index
 * <pre>  mean_k + sqrt( (ln t / n_k) min(1/4, var_k + sqrt(2 ln t / n_k)) ),</pre>
 * n_k and t counting the rounds of action k and of all actions after this observation, var_k being the variance of the
 * payoffs of k (divisor n_k). Ties go to the lowest index.
 * <p>Source: Auer, Cesa-Bianchi, Fischer, Machine Learning 47, 2002, section 4, for payoffs in [0, 1]; used with any by
 * Hansen, Misra, Pai, Marketing Science 40(1), 2021. Cost per choice: two square roots per action. It has no greedy
 * action: what it takes depends on the clock.
 */
public final class UcbTuned implements FiniteActionLearner {
    private final int actions;
    private final RandomGenerator random;
    private final long[] rounds;
    private final long[] counts;
    private final double[] means;
    private final double[] variances;

    /**
     * @param observations number of observations, at least 1
     * @param actions number of actions, at least 1
     * @param random this learner's own stream
     * @throws IllegalArgumentException if a number is below its minimum
     */
    public UcbTuned(int observations, int actions, RandomGenerator random) {
        Require.that(observations >= 1, "observations", observations, "at least 1");
        Require.that(actions >= 1, "actions", actions, "at least 1");
        this.actions = actions;
        this.random = random;
        rounds = new long[observations];
        counts = new long[Math.multiplyExact(observations, actions)];
        means = new double[counts.length];
        variances = new double[counts.length];
    }

    @Override
    public int choose(int observation) {
        int untried = untried(observation);
        return untried > 0 ? untriedAction(observation, random.nextInt(untried)) : best(observation);
    }

    private int untried(int observation) {
        int untried = 0;
        for (int cell = observation * actions; cell < (observation + 1) * actions; cell++) {
            untried += counts[cell] == 0 ? 1 : 0;
        }
        return untried;
    }

    private int untriedAction(int observation, int rank) {
        int left = rank;
        int action = 0;
        while (counts[observation * actions + action] > 0 || left-- > 0) {
            action++;
        }
        return action;
    }

    private int best(int observation) {
        double logRounds = StrictMath.log((double) rounds[observation]);
        int best = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int action = 0; action < actions; action++) {
            double index = index(observation * actions + action, logRounds);
            if (index > largest) {
                largest = index;
                best = action;
            }
        }
        return best;
    }

    private double index(int cell, double logRounds) {
        double share = logRounds / (double) counts[cell];
        return means[cell] + Math.sqrt(share * Math.min(0.25, variances[cell] + Math.sqrt(2 * share)));
    }

    @Override
    public boolean learn(int observation, int action, double payoff, int nextObservation) {
        int cell = observation * actions + action;
        rounds[observation]++;
        counts[cell]++;
        double surprise = payoff - means[cell];
        means[cell] += surprise / (double) counts[cell];
        variances[cell] += (surprise * (payoff - means[cell]) - variances[cell]) / (double) counts[cell];
        return true;
    }

    /** Mean payoff of an action so far; 0 before its first try. */
    public double mean(int observation, int action) {
        return means[observation * actions + action];
    }

    /** Rounds in which an action was taken after an observation. */
    public long count(int observation, int action) {
        return counts[observation * actions + action];
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(rounds.length);
        out.writeInt(actions);
        for (long round : rounds) {
            out.writeLong(round);
        }
        for (int cell = 0; cell < counts.length; cell++) {
            out.writeLong(counts[cell]);
            out.writeDouble(means[cell]);
            out.writeDouble(variances[cell]);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Checks.requireShape(in, rounds.length, actions);
        for (int observation = 0; observation < rounds.length; observation++) {
            rounds[observation] = in.readLong();
        }
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] = in.readLong();
            means[cell] = in.readDouble();
            variances[cell] = in.readDouble();
        }
    }
}
