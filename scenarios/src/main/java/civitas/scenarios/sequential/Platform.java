package civitas.scenarios.sequential;

import civitas.scenario.Parameter;

/** The platform's lever. */
public record Platform(
        @Parameter(
                        description = "Price lever: what the platform takes from the seller for every unit sold.",
                        value = "0",
                        unit = "money/unit",
                        range = "[0, 1)",
                        source = "no fee in Klein 2021",
                        switchable = true)
                double fee) {}
