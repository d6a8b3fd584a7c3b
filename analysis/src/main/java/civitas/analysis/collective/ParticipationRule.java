package civitas.analysis.collective;

import civitas.analysis.Require;

/**
 * Who joins a collective whose success S depends on how many do. A member gets S - cost, and forgoes {@code payment};
 * others get freeRiding S and are paid. Joining pays iff S &gt; (cost + payment)/(1 - freeRiding). If S rises with the
 * share of members, that success is a tipping point: a smaller collective dissolves, a larger one grows to everybody.
 *
 * @param cost of acting, in units of full success, finite and at least 0
 * @param payment for a record left as it is, in the same units, finite and at least 0
 * @param freeRiding share gamma of success that reaches everybody else, in [0, 1)
 */
public record ParticipationRule(double cost, double payment, double freeRiding) {
    private static final double ROUNDING = 1e-9;

    /** Checks the ranges. */
    public ParticipationRule {
        Require.notNegative("cost", cost);
        Require.notNegative("payment", payment);
        Require.that(freeRiding >= 0 && freeRiding < 1, "freeRiding", freeRiding, "in [0, 1)");
    }

    /** Success above which joining pays. */
    public double tippingSuccess() {
        return (cost + payment) / (1 - freeRiding);
    }

    /** Whether joining pays at that success. */
    public boolean pays(double success) {
        return success > tippingSuccess();
    }

    /**
     * Share above which joining pays: the smallest alpha beyond which S exceeds {@link #tippingSuccess}; infinite if it
     * never does.
     */
    public double tippingShare(Staircase success) {
        double needed = tippingSuccess() + ROUNDING;
        return needed > 1 ? Double.POSITIVE_INFINITY : success.criticalMass(needed);
    }
}
