package civitas.scenarios.segregation;

import civitas.scenario.Parameter;

/** The platform's levers. */
public record Platform(
        @Parameter(
                        description = "Information lever: which vacancies those who move are shown.",
                        value = "by_rule",
                        switchable = true)
                Listings listings) {}
