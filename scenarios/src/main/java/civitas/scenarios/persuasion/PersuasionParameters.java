package civitas.scenarios.persuasion;

import civitas.scenario.Parameter;

/** Everything that can be set in the {@code persuasion} scenario; by default the prosecutor and the judge of the literature. */
public record PersuasionParameters(
        @Parameter(description = "Rounds, each with states of its own.", value = "20", range = "[1, 1e7]") int rounds,
        @Parameter(
                        description = "Share of rounds, the last ones, that outcomes are measured over.",
                        value = "1",
                        range = "(0, 1]")
                double measuredShare,
        @Parameter(description = "Who is told what, and to what end.", value = "persuasion") GamePart game,
        @Parameter(description = "What the platform does.") Platform platform) {
    /** Path of the disclosure, and name of its channel. */
    static final String MESSAGE = "platform.message";

    /** Rounds that are measured, at least one. */
    long measuredRounds() {
        return Math.max(1, Math.round(measuredShare * rounds));
    }
}
