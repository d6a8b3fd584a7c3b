package civitas.scenario.toy;

import civitas.scenario.Parameter;

/**
 * A group.
 *
 * @param prominence a choice that can be switched
 * @param tollEuros a number
 */
record Platform(
        @Parameter(value = "everything", description = "What buyers see", switchable = true) Prominence prominence,
        @Parameter(
                        value = "0",
                        range = "[0, inf)",
                        unit = "EUR",
                        description = "Toll per sale",
                        source = "invented",
                        switchable = true)
                double tollEuros) {}
