package civitas.scenarios.collective;

import civitas.scenario.Parameter;

/** What the platform does against single records having much influence. */
public sealed interface Training {
    /** Nothing. */
    record Plain() implements Training {}

    /**
     * Private training by Gaussian noise. In worlds of tables it is added to every count before the model is made; in
     * worlds of documents the gradient of a document is cut to a length, and noise is added to every weight of the model.
     */
    record Private(
            @Parameter(
                            description =
                                    "Standard deviation: records in worlds of tables, weight in worlds of documents.",
                            value = "10",
                            range = "[0, 1000000]")
                    double noise,
            @Parameter(
                            description = "Longest gradient of a document; without effect in worlds of tables.",
                            value = "1",
                            range = "(0, 1000000]")
                    double clip)
            implements Training {}

    /** Robust training in worlds of tables: records are split at random, one model each, and models vote. */
    record Robust(@Parameter(description = "Number of models.", value = "9", range = "[2, 1000]") int models)
            implements Training {}
}
