package civitas.scenarios.bandit;

import civitas.agents.contextual.ContextualLearner;
import civitas.kernel.TrajectoryHash;
import java.util.random.RandomGenerator;

/**
 * The rounds of an epoch. In round t user c_t comes; arm i has the context x*_i = c_t y_i, feature by feature, y_i being its
 * true features, and reports c_t times the features it claims; the platform chooses from the reports, and earns the true
 * theta* x*_i plus noise. Regret is what the best arm would have earned more on average. Playing nobody earns 0. This is
 * the tight loop of the scenario; it allocates nothing.
 * <p>Source: Kleine Buening, Saha, Dimitrakakis, Xu 2024. Not thread-safe.
 */
final class Rounds {
    private final int arms;
    private final int dimensions;
    private final double[] users;
    private final double[] worths;
    private final double[] worthsAfterSwitch;
    private final int lastBeforeSwitch;
    private final double noise;
    private final double[] contexts;
    private final double[] values;

    /** @param users draws the users of all epochs */
    Rounds(BanditParameters parameters, RandomGenerator users) {
        arms = parameters.arms();
        dimensions = parameters.dimensions();
        noise = parameters.noise();
        this.users = drawUsers(parameters, users);
        worths = worths(parameters);
        worthsAfterSwitch = worths.clone();
        for (int k = 0; k < dimensions; k++) {
            worthsAfterSwitch[k] = -worths[k];
        }
        lastBeforeSwitch =
                parameters.behaviour() instanceof ArmBehaviour.BaitAndSwitch bait ? bait.after() : Integer.MAX_VALUE;
        contexts = new double[arms * dimensions];
        values = new double[arms];
    }

    private static double[] drawUsers(BanditParameters parameters, RandomGenerator random) {
        double[] users = new double[parameters.rounds() * parameters.dimensions()];
        double width = parameters.highestContext() - parameters.lowestContext();
        for (int cell = 0; cell < users.length; cell++) {
            users[cell] = parameters.lowestContext() + width * random.nextDouble();
        }
        return users;
    }

    /** What a unit of a user's feature is worth with an arm: theta*_k y_ik. */
    private static double[] worths(BanditParameters parameters) {
        double[] worths = parameters.features();
        for (int cell = 0; cell < worths.length; cell++) {
            worths[cell] *= parameters.preference().at(cell % parameters.dimensions());
        }
        return worths;
    }

    /**
     * Plays rounds {@code from} (counted from 0, inclusive) to {@code to} (exclusive) of an epoch.
     *
     * @param claims features that arms claim, {@code [arm * dimensions + feature]}; not modified
     * @param random draws the noise of rewards
     * @param tally modified
     * @param hash digest so far
     * @return digest with the arms played
     */
    long play(
            ContextualLearner learner,
            double[] claims,
            int from,
            int to,
            RandomGenerator random,
            Tally tally,
            long hash) {
        long digest = hash;
        for (int round = from; round < to; round++) {
            double best = meet(round, claims);
            int arm = learner.choose(contexts);
            if (arm == ContextualLearner.NOBODY) {
                tally.regret += best;
            } else {
                learner.learn(arm, contexts, values[arm] + noise * random.nextGaussian());
                tally.selections[arm]++;
                tally.regret += best - values[arm];
                tally.reward += values[arm];
                if (tally.firstElimination == 0 && learner.activeArms() < arms) {
                    tally.firstElimination = round + 1;
                }
            }
            digest = TrajectoryHash.mix(digest, arm);
        }
        return digest;
    }

    /** Fills in what arms report to the user of a round and are worth to it; returns the worth of the best. */
    private double meet(int round, double[] claims) {
        double[] worth = round < lastBeforeSwitch ? worths : worthsAfterSwitch;
        int user = round * dimensions;
        double best = Double.NEGATIVE_INFINITY;
        int cell = 0;
        for (int arm = 0; arm < arms; arm++) {
            double value = 0;
            for (int k = 0; k < dimensions; k++) {
                double feature = users[user + k];
                contexts[cell] = claims[cell] * feature;
                value += worth[cell] * feature;
                cell++;
            }
            values[arm] = value;
            best = Math.max(best, value);
        }
        return best;
    }
}
