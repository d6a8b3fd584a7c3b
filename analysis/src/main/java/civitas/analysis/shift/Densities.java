package civitas.analysis.shift;

import java.util.Locale;

/** Densities on a grid, {@code double[cell]}: values at the centres of cells. */
public final class Densities {
    /** Below this a logarithm is cut off. */
    static final double LEAST = 1e-100;

    private Densities() {}

    /**
     * Scales values to mass 1.
     *
     * @param values at least 0, not all 0; <b>modified</b>
     * @return {@code values}
     * @throws IllegalArgumentException if they have no finite mass
     */
    public static double[] normalise(double[] values, Grid grid) {
        double mass = grid.mass(values);
        if (!(mass > 0) || Double.isInfinite(mass)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "mass on the grid = %s, must be finite and > 0: no density", mass));
        }
        for (int k = 0; k < values.length; k++) {
            values[k] /= mass;
        }
        return values;
    }

    /** The density proportional to exp(-energy); {@code energy} is <b>modified</b> and returned. */
    public static double[] gibbs(double[] energy, Grid grid) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : energy) {
            least = Math.min(least, value);
        }
        for (int k = 0; k < energy.length; k++) {
            energy[k] = StrictMath.exp(least - energy[k]);
        }
        return normalise(energy, grid);
    }

    /** Mean along an axis, for a density of mass 1. */
    public static double mean(double[] density, Grid grid, int axis) {
        double sum = 0;
        for (int k = 0; k < density.length; k++) {
            sum += density[k] * grid.coordinate(k, axis);
        }
        return sum * grid.volume();
    }

    /** Variance along an axis, for a density of mass 1. */
    public static double variance(double[] density, Grid grid, int axis) {
        double mean = mean(density, grid, axis);
        double sum = 0;
        for (int k = 0; k < density.length; k++) {
            double away = grid.coordinate(k, axis) - mean;
            sum += density[k] * away * away;
        }
        return sum * grid.volume();
    }

    /**
     * Kullback-Leibler divergence of a density from another one.
     *
     * @param logReference logarithm of the other density at the centres
     */
    public static double divergence(double[] density, double[] logReference, Grid grid) {
        double sum = 0;
        for (int k = 0; k < density.length; k++) {
            if (density[k] > LEAST) {
                sum += density[k] * (StrictMath.log(density[k]) - logReference[k]);
            }
        }
        return sum * grid.volume();
    }

    /** A density as points with weights. */
    public static WeightedPoints points(double[] density, Grid grid) {
        double[] weights = density.clone();
        for (int k = 0; k < weights.length; k++) {
            weights[k] *= grid.volume();
        }
        return new WeightedPoints(grid.centres(), weights);
    }
}
