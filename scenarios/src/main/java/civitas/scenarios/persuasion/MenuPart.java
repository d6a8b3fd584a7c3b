package civitas.scenarios.persuasion;

import civitas.scenario.Parameter;

/** What is posted. */
public sealed interface MenuPart {
    /** The menu that earns most, by linear programme. */
    record Optimal() implements MenuPart {}

    /** All information at the one price that earns most. */
    record Flat() implements MenuPart {}

    /**
     * All information at a given price.
     *
     * @param price of it
     */
    record Priced(@Parameter(description = "Price of full information.", value = "0.25", range = "[0, 1]") double price)
            implements MenuPart {}

    /**
     * Experiments that are given.
     *
     * @param items a row x, y, price for each
     */
    record Given(
            @Parameter(
                            description =
                                    "Experiments: a row x y price for each, x and y being probabilities of naming state 1 and state 2 rightly; rows end by semicolons.",
                            value = "0.783 1 0.136; 1 1 0.256")
                    String items)
            implements MenuPart {}
}
