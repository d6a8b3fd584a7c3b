package civitas.agents.routes;

import civitas.agents.Require;

/**
 * Probability of reconsidering the route on day k = 0, 1, ...: gamma(k) = scale (k + 1)^-decay.
 * <p>(1, 1) is fictitious play in the mean field, x &lt;- x + (AoN(c) - x) / (k + 1), the same as the method of
 * successive averages; decay 0 is a constant.
 *
 * @param scale in (0, 1]
 * @param decay finite and at least 0; the sum of gamma(k) stays finite, and drivers may freeze early, above 1
 */
public record SwitchingProbability(double scale, double decay) {
    /** Checks the numbers. */
    public SwitchingProbability {
        Require.rate("scale", scale);
        Require.that(decay >= 0 && Double.isFinite(decay), "decay", decay, "finite and at least 0");
    }

    /** The same probability every day, in (0, 1]. */
    public static SwitchingProbability constant(double probability) {
        return new SwitchingProbability(probability, 0);
    }

    /** (k + 1)^-decay. */
    public static SwitchingProbability decaying(double decay) {
        return new SwitchingProbability(1, decay);
    }

    /**
     * gamma(day).
     *
     * @param day k, at least 0
     */
    public double on(long day) {
        return decay == 0 ? scale : scale * StrictMath.pow(day + 1.0, -decay);
    }
}
