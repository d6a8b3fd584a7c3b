package civitas.scenarios.cournot;

import civitas.scenario.Parameter;

/** The platform's levers. */
public record Platform(
        @Parameter(
                        description = "Price lever: what the platform takes from producers, or gives them.",
                        value = "none",
                        switchable = true)
                Levy levy,
        @Parameter(
                        description = "Information lever: what a producer sees after each period.",
                        value = "rivals_output",
                        source = CournotParameters.Q_LEARNING,
                        switchable = true)
                Information information) {}
