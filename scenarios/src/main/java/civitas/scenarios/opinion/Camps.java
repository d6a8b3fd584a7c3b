package civitas.scenarios.opinion;

import java.util.Arrays;

/**
 * Camps of opinions on a line: sorted, neighbours of one camp are less than a bound apart. Camps are found without sorting, by bins
 * half as wide as the bound: opinions of one bin are of one camp, and of each bin lowest and highest say all.
 */
final class Camps {
    private static final double BINS_PER_BOUND = 2;

    private Camps() {}

    /**
     * Whether no camp is wider than a tolerance, so that nobody would move by more when it meets any other.
     * Cost: linear, and much less where an early bin is too wide; the order of sorting where bins would outnumber opinions.
     *
     * @param x at least one opinion; not modified
     * @param bound of confidence, exclusive
     */
    static boolean settled(double[] x, double bound, double tolerance) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double each : x) {
            low = Math.min(low, each);
            high = Math.max(high, each);
        }
        double bins = Math.floor(BINS_PER_BOUND * (high - low) / bound) + 1;
        if (bins > x.length) {
            double[] sorted = x.clone();
            Arrays.sort(sorted);
            return narrow(sorted, sorted, bound, tolerance);
        }
        double[] lowest = new double[(int) bins];
        double[] highest = new double[(int) bins];
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        for (double each : x) {
            int bin = (int) (BINS_PER_BOUND * (each - low) / bound);
            lowest[bin] = Math.min(lowest[bin], each);
            highest[bin] = Math.max(highest[bin], each);
            if (highest[bin] - lowest[bin] > tolerance) {
                return false;
            }
        }
        return narrow(lowest, highest, bound, tolerance);
    }

    /** The same for bins in rising order; empty ones have a highest opinion below all. */
    private static boolean narrow(double[] lowest, double[] highest, double bound, double tolerance) {
        double start = Double.NEGATIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int bin = 0; bin < lowest.length; bin++) {
            if (highest[bin] < lowest[bin]) {
                continue;
            }
            start = lowest[bin] - last < bound ? start : lowest[bin];
            last = highest[bin];
            if (last - start > tolerance) {
                return false;
            }
        }
        return true;
    }
}
