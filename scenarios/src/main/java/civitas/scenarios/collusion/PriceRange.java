package civitas.scenarios.collusion;

import civitas.scenario.Parameter;

/** Between which prices a firm's grid lies. */
public sealed interface PriceRange {
    /**
     * Both ends of the grid, money per unit.
     *
     * @param nash the firm's Nash price
     * @param monopoly the firm's joint-monopoly price
     * @param extension xi
     */
    double[] ends(double nash, double monopoly, double extension);

    /** From p^N - xi (p^M - p^N) to p^M + xi (p^M - p^N); xi is the parameter price_range_extension. */
    @Parameter(description = "Around each firm's own Nash and monopoly prices, see price_range_extension.")
    record Relative() implements PriceRange {
        @Override
        public double[] ends(double nash, double monopoly, double extension) {
            double margin = extension * (monopoly - nash);
            return new double[] {nash - margin, monopoly + margin};
        }
    }

    /**
     * The same prices for all firms.
     *
     * @param lowest first price
     * @param highest last price
     */
    @Parameter(description = "The same prices for all firms.")
    record Absolute(
            @Parameter(
                            description = "Lowest price.",
                            value = "0.01",
                            unit = "money/unit",
                            range = "[0, 1000000]",
                            source = "Asker, Fershtman, Pakes 2022")
                    double lowest,
            @Parameter(
                            description = "Highest price.",
                            value = "10",
                            unit = "money/unit",
                            range = "(0, 1000000]",
                            source = "Asker, Fershtman, Pakes 2022")
                    double highest)
            implements PriceRange {
        /** Checks the order. */
        public Absolute {
            if (!(lowest < highest)) {
                throw new IllegalArgumentException("lowest = " + lowest + ", must be below highest = " + highest);
            }
        }

        @Override
        public double[] ends(double nash, double monopoly, double extension) {
            return new double[] {lowest, highest};
        }
    }
}
