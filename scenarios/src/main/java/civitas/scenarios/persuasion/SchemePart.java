package civitas.scenarios.persuasion;

import civitas.scenario.Parameter;

/** How a sender chooses signals. */
public sealed interface SchemePart {
    /** Says nothing. */
    record None() implements SchemePart {}

    /** Tells the state. */
    record Full() implements SchemePart {}

    /** What is best for a sender who is alone, exactly. */
    record Optimal() implements SchemePart {}

    /**
     * A scheme that is given.
     *
     * @param probabilities of signals, a row per state
     */
    record Given(
            @Parameter(
                            description =
                                    "Probabilities of signals: a row per state, a number per signal; rows end by semicolons.",
                            value = "0.9 0.1; 0.1 0.9")
                    String probabilities)
            implements SchemePart {}

    /**
     * Tries schemes of two signals on a grid and keeps to what paid (UCB-tuned): a sender who knows neither the prior nor what
     * convinces. For two states.
     *
     * @param levels probabilities per state
     */
    record Learned(
            @Parameter(
                            description = "Probabilities of the second signal that are tried in either state.",
                            value = "15",
                            range = "[2, 101]")
                    int levels)
            implements SchemePart {}
}
