package civitas.scenarios.collective;

import civitas.scenario.Parameter;

/** Contributors who act together. */
public record Collective(
        @Parameter(
                        description =
                                "Share alpha of contributors who belong to it; at the start, if they come and go one by one, and without effect later.",
                        value = "0.001",
                        range = "[0, 1]",
                        switchable = true)
                double share,
        @Parameter(description = "What members report.", value = "feature_label", source = SOURCE, switchable = true)
                Strategy strategy,
        @Parameter(description = "The label it is about.", value = "{\"kind\": \"label\", \"index\": 2}") Target target,
        @Parameter(
                        description = "Probability that the collective's own promise is broken, delta.",
                        value = "0.05",
                        range = "(0, 1)",
                        source = "Gauthier, Bach, Jordan 2025")
                double delta,
        @Parameter(
                        description = "People that the promised success is counted on.",
                        value = "100000",
                        range = "[1, 1000000000]",
                        source = "Gauthier, Bach, Jordan 2025")
                int tests) {
    static final String SOURCE = "Hardt et al. 2023";
}
