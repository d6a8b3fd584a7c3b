package civitas.scenarios.gradient;

import civitas.scenario.Parameter;

/** Contributors who act together. */
public record Collective(
        @Parameter(
                        description = "Share alpha of contributors who belong to it.",
                        value = "0.12",
                        range = "[0, 1]",
                        switchable = true)
                double share,
        @Parameter(description = "What members aim at.", value = "neutralising", source = SOURCE, switchable = true)
                Strategy strategy,
        @Parameter(
                        description = "Where the collective wants the parameter, theta*.",
                        value = "1",
                        range = "[-1000, 1000]",
                        switchable = true)
                double goal,
        @Parameter(
                        description =
                                "Largest gradient that members' records can have, R, at the parameter that they were chosen for.",
                        value = "9",
                        range = "(0, 1000000]",
                        switchable = true)
                double budget) {
    static final String SOURCE = "Hardt et al. 2023";
    /** Numbers with which formulas can be checked by hand. */
    static final String INSTANCE = "instance of ours after Hardt et al. 2023";
}
