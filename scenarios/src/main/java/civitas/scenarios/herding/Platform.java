package civitas.scenarios.herding;

import civitas.information.Disclosure;
import civitas.scenario.Parameter;

/**
 * The platform's levers.
 *
 * @param history who sees actions, how late, and how often a shown action is the opposite of the true one
 */
public record Platform(
        @Parameter(
                        description =
                                "Information lever: who sees what others did, how late, and how often the opposite is shown.",
                        switchable = true)
                Disclosure history) {}
