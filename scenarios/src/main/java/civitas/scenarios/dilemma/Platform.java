package civitas.scenarios.dilemma;

import civitas.scenario.Parameter;

/** The platform's lever. */
public record Platform(
        @Parameter(
                        description = "Information lever: what players are told after each period.",
                        value = "own_reward",
                        source = DilemmaParameters.SOURCE,
                        switchable = true)
                Feedback feedback) {}
