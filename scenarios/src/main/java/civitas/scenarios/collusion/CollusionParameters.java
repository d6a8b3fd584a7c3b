package civitas.scenarios.collusion;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;
import civitas.scenario.Parts;

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
        @Parameter(description = "What buyers do at given prices.", value = "logit", source = SOURCE) Demand demand,
        @Parameter(
                        description =
                                "Size x of a shock to the outside good that nobody sees: in every period its quality is"
                                        + " a_0 - x, a_0 or a_0 + x, all equally likely.",
                        value = "0",
                        unit = "money/unit",
                        range = "[0, 1000]",
                        source = SOURCE)
                double outsideQualityShock,
        @Parameter(
                        description =
                                "Probability per period that the last firm enters the market if it is out, or leaves"
                                        + " it if it is in, which all firms see; 0: it is always in.",
                        value = "0",
                        unit = "1/period",
                        range = "[0, 1]",
                        source = SOURCE)
                double switchProbability,
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
                        description = "How a firm learns: one way for all, or a list of one per firm.",
                        value = "q_learning",
                        lengthOf = "firms",
                        source = SOURCE)
                Parts<Learner> learner,
        @Parameter(
                        description =
                                "What learners that keep values believe prices are worth before the first period.",
                        value = "uniform_rivals",
                        source = SOURCE)
                InitialValues initialValues,
        @Parameter(
                        description =
                                "A firm observes its profit with an error drawn uniformly between minus and plus this.",
                        value = "0",
                        unit = "money/period",
                        range = "[0, 1000000]",
                        source = SOURCE)
                double profitNoise,
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
        @Parameter(description = "Between which prices a firm's grid lies.", value = "relative", source = SOURCE)
                PriceRange priceRange,
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
                        description =
                                "Periods over which outcomes are averaged where play ends in no limit cycle: the last"
                                        + " ones of learners that never settle, and those after learning where chance goes on.",
                        value = "1000",
                        unit = "periods",
                        range = "[1, 10000000]",
                        source = "Hansen, Misra, Pai 2021")
                int measuredPeriods,
        @Parameter(
                        description = "Length of the forced price cut in the deviation test after learning.",
                        value = "1",
                        unit = "periods",
                        range = "[1, 1000]",
                        source = SOURCE)
                int deviationPeriods,
        @Parameter(
                        description = "Whether firm 1 then meets firm 2 of another market that learned by itself.",
                        value = "none",
                        source = SOURCE)
                Rematch rematch,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "Calvano et al. 2020";
}
