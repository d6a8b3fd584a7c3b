package civitas.scenarios.recourse;

import civitas.scenario.Parameter;

/** Where persons come from. They are the same in every replicate. */
public sealed interface DataSource {
    /** Invented applicants for credit, calibrated to nothing. */
    record Synthetic(
            @Parameter(description = "Number of persons.", value = "1000", range = "[10, 10000000]") int persons,
            @Parameter(
                            description = "Seed of the persons, apart from the seed of runs.",
                            value = "1",
                            range = "[0, 1e18]")
                    long personsSeed)
            implements DataSource {}

    /** The user's own persons. */
    record File(
            @Parameter(
                            description =
                                    "CSV file: a line of column names, then a line per person; in the current folder or one that CIVITAS_DATA lists.",
                            value = "people.csv")
                    String path,
            @Parameter(
                            description =
                                    "Column of labels, 1 for repaid and 0 or -1 for not; empty for the first column.",
                            value = "\"\"")
                    String label,
            @Parameter(
                            description =
                                    "Columns that are not read, names with * for any letters, separated by commas.",
                            value = "\"\"")
                    String ignored)
            implements DataSource {}

    /**
     * One person with features 0.2, 0.3 and 0.1, each spread evenly over [0, 1] and free to move without steps, against weights
     * 1, 2 and 1 with intercept -3: known in closed form.
     */
    record WorkedExample() implements DataSource {}
}
