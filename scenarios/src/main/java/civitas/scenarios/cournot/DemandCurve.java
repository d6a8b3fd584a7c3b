package civitas.scenarios.cournot;

import civitas.analysis.market.InverseDemand;
import civitas.scenario.Parameter;

/** How the price falls with the total quantity X. */
public sealed interface DemandCurve {
    /** The demand with its slopes and inverse. */
    InverseDemand inverse();

    /** p = max(0, a - b X). */
    record TruncatedLinear(
            @Parameter(description = INTERCEPT, value = "40", unit = "money/unit", range = "(0, 1000000]")
                    double intercept,
            @Parameter(description = DECLINE, value = "1", unit = "money/unit^2", range = "[0.000001, 1000000]")
                    double decline)
            implements DemandCurve {
        @Override
        public InverseDemand inverse() {
            return new InverseDemand.TruncatedLinear(intercept, decline);
        }
    }

    /** p = a - b X, negative where quantities exceed all demand. */
    record Linear(
            @Parameter(description = INTERCEPT, value = "10", unit = "money/unit", range = "(0, 1000000]")
                    double intercept,
            @Parameter(description = DECLINE, value = "1", unit = "money/unit^2", range = "[0.000001, 1000000]")
                    double decline)
            implements DemandCurve {
        @Override
        public InverseDemand inverse() {
            return new InverseDemand.Linear(intercept, decline);
        }
    }

    /** p = a - b X^d. */
    record ConcavePower(
            @Parameter(description = INTERCEPT, value = "10", unit = "money/unit", range = "(0, 1000000]")
                    double intercept,
            @Parameter(description = DECLINE, value = "1", unit = "money/unit^(1+d)", range = "[0.000001, 1000000]")
                    double decline,
            @Parameter(description = "Exponent d; 1 makes the price linear.", value = "2", range = "[1, 20]")
                    double exponent)
            implements DemandCurve {
        @Override
        public InverseDemand inverse() {
            return new InverseDemand.ConcavePower(intercept, decline, exponent);
        }
    }

    /** Description of a. */
    String INTERCEPT = "Price a of the first unit.";

    /** Description of b. */
    String DECLINE = "How fast the price falls, b.";
}
