package civitas.scenarios.segregation;

import civitas.information.Disclosure;
import civitas.scenario.Parameter;

/**
 * The platform's levers.
 *
 * @param listings vacancies shown to those who follow a rule
 * @param view who of the learners sees what lives around it, how late, and how often one kind is taken for the other
 */
public record Platform(
        @Parameter(
                        description = "Information lever: which vacancies those who move are shown.",
                        value = "by_rule",
                        switchable = true)
                Listings listings,
        @Parameter(
                        description =
                                "Information lever: which learners see who lives around them, how late, and how often one kind is shown as the other.",
                        switchable = true)
                Disclosure view) {}
