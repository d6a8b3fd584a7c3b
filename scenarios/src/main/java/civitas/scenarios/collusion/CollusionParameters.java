package civitas.scenarios.collusion;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;

/** Everything that can be set in the {@code collusion} scenario; the defaults are the published baseline. */
public record CollusionParameters(
        @Parameter(
                        description = "Number of firms, each with one product.",
                        value = "2",
                        range = "[2, 8]",
                        source = SOURCE)
                int firms,
        @Parameter(
                        description = "Unit cost of a firm, c_i.",
                        value = "1",
                        unit = "money/unit",
                        range = "[0, 1000]",
                        lengthOf = "firms",
                        source = SOURCE,
                        switchable = true)
                Numbers marginalCost,
        @Parameter(
                        description = "Quality of a firm's product, a_i, in money.",
                        value = "2",
                        unit = "money/unit",
                        range = "[-1000, 1000]",
                        lengthOf = "firms",
                        source = SOURCE,
                        switchable = true)
                Numbers quality,
        @Parameter(
                        description = "Quality of buying nothing, a_0, in money.",
                        value = "0",
                        unit = "money/unit",
                        range = "[-1000, 1000]",
                        source = SOURCE,
                        switchable = true)
                double outsideQuality,
        @Parameter(
                        description = "Horizontal differentiation mu: how little buyers react to price differences.",
                        value = "0.25",
                        unit = "money/unit",
                        range = "[0.001, 1000]",
                        source = SOURCE)
                double horizontalDifferentiation,
        @Parameter(description = "Discount factor delta per period.", value = "0.95", range = "[0, 1)", source = SOURCE)
                double discountFactor,
        @Parameter(
                        description = "Learning rate alpha.",
                        value = "0.15",
                        range = "(0, 1]",
                        lengthOf = "firms",
                        source = SOURCE + ", representative experiment")
                Numbers learningRate,
        @Parameter(
                        description =
                                "Decay beta of exploration: a firm explores in period t with probability exp(-beta (t-1)).",
                        value = "4e-6",
                        unit = "1/period",
                        range = "[0, 100]",
                        lengthOf = "firms",
                        source = SOURCE + ", representative experiment")
                Numbers explorationDecay,
        @Parameter(
                        description = "Number of prices m on each firm's grid.",
                        value = "15",
                        range = "[2, 1000000]",
                        source = SOURCE)
                int prices,
        @Parameter(
                        description =
                                "How far the grid reaches beyond the Nash and monopoly prices, as a share xi of their distance.",
                        value = "0.1",
                        range = "[0, 100]",
                        source = SOURCE)
                double priceRangeExtension,
        @Parameter(
                        description = "Number of past periods k whose prices a firm remembers; the published learners"
                                + " without memory (0) do not look ahead either: set discount_factor to 0 with it.",
                        value = "1",
                        unit = "periods",
                        range = "[0, 8]",
                        source = SOURCE)
                int memory,
        @Parameter(
                        description =
                                "Learning has converged when no firm's greedy price changed in any state for this long.",
                        value = "100000",
                        unit = "periods",
                        range = "[1, 1000000000]",
                        source = SOURCE)
                long convergenceWindow,
        @Parameter(
                        description =
                                "A run ends here even if learning has not converged, or right after a later intervention.",
                        value = "1000000000",
                        unit = "periods",
                        range = "[1, 1000000000000]",
                        source = SOURCE)
                long maxPeriods,
        @Parameter(
                        description = "Length of the forced price cut in the deviation test after learning.",
                        value = "1",
                        unit = "periods",
                        range = "[1, 1000]",
                        source = SOURCE)
                int deviationPeriods,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "Calvano et al. 2020";
}
