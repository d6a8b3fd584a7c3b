package civitas.analysis.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Mean and spread of a sample of independent replicates, with the two-sided 95% Student-t confidence interval of the
 * mean:
 * <pre>
 *   mean = (1/n) sum x_r,  sd = sqrt( sum (x_r - mean)^2 / (n - 1) ),  se = sd / sqrt(n)
 *   [lower, upper] = mean -/+ t_{0.975, n-1} se
 * </pre>
 * All but n are in the units of the sample. The interval has 95% coverage for normal data, approximately so for the
 * means of many replicates of anything else. Cost: two passes, and one quantile per sample size.
 *
 * @param n number of values used: NaN entries, meaning "not measured", are left out
 * @param mean sample mean; NaN if n = 0
 * @param sd sample standard deviation with divisor n - 1; NaN if n &lt; 2
 * @param se standard error of the mean; NaN if n &lt; 2
 * @param lower lower end of the interval; NaN if n &lt; 2
 * @param upper upper end of the interval; NaN if n &lt; 2
 */
public record Summary(int n, double mean, double sd, double se, double lower, double upper) {
    /** Probability that the interval covers the mean. */
    static final double CONFIDENCE = 0.95;

    /** Accuracy of quantiles, in standard errors or in units of chi-square. */
    static final double QUANTILE_ACCURACY = 1e-12;

    private static final Map<Integer, Double> QUANTILES = new ConcurrentHashMap<>();

    /**
     * Summarises a sample. A constant sample has exactly that mean and an interval of zero width.
     *
     * @param values one value per replicate, finite, or NaN for a value to leave out; not modified
     * @return the summary; all NaN with n = 0 if nothing remains
     * @throws IllegalArgumentException if a value is infinite
     */
    public static Summary of(double[] values) {
        double[] sample = measured(values);
        double mean = mean(sample);
        return of(sample.length, mean, standardDeviation(sample, mean));
    }

    /**
     * The summary of a sample of which only moments are kept.
     *
     * @param n number of values, at least 0
     * @param mean sample mean; NaN if n = 0
     * @param sd sample standard deviation with divisor n - 1; NaN if n &lt; 2
     */
    public static Summary of(int n, double mean, double sd) {
        double se = sd / StrictMath.sqrt(n);
        double margin = n < 2 ? Double.NaN : quantile(n - 1) * se;
        return new Summary(n, mean, sd, se, mean - margin, mean + margin);
    }

    /** The 95% confidence interval of the mean. */
    public Interval interval() {
        return new Interval(lower, upper);
    }

    private static double[] measured(double[] values) {
        requireNotInfinite("values", values);
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    static void requireNotInfinite(String name, double[] values) {
        for (int r = 0; r < values.length; r++) {
            if (Double.isInfinite(values[r])) {
                throw new IllegalArgumentException(name + "[" + r + "] = " + values[r] + ", must be finite or NaN");
            }
        }
    }

    /** Relative to the first value, so that equal values have exactly their own mean. */
    private static double mean(double[] sample) {
        if (sample.length == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (double value : sample) {
            sum += value - sample[0];
        }
        return sample[0] + sum / sample.length;
    }

    private static double standardDeviation(double[] sample, double mean) {
        if (sample.length < 2) {
            return Double.NaN;
        }
        double squares = 0;
        for (double value : sample) {
            squares += (value - mean) * (value - mean);
        }
        return StrictMath.sqrt(squares / (sample.length - 1));
    }

    /** The quantile that the intervals use, t_{0.975}. Many samples of few sizes are summarised, so it is remembered. */
    static double quantile(int degreesOfFreedom) {
        return QUANTILES.computeIfAbsent(degreesOfFreedom, Summary::computeQuantile);
    }

    private static double computeQuantile(int degreesOfFreedom) {
        // No generator: the distribution is asked for a quantile only.
        return new TDistribution(null, degreesOfFreedom, QUANTILE_ACCURACY)
                .inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.6g, 95%% [%.6g, %.6g], sd %.4g, se %.4g, n = %d", mean, lower, upper, sd, se, n);
    }
}
