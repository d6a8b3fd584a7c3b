package civitas.analysis.recourse;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * Smoothed percentile map F of one feature: piecewise linear between knots, nondecreasing, in [0, 1]. Immutable.
 * <p>Source of {@link #ofKernelDensity}: the program of Ustun, Spangher, Liu (FAT* 2019): a Gaussian kernel density with
 * Scott's bandwidth is evaluated on the grid of values, summed up and scaled to [1e-6, 1 - 1e-6].
 */
public final class Percentiles {
    private static final double BUFFER = 1e-6;

    private final double[] values;
    private final double[] ranks;
    private final double below;
    private final double above;

    private Percentiles(double[] values, double[] ranks, double below, double above) {
        this.values = values;
        this.ranks = ranks;
        this.below = below;
        this.above = above;
    }

    /**
     * The percentiles of a feature that is spread evenly.
     *
     * @param low value of percentile 0, finite
     * @param high value of percentile 1, finite and above {@code low}
     */
    public static Percentiles uniform(double low, double high) {
        Require.that(low < high && Double.isFinite(high - low), "high", high, "finite and above low = " + low);
        return new Percentiles(new double[] {low, high}, new double[] {0, 1}, 0, 1);
    }

    /**
     * Percentiles by a kernel density.
     *
     * @param observed values of the feature in the population, at least one, finite; not modified
     * @param grid values at which the density is summed up, strictly increasing, at least one; not modified
     */
    public static Percentiles ofKernelDensity(double[] observed, double[] grid) {
        Require.that(observed.length > 0, "number of observed values", observed.length, "at least 1");
        Require.finite("observed", observed);
        Require.that(grid.length > 0, "length of grid", grid.length, "at least 1");
        for (int i = 1; i < grid.length; i++) {
            Require.that(grid[i] > grid[i - 1], "grid[" + i + "]", grid[i], "above grid[" + (i - 1) + "]");
        }
        double[] ranks = new KernelDensity(observed).at(grid);
        for (int i = 1; i < ranks.length; i++) {
            ranks[i] += ranks[i - 1];
        }
        double total = ranks[ranks.length - 1] + 2 * BUFFER;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = (BUFFER + ranks[i]) / total;
        }
        return new Percentiles(grid.clone(), ranks, BUFFER, 1 - BUFFER);
    }

    /** F(value). */
    public double at(double value) {
        int last = values.length - 1;
        if (value < values[0]) {
            return below;
        }
        if (value > values[last]) {
            return above;
        }
        int at = Arrays.binarySearch(values, value);
        return at >= 0 ? ranks[at] : between(values, ranks, -at - 2, value);
    }

    /** The highest value up to the last knot of at most that percentile; {@code NEGATIVE_INFINITY} if no knot is. */
    public double highest(double rank) {
        int i = values.length - 1;
        while (i >= 0 && ranks[i] > rank) {
            i--;
        }
        if (i < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return i == values.length - 1 ? values[i] : between(ranks, values, i, rank);
    }

    /** The lowest value from the first knot on of at least that percentile; {@code POSITIVE_INFINITY} if no knot is. */
    public double lowest(double rank) {
        int i = 0;
        while (i < values.length && ranks[i] < rank) {
            i++;
        }
        if (i == values.length) {
            return Double.POSITIVE_INFINITY;
        }
        return i == 0 ? values[i] : between(ranks, values, i - 1, rank);
    }

    private static double between(double[] from, double[] to, int i, double at) {
        return to[i] + (to[i + 1] - to[i]) * ((at - from[i]) / (from[i + 1] - from[i]));
    }
}
