package civitas.scenario.toy;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;

/**
 * Every kind of parameter.
 *
 * @param firms an integer
 * @param learningRate a number in a half-open interval
 * @param explorationDecay a small number
 * @param periods a long
 * @param costs numbers, one per firm
 * @param symmetric a boolean
 * @param market an enum
 * @param platform a group
 */
public record ToyParameters(
        @Parameter(value = "2", range = "[1, 10]", description = "Number of firms", source = "Table 1") int firms,
        @Parameter(value = "0.15", range = "(0, 1]", description = "Learning rate") double learningRate,
        @Parameter(value = "4e-6", range = "(0, inf)", unit = "per period", description = "Decay of exploration")
                double explorationDecay,
        @Parameter(value = "1e6", range = "[1, inf)", unit = "periods", description = "Length of the run") long periods,
        @Parameter(
                        value = "1",
                        range = "[0, inf)",
                        unit = "EUR",
                        lengthOf = "firms",
                        description = "Marginal cost",
                        switchable = true)
                Numbers costs,
        @Parameter(value = "true", description = "Whether firms are alike") boolean symmetric,
        @Parameter(value = "logit", description = "Demand") Market market,
        @Parameter(description = "The platform") Platform platform) {
    /** Words. */
    public enum Market {
        /** Smooth. */
        LOGIT,
        /** Sharp. */
        WINNER_TAKES_ALL
    }
}
