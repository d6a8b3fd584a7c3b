package civitas.scenarios.recourse;

import civitas.analysis.recourse.CostFunction;
import civitas.scenario.Parameter;

/** Everything that can be set in the study of recourse. */
public record RecourseParameters(
        @Parameter(description = "Where persons come from.", value = "synthetic") DataSource data,
        @Parameter(description = "What people can do.") Actions actions,
        @Parameter(description = "What an action costs.", value = "max_percentile_shift", source = SOURCE)
                CostFunction cost,
        @Parameter(
                        description = "Lowest budget: a person acts if an action costs at most its budget.",
                        value = "0",
                        range = "[0, 1e6]")
                double lowestBudget,
        @Parameter(
                        description = "Highest budget; budgets are even between the two, drawn once per person.",
                        value = "0.5",
                        range = "[0, 1e6]")
                double highestBudget,
        @Parameter(
                        description =
                                "Probability that somebody who acts becomes somebody who repays; labels else stay.",
                        value = "0",
                        range = "[0, 1]")
                double improvement,
        @Parameter(description = "Periods of a run.", value = "10", unit = "periods", range = "[1, 1000000]")
                long periods,
        @Parameter(
                        description = "Denied persons, the first ones, whose flipset is written to a table.",
                        value = "0",
                        range = "[0, 1000]")
                int flipsets,
        @Parameter(description = "The platform.") Platform platform) {
    static final String SOURCE = "Ustun, Spangher, Liu 2019";
}
