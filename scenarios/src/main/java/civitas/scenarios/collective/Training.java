package civitas.scenarios.collective;

import civitas.scenario.Parameter;

/** What the platform does against single records having much influence. */
public sealed interface Training {
    /** Nothing. */
    record Plain() implements Training {}

    /**
     * Private training by Gaussian noise. In worlds of tables it is added to every count before the model is made. In worlds
     * of documents gradients are cut and summed over lots, and noise is added to each sum (Abadi et al. 2016); steps then
     * want to be longer. No privacy budget is computed.
     */
    record Private(
            @Parameter(
                            description =
                                    "Standard deviation: records in worlds of tables, multiples of clip in worlds of documents.",
                            value = "10",
                            range = "[0, 1000000]")
                    double noise,
            @Parameter(
                            description = "Longest gradient of a document; without effect in worlds of tables.",
                            value = "1",
                            range = "(0, 1000000]")
                    double clip,
            @Parameter(
                            description = "Documents of a lot; without effect in worlds of tables.",
                            value = "250",
                            range = "[1, 1000000]")
                    int lot)
            implements Training {}

    /** Robust training: records are split at random, one model each, and models vote. */
    record Robust(@Parameter(description = "Number of models.", value = "9", range = "[2, 1000]") int models)
            implements Training {}
}
