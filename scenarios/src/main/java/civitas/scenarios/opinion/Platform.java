package civitas.scenarios.opinion;

import civitas.information.Disclosure;
import civitas.scenario.Parameter;

/**
 * The platform's levers.
 *
 * @param feed whom people are shown
 * @param opinions who is told opinions of those shown, how late, and with what errors
 * @param persuasion who is let influence opinions
 */
public record Platform(
        @Parameter(description = "Information lever: whom people are shown.", value = "all", switchable = true)
                Feed feed,
        @Parameter(
                        description =
                                "Information lever: who sees opinions of others at all, how late, and with what errors of its own; of votes, how often as the opposite.",
                        switchable = true)
                Disclosure opinions,
        @Parameter(description = "Who is let influence opinions.", value = "none") Persuasion persuasion) {}
