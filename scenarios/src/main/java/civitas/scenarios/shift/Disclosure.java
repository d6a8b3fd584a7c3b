package civitas.scenarios.shift;

import civitas.scenario.Parameter;

/** Which model people see and react to. The platform's risk is always that of the model in force. */
public sealed interface Disclosure {
    /** The one in force. */
    record Full() implements Disclosure {}

    /** The one in force plus normal noise, the same for all people, drawn anew every so often. */
    record Noisy(
            @Parameter(description = "Standard deviation per coordinate.", value = "0.5", range = "(0, 1e6]") double sd,
            @Parameter(description = "Time between two draws.", value = "0.1", unit = "time", range = "(0, 1e6]")
                    double every)
            implements Disclosure {}

    /** The one in force some time ago; at the start the first one. */
    record Delayed(
            @Parameter(description = "How long ago.", value = "1", unit = "time", range = "(0, 1e6]") double delay)
            implements Disclosure {}

    /** The one at the start, whatever is deployed later. */
    record Hidden() implements Disclosure {}
}
