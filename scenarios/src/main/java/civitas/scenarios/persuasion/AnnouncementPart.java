package civitas.scenarios.persuasion;

import civitas.scenario.Parameter;

/** What drivers are told. */
public sealed interface AnnouncementPart {
    /** Nothing. */
    record None() implements AnnouncementPart {}

    /** The state. */
    record Full() implements AnnouncementPart {}

    /**
     * The same signal to all.
     *
     * @param probabilities of signals, a row per state
     */
    record Signal(
            @Parameter(
                            description =
                                    "Probabilities of signals: a row per state, a number per signal; rows end by semicolons.",
                            value = "0.8 0.2; 0.2 0.8")
                    String probabilities)
            implements AnnouncementPart {}

    /**
     * A road to each driver: the best recommendations that are obeyed, or given ones.
     *
     * @param flows shares to be sent to the risky road by state; empty for the best that are obeyed
     */
    record Recommended(
            @Parameter(
                            description =
                                    "Shares of drivers recommended the risky road, by state; empty for the best that are obeyed.",
                            value = "\"\"")
                    String flows)
            implements AnnouncementPart {}
}
