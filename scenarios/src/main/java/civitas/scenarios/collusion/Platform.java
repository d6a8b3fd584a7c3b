package civitas.scenarios.collusion;

import civitas.scenario.Parameter;

/** The platform's levers. */
public record Platform(
        @Parameter(
                        description = "Information lever: which products buyers are shown.",
                        value = "all_shown",
                        source = "Johnson, Rhodes, Wildenbeest, Econometrica 91(5), 2023",
                        switchable = true)
                Prominence prominence,
        @Parameter(
                        description = "Price lever: what the platform keeps of every sale.",
                        value = "none",
                        source = "no published value",
                        switchable = true)
                Commission commission,
        @Parameter(
                        description = "Information lever: what firms are told about a period.",
                        value = "own_profit",
                        source = "Asker, Fershtman, Pakes 2022")
                Feedback feedback,
        @Parameter(
                        description = "Information lever: which of its rivals' past prices a firm sees.",
                        value = "observed",
                        source = CollusionParameters.SOURCE)
                RivalPrices rivalPrices,
        @Parameter(
                        description = "Information lever: a price that is recommended to each firm.",
                        value = "none",
                        source = "no published value",
                        switchable = true)
                Recommendation recommendation) {}
