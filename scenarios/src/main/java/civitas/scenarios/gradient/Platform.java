package civitas.scenarios.gradient;

import civitas.scenario.Parameter;

/** The platform's levers. */
public record Platform(
        @Parameter(description = "How the platform learns.", value = "minimise") Firm firm,
        @Parameter(description = "Private training, for firms that descend.", value = "plain", switchable = true)
                Training training,
        @Parameter(
                        description =
                                "Information lever: rounds from one disclosure of the parameter to the next; the first is at the start.",
                        value = "1",
                        unit = "rounds",
                        range = "[1, 1000000000]",
                        switchable = true)
                long discloseEvery) {}
