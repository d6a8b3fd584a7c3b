package civitas.scenarios.bandit;

import civitas.agents.contextual.Confidence;
import civitas.analysis.strategic.UniformMaximum;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Names, units and meanings of everything the study of strategic bandits reports. */
final class Quantities {
    private static final String REWARD = "reward";

    private Quantities() {}

    static List<Quantity> outcomes(BanditParameters parameters) {
        List<Quantity> outcomes = new ArrayList<>(List.of(
                Quantity.of("regret_first", REWARD, "Strategic regret of the first epoch, sum over its rounds."),
                Quantity.of("regret_last", REWARD, "Strategic regret of the last epoch that was played to its end."),
                Quantity.of("regret_mean", REWARD, "Strategic regret of an epoch, mean over all."),
                Quantity.of("regret_growth", "1", "Regret of the last epoch over that of the first."),
                Quantity.of(
                        "efficiency",
                        "1",
                        "1 less the last epoch's regret over that of choosing at random: 1 is the optimum."),
                Quantity.of("reward", "reward/round", "Mean reward of the last epoch, noise left out."),
                Quantity.of(
                        "distortion",
                        "1",
                        "Root mean square of what claimed features differed from true ones in the last epoch."),
                Quantity.of("eliminated", "arms", "Arms eliminated by the end of the last epoch."),
                Quantity.of(
                        "elimination_round",
                        "rounds",
                        "Round of the last epoch in which the first arm was eliminated.")));
        for (int arm = 1; arm <= parameters.arms(); arm++) {
            outcomes.add(Quantity.detail(
                    "share_" + arm, "1", "Share of the rounds of the last epoch in which arm " + arm + " was chosen."));
        }
        return List.copyOf(outcomes);
    }

    static List<Quantity> series() {
        return List.of(
                Quantity.of("epoch", "epochs", "Epochs that are over."),
                Quantity.of("regret", REWARD, "Strategic regret of the epoch under way, so far."),
                Quantity.of(
                        "epoch_regret",
                        REWARD,
                        "Strategic regret of the latest epoch that is over, 0 before the first is."),
                Quantity.of("distortion", "1", "Root mean square of what claimed features differ from true ones."),
                Quantity.of("active_arms", "arms", "Arms that may still be chosen."));
    }

    static List<Benchmark> benchmarks(BanditParameters parameters) {
        double horizon = parameters.rounds();
        return List.of(
                new Benchmark(
                        "uniform_regret",
                        uniformRegret(parameters),
                        REWARD,
                        "Expected regret of an epoch in which arms are chosen at random, while they are what they say."),
                new Benchmark(
                        "optimal_reward",
                        worthOfAll(parameters) + lead(parameters) * expectedBest(parameters),
                        "reward/round",
                        "Expected reward of the best arm for each user, while arms are what they say."),
                new Benchmark(
                        "confidence_multiplier",
                        Confidence.multiplier(parameters.dimensions(), parameters.rounds()),
                        "1",
                        "Published number of widths, beta, by which upper confidence bounds exceed estimates."),
                new Benchmark(
                        "sqrt_horizon",
                        Math.sqrt(horizon),
                        "1",
                        "Square root of the rounds of an epoch, the rate of learnable problems."));
    }

    /**
     * Expected regret of uniform choice in one epoch. Arm i is worth v S + (y - v) theta_m c_m to a user, with m = i mod d, y
     * its own feature, v the other ones and S = sum theta_k c_k, which is the same for all arms.
     */
    static double uniformRegret(BanditParameters parameters) {
        double mean = 0;
        for (int arm = 0; arm < parameters.arms(); arm++) {
            mean += parameters.preference().at(arm % parameters.dimensions()) * meanContext(parameters);
        }
        return parameters.rounds() * lead(parameters) * (expectedBest(parameters) - mean / parameters.arms());
    }

    private static double lead(BanditParameters parameters) {
        return parameters.ownFeature() - parameters.otherFeature();
    }

    private static double meanContext(BanditParameters parameters) {
        return (parameters.lowestContext() + parameters.highestContext()) / 2;
    }

    private static double worthOfAll(BanditParameters parameters) {
        double[] preference = parameters.preference().spread(parameters.dimensions());
        return parameters.otherFeature()
                * meanContext(parameters)
                * Arrays.stream(preference).sum();
    }

    /** E max over arms of theta_m c_m. */
    private static double expectedBest(BanditParameters parameters) {
        int distinct = Math.min(parameters.arms(), parameters.dimensions());
        double[] lower = new double[distinct];
        double[] upper = new double[distinct];
        for (int k = 0; k < distinct; k++) {
            double one = parameters.preference().at(k) * parameters.lowestContext();
            double other = parameters.preference().at(k) * parameters.highestContext();
            lower[k] = Math.min(one, other);
            upper[k] = Math.max(one, other);
        }
        return UniformMaximum.mean(lower, upper);
    }
}
