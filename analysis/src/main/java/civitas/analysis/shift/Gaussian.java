package civitas.analysis.shift;

import civitas.analysis.Require;
import org.apache.commons.math3.special.Erf;

/**
 * A Gaussian density with the same standard deviation in every direction.
 *
 * @param mean {@code double[coordinate]}, one or two
 * @param sd standard deviation, &gt; 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record Gaussian(double[] mean, double sd) {
    /** Copies the mean. */
    public Gaussian {
        Require.positive("sd", sd);
        mean = mean.clone();
    }

    /** In one dimension. */
    public static Gaussian of(double mean, double sd) {
        return new Gaussian(new double[] {mean}, sd);
    }

    @Override
    public double[] mean() {
        return mean.clone();
    }

    /** Number of coordinates. */
    public int dimensions() {
        return mean.length;
    }

    /** Logarithm of the density at the centres of a grid. */
    public double[] logOn(Grid grid) {
        Require.length("mean", mean.length, grid.dimensions(), "one per dimension");
        double[] log = new double[grid.size()];
        double constant = -mean.length * StrictMath.log(sd * StrictMath.sqrt(2 * StrictMath.PI));
        for (int k = 0; k < log.length; k++) {
            double square = 0;
            for (int axis = 0; axis < mean.length; axis++) {
                double u = (grid.coordinate(k, axis) - mean[axis]) / sd;
                square += u * u;
            }
            log[k] = constant - 0.5 * square;
        }
        return log;
    }

    /** The density at the centres of a grid, scaled to mass 1 there. */
    public double[] on(Grid grid) {
        double[] density = logOn(grid);
        for (int k = 0; k < density.length; k++) {
            density[k] = StrictMath.exp(density[k]);
        }
        return Densities.normalise(density, grid);
    }

    /** Mass outside the square of a grid, at most the sum over axes. */
    public double massOutside(double low, double high) {
        double outside = 0;
        double scale = sd * StrictMath.sqrt(2);
        for (double centre : mean) {
            outside += 0.5 * Erf.erfc((centre - low) / scale) + 0.5 * Erf.erfc((high - centre) / scale);
        }
        return Math.min(1, outside);
    }

    /** Points and weights that integrate smooth functions against it; see {@link WeightedPoints#standard}. */
    public WeightedPoints points() {
        WeightedPoints standard = WeightedPoints.standard(mean.length);
        double[][] z = new double[mean.length][standard.size()];
        for (int axis = 0; axis < mean.length; axis++) {
            for (int k = 0; k < z[axis].length; k++) {
                z[axis][k] = mean[axis] + sd * standard.coordinates(axis)[k];
            }
        }
        return new WeightedPoints(z, standard.weights());
    }
}
