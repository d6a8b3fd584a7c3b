package civitas.analysis.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Median of a sample of independent replicates, with an interval that any distribution covers: between two order
 * statistics, where with B binomial of n trials of probability 1/2
 * <pre>
 *   [ x_(l), x_(n+1-l) ],  l the largest rank with P(B &lt; l) &lt;= 0.025
 * </pre>
 * It covers the median with at least 95% probability. Source: David and Nagaraja, Order Statistics, 2003, section 7.1.
 * Values that are NaN, meaning "not measured", are left out.
 */
public final class Median {
    private Median() {}

    /**
     * The middle value, or the mean of the two middle ones.
     *
     * @param values one per replicate, or NaN for a value to leave out; not modified
     * @return the median in the units of the sample; NaN if nothing remains
     */
    public static double of(double[] values) {
        double[] sorted = sorted(values);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /**
     * The interval of the median behind a sample.
     *
     * @param values one per replicate, or NaN for a value to leave out; not modified
     * @return both ends in the units of the sample; NaN if fewer than 6 values remain
     */
    public static Interval interval(double[] values) {
        double[] sorted = sorted(values);
        int rank = rank(sorted.length);
        return rank == 0 ? Interval.UNDEFINED : new Interval(sorted[rank - 1], sorted[sorted.length - rank]);
    }

    /** The largest rank whose tail is small enough; 0 if there is none. */
    private static int rank(int n) {
        // No generator: the distribution is asked for probabilities only.
        BinomialDistribution below = new BinomialDistribution(null, n, 0.5);
        double tail = (1 - Summary.CONFIDENCE) / 2;
        int rank = 0;
        while (2 * rank < n && below.cumulativeProbability(rank) <= tail) {
            rank++;
        }
        return rank;
    }

    private static double[] sorted(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }
}
