package civitas.scenarios.landscape;

import civitas.information.Disclosure;
import civitas.scenario.Parameter;

/**
 * The platform's levers.
 *
 * @param payoffs who sees neighbours' payoffs, how late, with what errors
 * @param states who sees what neighbours do, how late, and how often a locus is shown as its opposite
 */
public record Platform(
        @Parameter(
                        description = "Information lever: who sees neighbours' payoffs, how late and how exactly.",
                        switchable = true)
                Disclosure payoffs,
        @Parameter(
                        description =
                                "Information lever: who sees neighbours' states, how late, and how often a locus is shown as its opposite.",
                        switchable = true)
                Disclosure states) {}
