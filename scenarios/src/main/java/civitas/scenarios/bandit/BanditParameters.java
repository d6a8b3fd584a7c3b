package civitas.scenarios.bandit;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;

/** Everything that can be set in the study of strategic bandits; the defaults are the experiment of the authors' program. */
public record BanditParameters(
        @Parameter(description = "Number of arms K.", value = "5", range = "[1, 100]", source = SOURCE) int arms,
        @Parameter(
                        description = "Number of features d of a user and of an arm.",
                        value = "5",
                        range = "[1, 100]",
                        source = SOURCE)
                int dimensions,
        @Parameter(
                        description = "What each feature of a context is worth, theta*.",
                        value = "[1, 1, 0.8, 1, 1]",
                        unit = "reward",
                        range = "[-1000, 1000]",
                        lengthOf = "dimensions",
                        source = SOURCE)
                Numbers preference,
        @Parameter(
                        description =
                                "True feature of arm i in coordinate i, counted round again where there are more arms.",
                        value = "0.1",
                        range = "[-1, 1]",
                        source = SYMMETRIC)
                double ownFeature,
        @Parameter(
                        description = "True feature of an arm in every other coordinate.",
                        value = "-0.1",
                        range = "[-1, 1]",
                        source = SYMMETRIC)
                double otherFeature,
        @Parameter(
                        description = "Smallest feature of a user; features are drawn uniformly.",
                        value = "-1",
                        range = "[-1000, 1000]",
                        source = SOURCE)
                double lowestContext,
        @Parameter(
                        description = "Largest feature of a user, at least the smallest.",
                        value = "1",
                        range = "[-1000, 1000]",
                        source = SOURCE)
                double highestContext,
        @Parameter(
                        description = "Standard deviation of rewards.",
                        value = "0.5",
                        unit = "reward",
                        range = "[0, 1000]",
                        source = SOURCE)
                double noise,
        @Parameter(
                        description = "Rounds of an epoch, T: one user comes in each, the same ones in every epoch.",
                        value = "10000",
                        unit = "rounds",
                        range = "[1, 10000000]",
                        source = SOURCE)
                int rounds,
        @Parameter(
                        description =
                                "How often arms may change their reports: one epoch is played before, one after each.",
                        value = "20",
                        range = "[0, 100000]",
                        source = SOURCE)
                int epochs,
        @Parameter(description = "What arms do.", value = "gradient", source = SOURCE) ArmBehaviour behaviour,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "program of Kleine Buening et al. 2024";
    static final String SYMMETRIC = "after the program of Kleine Buening et al. 2024, without its arm that dominates";

    /** True features, {@code [arm * dimensions + feature]}, as a new array. */
    double[] features() {
        double[] features = new double[arms * dimensions];
        for (int arm = 0; arm < arms; arm++) {
            for (int k = 0; k < dimensions; k++) {
                features[arm * dimensions + k] = k == arm % dimensions ? ownFeature : otherFeature;
            }
        }
        return features;
    }
}
