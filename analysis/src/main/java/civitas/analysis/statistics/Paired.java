package civitas.analysis.statistics;

import java.util.stream.IntStream;

/**
 * Comparison of twins: each treated run has a twin that differs in the treatment only (same seed), so the effect is the
 * mean of the differences treated - twin, and its interval needs no independence between the two samples.
 */
public final class Paired {
    private Paired() {}

    /**
     * Summarises treated - twin. A pair with a NaN on either side is left out.
     *
     * @param treated outcome of each treated run, finite or NaN; not modified
     * @param twin outcome of the twin of each treated run, finite or NaN; not modified
     * @return the summary of the differences, n counting the pairs used
     * @throws IllegalArgumentException if the lengths differ or an outcome is infinite
     */
    public static Summary difference(double[] treated, double[] twin) {
        requirePairs(treated, twin);
        double[] difference = new double[treated.length];
        for (int r = 0; r < difference.length; r++) {
            difference[r] = treated[r] - twin[r];
        }
        return Summary.of(difference);
    }

    /**
     * Ratio of the means of treated runs and twins, with Fieller's 95% interval: every r for which the paired differences
     * treated - r twin do not contradict a mean of zero,
     * <pre>
     *   (x - r y)^2 &lt;= t^2 (v_xx - 2 r v_xy + r^2 v_yy),   t = t_{0.975, n-1}
     * </pre>
     * with the means x and y and the variances and covariance v of these means. It is an interval if the twins' mean
     * differs from zero at the same level, y^2 &gt; t^2 v_yy; otherwise there is none. Source: Fieller 1954, Journal of the
     * Royal Statistical Society B 16. A pair with a NaN on either side is left out.
     *
     * @param treated outcome of each treated run, finite or NaN; not modified
     * @param twin outcome of the twin of each treated run, finite or NaN; not modified
     * @throws IllegalArgumentException if the lengths differ or an outcome is infinite
     */
    public static RatioEstimate ratio(double[] treated, double[] twin) {
        requirePairs(treated, twin);
        int[] pairs = IntStream.range(0, treated.length)
                .filter(r -> !Double.isNaN(treated[r]) && !Double.isNaN(twin[r]))
                .toArray();
        double[] above = IntStream.of(pairs).mapToDouble(r -> treated[r]).toArray();
        double[] below = IntStream.of(pairs).mapToDouble(r -> twin[r]).toArray();
        Summary x = Summary.of(above);
        Summary y = Summary.of(below);
        if (pairs.length < 2) {
            double value = y.mean() == 0 ? Double.NaN : x.mean() / y.mean();
            return new RatioEstimate(pairs.length, value, Double.NaN, Double.NaN);
        }
        double covariance = 0;
        for (int r = 0; r < above.length; r++) {
            covariance += (above[r] - x.mean()) * (below[r] - y.mean());
        }
        return fieller(x, y, covariance / (above.length - 1) / above.length);
    }

    private static RatioEstimate fieller(Summary x, Summary y, double covariance) {
        double squaredQuantile = StrictMath.pow(Summary.quantile(x.n() - 1), 2);
        double a = y.mean() * y.mean() - squaredQuantile * y.se() * y.se();
        double b = x.mean() * y.mean() - squaredQuantile * covariance;
        double c = x.mean() * x.mean() - squaredQuantile * x.se() * x.se();
        if (!(a > 0)) {
            return new RatioEstimate(x.n(), Double.NaN, Double.NaN, Double.NaN);
        }
        double value = x.mean() / y.mean();
        // Rounding can make the root of nothing that of a negative number, and put the ratio beside an interval of no
        // width.
        double root = StrictMath.sqrt(Math.max(0, b * b - a * c));
        return new RatioEstimate(x.n(), value, Math.min(value, (b - root) / a), Math.max(value, (b + root) / a));
    }

    private static void requirePairs(double[] treated, double[] twin) {
        if (treated.length != twin.length) {
            throw new IllegalArgumentException(
                    "twin has length " + twin.length + ", expected " + treated.length + " (one per treated run)");
        }
        Summary.requireNotInfinite("treated", treated);
        Summary.requireNotInfinite("twin", twin);
    }
}
