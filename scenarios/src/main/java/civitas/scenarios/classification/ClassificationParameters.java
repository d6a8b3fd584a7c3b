package civitas.scenarios.classification;

import civitas.analysis.strategic.ThresholdGame;
import civitas.scenario.Parameter;

/** Everything that can be set in the study of strategic classification. */
public record ClassificationParameters(
        @Parameter(
                        description =
                                "Contestants of a round, drawn anew each time from the standard normal distribution.",
                        value = "10000",
                        unit = "contestants",
                        range = "[1, 10000000]")
                int contestants,
        @Parameter(
                        description = "What a contestant pays per unit it moves, kappa; being accepted is worth 2.",
                        value = "4",
                        range = "[0.001, 1000000]",
                        source = "instance of Hardt et al. 2016",
                        switchable = true)
                double cost,
        @Parameter(
                        description = "Share rho of a move that is real: 0 is gaming, 1 improvement.",
                        value = "0",
                        range = "[0, 1]",
                        source = "0 in Hardt et al. 2016",
                        switchable = true)
                double improvement,
        @Parameter(description = "Number of rounds.", value = "100", unit = "rounds", range = "[1, 1000000000]")
                long rounds,
        @Parameter(
                        description = "Last rounds over which outcomes are averaged.",
                        value = "10",
                        unit = "rounds",
                        range = "[1, 1000000]")
                int measuredRounds,
        @Parameter(description = "What the platform does.") Platform platform) {
    ThresholdGame game() {
        return new ThresholdGame(cost, improvement);
    }
}
