package civitas.analysis.collective;

import civitas.analysis.Require;

/**
 * Published lower bounds on success and upper bounds on the critical mass. alpha is the share of the collective, Delta the
 * suboptimality gap of the target (counts as 0 where it is negative), xi the uniqueness of the signal. A bound may be below
 * 0 and then says nothing.
 * <p>Source: Hardt et al., ICML 2023, theorems 3 to 5; {@link Suboptimality} has the bounds for suboptimal firms. The
 * feature-only form is a slightly weaker one that holds for every alpha.
 */
public final class SuccessBounds {
    private SuccessBounds() {}

    /** Feature-label planting against an optimal firm: 1 - (1 - alpha)/alpha Delta xi. */
    public static double featureLabel(double alpha, double gap, double uniqueness) {
        Require.share("alpha", alpha);
        return 1 - (1 - alpha) / alpha * Math.max(0, gap) * uniqueness;
    }

    /**
     * Share from which {@link #featureLabel} promises a success: Delta xi / (1 - success + Delta xi).
     *
     * @param success in (0, 1)
     */
    public static double criticalMass(double success, double gap, double uniqueness) {
        Require.that(success > 0 && success < 1, "success", success, "in (0, 1)");
        double needed = Math.max(0, gap) * uniqueness;
        return needed / (1 - success + needed);
    }

    /**
     * Feature-only planting against an optimal firm: 1 - (1 - 2p + alpha p)/(p alpha) xi.
     *
     * @param leastTarget p = min_x P0(target | x), in (0, 1]
     */
    public static double featureOnly(double alpha, double leastTarget, double uniqueness) {
        Require.share("alpha", alpha);
        Require.that(leastTarget > 0 && leastTarget <= 1, "leastTarget", leastTarget, "in (0, 1]");
        double p = leastTarget;
        return 1 - Math.max(0, 1 - 2 * p + alpha * p) / (p * alpha) * uniqueness;
    }

    /**
     * Erasing against an optimal firm: 1 - 2 (1 - alpha)/alpha tau.
     *
     * @param distortion tau, see {@link SignalStrength#distortion}
     */
    public static double erasure(double alpha, double distortion) {
        Require.share("alpha", alpha);
        return 1 - 2 * (1 - alpha) / alpha * distortion;
    }
}
