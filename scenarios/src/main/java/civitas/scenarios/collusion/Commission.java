package civitas.scenarios.collusion;

import civitas.scenario.Parameter;

/** Price lever: what the platform keeps of every sale. */
public sealed interface Commission {
    /** What the platform keeps of one unit sold at a price, money per unit. */
    double perUnit(double price);

    /** Nothing. */
    @Parameter(description = "Sellers keep what buyers pay.")
    record None() implements Commission {
        @Override
        public double perUnit(double price) {
            return 0;
        }
    }

    /**
     * A share of the price.
     *
     * @param rate share, in [0, 1)
     */
    @Parameter(description = "A share of the price.")
    record AdValorem(
            @Parameter(
                            description = "Share of the price that the platform keeps.",
                            value = "0.1",
                            range = "[0, 1)",
                            source = "no published value",
                            switchable = true)
                    double rate)
            implements Commission {
        @Override
        public double perUnit(double price) {
            return rate * price;
        }
    }

    /**
     * A fixed sum.
     *
     * @param fee money per unit
     */
    @Parameter(description = "A fixed sum per unit sold.")
    record PerUnit(
            @Parameter(
                            description = "What the platform keeps of every unit sold.",
                            value = "0.1",
                            unit = "money/unit",
                            range = "[0, 1000]",
                            source = "no published value",
                            switchable = true)
                    double fee)
            implements Commission {
        @Override
        public double perUnit(double price) {
            return fee;
        }
    }
}
