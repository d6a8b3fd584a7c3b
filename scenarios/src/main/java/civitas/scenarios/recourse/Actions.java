package civitas.scenarios.recourse;

import civitas.scenario.Parameter;

/** What people can do at all. Names may have * for any letters and are separated by commas. */
public record Actions(
        @Parameter(description = "Features nobody can change.", value = "age, married, months_overdue")
                String immutable,
        @Parameter(description = "Features that can only go up.", value = "education") String onlyUp,
        @Parameter(description = "Features that can only go down.", value = "\"\"") String onlyDown,
        @Parameter(
                        description = "Steps in units of a feature, NAME=NUMBER; others take 1% of their range.",
                        value = "\"\"")
                String steps,
        @Parameter(
                        description = "Percentile of the lowest value that can be reached.",
                        value = "1",
                        range = "[0, 100]",
                        source = RecourseParameters.SOURCE)
                double lowestPercentile,
        @Parameter(
                        description = "Percentile of the highest value that can be reached.",
                        value = "99",
                        range = "[0, 100]",
                        source = RecourseParameters.SOURCE)
                double highestPercentile) {}
