package civitas.scenarios.decongestion;

import civitas.information.Disclosure;
import civitas.scenario.Parameter;

/**
 * The platform's levers.
 *
 * @param representation which features are shown
 * @param sellersShare where prices stand between the lowest and the highest competitive ones
 * @param prices who sees prices, how late, with what errors; whoever sees none takes items for free
 */
public record Platform(
        @Parameter(
                        description = "Information lever: which features of items are shown.",
                        value = "learned",
                        source = DecongestionParameters.SOURCE,
                        switchable = true)
                RepresentationPart representation,
        @Parameter(
                        description =
                                "Price lever: 0 for the lowest competitive prices, 1 for the highest, between for a mean.",
                        value = "0.5",
                        range = "[0, 1]",
                        source = DecongestionParameters.SOURCE,
                        switchable = true)
                double sellersShare,
        @Parameter(
                        description =
                                "Information lever: who sees prices, how late and how exactly; who sees none takes items for free.",
                        switchable = true)
                Disclosure prices) {}
