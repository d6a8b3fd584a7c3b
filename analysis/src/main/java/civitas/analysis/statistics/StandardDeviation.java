package civitas.analysis.statistics;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * How precisely a sample tells its standard deviation: the two-sided 95% interval
 * <pre>
 *   [ sd sqrt((n - 1)/chi2_{0.975, n-1}), sd sqrt((n - 1)/chi2_{0.025, n-1}) ]
 * </pre>
 * Exact for independent normal values; with heavier tails it covers less often than stated.
 */
public final class StandardDeviation {
    private StandardDeviation() {}

    /**
     * The interval of the standard deviation behind a summarised sample.
     *
     * @param sample the sample's summary
     * @return both ends in the units of the sample; NaN if n &lt; 2, zero width if all values are equal
     */
    public static Interval interval(Summary sample) {
        if (sample.n() < 2) {
            return Interval.UNDEFINED;
        }
        int degrees = sample.n() - 1;
        // No generator: the distribution is asked for quantiles only.
        var chiSquare = new ChiSquaredDistribution(null, degrees, Summary.QUANTILE_ACCURACY);
        double tail = (1 - Summary.CONFIDENCE) / 2;
        double high = chiSquare.inverseCumulativeProbability(1 - tail);
        double low = chiSquare.inverseCumulativeProbability(tail);
        return new Interval(
                sample.sd() * StrictMath.sqrt(degrees / high), sample.sd() * StrictMath.sqrt(degrees / low));
    }
}
