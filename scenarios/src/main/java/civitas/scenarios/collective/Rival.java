package civitas.scenarios.collective;

import civitas.scenario.Parameter;

/** A second collective. */
public record Rival(
        @Parameter(description = "Share of contributors who belong to it.", value = "0", range = "[0, 1]") double share,
        @Parameter(description = "What its members report.", value = "feature_label", source = SOURCE)
                Strategy strategy,
        @Parameter(description = "The label it is about.", value = "{\"kind\": \"label\", \"index\": 3}") Target target,
        @Parameter(description = "Whether it plants the same signal or one of its own.", value = "same")
                RivalSignal signal) {
    static final String SOURCE = "Karan, Vincent, Karahalios, Sundaram 2025";
}
