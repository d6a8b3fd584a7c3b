package civitas.scenarios.cournot;

import civitas.scenario.Parameter;

/** Price lever: what the platform takes from producers, or gives them. */
public sealed interface Levy {
    /** What producers pay per unit; negative if they are paid. */
    default double perUnit() {
        return 0;
    }

    /** Share of the price that the platform keeps. */
    default double shareOfPrice() {
        return 0;
    }

    /** Nothing. */
    record None() implements Levy {}

    /** Producers pay an amount per unit. */
    record UnitTax(
            @Parameter(
                            description = "What producers pay per unit.",
                            value = "1",
                            unit = "money/unit",
                            range = "[0, 1000000]")
                    double amount)
            implements Levy {
        @Override
        public double perUnit() {
            return amount;
        }
    }

    /** Producers receive an amount per unit. */
    record OutputSubsidy(
            @Parameter(
                            description = "What producers receive per unit.",
                            value = "1",
                            unit = "money/unit",
                            range = "[0, 1000000]")
                    double amount)
            implements Levy {
        @Override
        public double perUnit() {
            return -amount;
        }
    }

    /** The platform keeps a share of the price. */
    record Commission(@Parameter(description = "Share of the price.", value = "0.1", range = "[0, 1)") double share)
            implements Levy {
        @Override
        public double shareOfPrice() {
            return share;
        }
    }
}
