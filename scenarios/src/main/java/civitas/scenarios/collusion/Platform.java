package civitas.scenarios.collusion;

import civitas.scenario.Parameter;

/** The platform's levers. */
public record Platform(
        @Parameter(
                        description = "Information lever: which products buyers are shown.",
                        value = "all_shown",
                        source = "Johnson, Rhodes, Wildenbeest, Econometrica 91(5), 2023",
                        switchable = true)
                Prominence prominence) {}
