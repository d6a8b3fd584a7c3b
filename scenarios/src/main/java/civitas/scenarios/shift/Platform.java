package civitas.scenarios.shift;

import civitas.scenario.Parameter;

/** The platform's levers. */
public record Platform(
        @Parameter(description = "How and how often the model is trained.", value = "gradient_flow", switchable = true)
                Training training,
        @Parameter(description = "Information lever: which model people see.", value = "full", switchable = true)
                Disclosure disclosure,
        @Parameter(
                        description =
                                "Share of the cost of moving that the platform bears: people act as if alpha were smaller by it.",
                        value = "0",
                        range = "[0, 1)",
                        switchable = true)
                double subsidy) {}
