package civitas.scenarios.opinion;

import civitas.scenario.Parameter;

/** The platform's levers. */
public record Platform(
        @Parameter(description = "Information lever: whom people are shown.", value = "all", switchable = true)
                Feed feed,
        @Parameter(description = "Who is let influence opinions.", value = "none") Persuasion persuasion) {}
