package civitas.scenarios.bandit;

import civitas.scenario.Parameter;

/** The platform's lever. */
public record Platform(
        @Parameter(
                        description = "How the platform chooses among arms.",
                        value = "lin_ucb",
                        source = BanditParameters.SOURCE,
                        switchable = true)
                Mechanism mechanism) {}
