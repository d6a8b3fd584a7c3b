package civitas.analysis.recourse;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * Which values of a feature can be reached: from one percentile of the population to another, in steps.
 * <p>Source: the program of Ustun, Spangher, Liu (FAT* 2019). A feature with values 0 and 1 only has the grid 0, 1. Steps and
 * ends of a feature of integers are rounded up to integers (the lower end down). The last value is the first one at or above
 * the upper end.
 *
 * @param lower percentile of the lowest value, in [0, 100]
 * @param upper percentile of the highest value, in [lower, 100]
 * @param step distance between values: in units of the feature if {@code absolute}, else relative to the range; &gt; 0
 * @param absolute what {@code step} means
 */
public record GridRule(double lower, double upper, double step, boolean absolute) {
    private static final double ROUNDING = 1e-9;
    private static final int MOST = 1_000_000;

    /** Steps of 1% from percentile 1 to percentile 99: the published default. */
    public static final GridRule DEFAULT = new GridRule(1, 99, 0.01, false);

    /** Checks the numbers. */
    public GridRule {
        Require.that(lower >= 0 && lower <= 100, "lower", lower, "in [0, 100]");
        Require.that(upper >= lower && upper <= 100, "upper", upper, "in [lower, 100]");
        Require.that(step > 0 && Double.isFinite(step), "step", step, "finite and > 0");
    }

    /** The same with steps in units of the feature. */
    public GridRule withStep(double units) {
        return new GridRule(lower, upper, units, true);
    }

    /**
     * The grid.
     *
     * @param observed values of the feature in the population, at least one, finite; not modified
     * @return strictly increasing
     * @throws IllegalArgumentException if it would have more than 1,000,000 values
     */
    public double[] grid(double[] observed) {
        if (Arrays.stream(observed).allMatch(value -> value == 0 || value == 1)) {
            return new double[] {0, 1};
        }
        boolean integers = Arrays.stream(observed).allMatch(value -> value == Math.rint(value));
        double[] sorted = observed.clone();
        Arrays.sort(sorted);
        double start = quantile(sorted, lower / 100);
        double stop = quantile(sorted, upper / 100);
        if (integers) {
            start = Math.floor(start);
            stop = Math.ceil(stop);
        }
        double length = absolute ? step : step * (stop - start);
        return grid(start, stop, integers ? Math.ceil(length - ROUNDING) : length);
    }

    private static double[] grid(double start, double stop, double length) {
        if (!(length > 0)) {
            return new double[] {start};
        }
        double count = Math.ceil((stop - start) / length - ROUNDING) + 1;
        Require.that(count <= MOST, "number of values of a grid", count, "at most " + MOST + "; take longer steps");
        double[] grid = new double[(int) count];
        Arrays.setAll(grid, i -> start + i * length);
        return grid;
    }

    /** Linear interpolation between order statistics. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int next = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[next] - sorted[below]) * (place - below);
    }
}
