package civitas.scenarios.sequential;

import civitas.scenario.Parameter;

/** Everything that can be set in the {@code sequential-pricing} scenario; the defaults are the published baseline. */
public record SequentialParameters(
        @Parameter(
                        description = "Number of intervals k between prices: firms choose from 0, 1/k, ..., 1.",
                        value = "6",
                        range = "[2, 1000]",
                        source = SOURCE)
                int intervals,
        @Parameter(description = "Learning rate alpha.", value = "0.3", range = "(0, 1]", source = SOURCE)
                double learningRate,
        @Parameter(description = "Discount factor delta per period.", value = "0.95", range = "[0, 1)", source = SOURCE)
                double discountFactor,
        @Parameter(
                        description = "Number of periods T of a run; firm 1 moves in odd ones, firm 2 in even ones.",
                        value = "500000",
                        unit = "periods",
                        range = "[1, 1000000000000]",
                        source = SOURCE)
                long periods,
        @Parameter(
                        description = "Probability of exploring in period T: in period t it is this to the power t/T.",
                        value = "1e-6",
                        range = "(0, 1]",
                        source = SOURCE)
                double finalExploration,
        @Parameter(
                        description = "Last periods over which profits and prices are averaged.",
                        value = "1000",
                        unit = "periods",
                        range = "[1, 10000000]",
                        source = SOURCE)
                int measuredPeriods,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "Klein 2021";
}
