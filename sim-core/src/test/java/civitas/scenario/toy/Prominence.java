package civitas.scenario.toy;

import civitas.scenario.Parameter;

/** Which offers the toy platform shows. */
sealed interface Prominence {
    /** All of them. */
    @Parameter(description = "Every offer is shown")
    record Everything() implements Prominence {}

    /** The cheapest. */
    @Parameter(description = "The cheapest offers are shown")
    record PriceDirected(
            @Parameter(value = "1", range = "[1, 5]", description = "How many offers are shown") int shown,
            @Parameter(value = "0.5", range = "[0, 1]", description = "Weight of the past price") double memory)
            implements Prominence {}

    /** Those paid for. */
    record Sponsored(
            @Parameter(value = "0.1", range = "[0, 1)", unit = "share of price", description = "Fee of a shown offer")
                    double fee)
            implements Prominence {}
}
