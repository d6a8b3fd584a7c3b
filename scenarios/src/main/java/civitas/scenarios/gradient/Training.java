package civitas.scenarios.gradient;

import civitas.scenario.Parameter;

/** Whether single records are kept from having much influence. */
public sealed interface Training {
    /** They are not. */
    record Plain() implements Training {}

    /**
     * Noisy descent: every record's gradient is cut to a size, and noise is added to their sum. No privacy guarantee is
     * computed.
     */
    record Private(
            @Parameter(
                            description = "Largest size of a record's gradient, C.",
                            value = "1",
                            range = "(0, 1000000]",
                            source = SOURCE)
                    double clip,
            @Parameter(
                            description =
                                    "Noise multiplier sigma: the sum of gradients gets noise of deviation sigma C.",
                            value = "1",
                            range = "[0, 1000000]",
                            source = SOURCE)
                    double noise)
            implements Training {
        static final String SOURCE = "Solanki et al. 2025";
    }
}
