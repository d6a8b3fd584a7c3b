package civitas.scenarios.persuasion;

import civitas.information.Disclosure;
import civitas.scenario.Parameter;

/**
 * What happens to messages on their way.
 *
 * @param message who gets them, how late, and how often one of two messages arrives as the other
 */
public record Platform(
        @Parameter(
                        description =
                                "Information lever: who gets messages, how late, and how often one of two arrives as the other.",
                        switchable = true)
                Disclosure message) {
    /** Share of agents who get messages in time to use them. */
    double reach() {
        return message.delay() > 0 ? 0 : message.share();
    }
}
