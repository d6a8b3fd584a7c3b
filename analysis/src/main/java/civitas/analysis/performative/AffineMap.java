package civitas.analysis.performative;

import java.util.Arrays;

/** A mean a + E theta. Immutable. */
public final class AffineMap implements MeanMap {
    private final double[] intercept;
    private final double[][] slope;

    /**
     * Copies the arrays.
     *
     * @param intercept a, the mean without effect of any model
     * @param slope E, a row per mean, a column per coordinate of what is deployed
     */
    public AffineMap(double[] intercept, double[][] slope) {
        if (slope.length != intercept.length) {
            throw new IllegalArgumentException(
                    "slope has " + slope.length + " rows, expected " + intercept.length + " (one per mean)");
        }
        this.intercept = intercept.clone();
        this.slope = Arrays.stream(slope).map(double[]::clone).toArray(double[][]::new);
    }

    /** One mean of one decision: a + e theta. */
    public static AffineMap of(double intercept, double slope) {
        return new AffineMap(new double[] {intercept}, new double[][] {{slope}});
    }

    @Override
    public int means() {
        return intercept.length;
    }

    @Override
    public double[] mean(double[] deployed) {
        double[] mean = intercept.clone();
        for (int k = 0; k < mean.length; k++) {
            for (int j = 0; j < deployed.length; j++) {
                mean[k] += slope[k][j] * deployed[j];
            }
        }
        return mean;
    }

    double intercept(int mean) {
        return intercept[mean];
    }

    double slope(int mean, int decision) {
        return slope[mean][decision];
    }

    /** The map with all effects of models multiplied by that. */
    public AffineMap times(double factor) {
        double[][] scaled = Arrays.stream(slope)
                .map(row -> Arrays.stream(row).map(effect -> factor * effect).toArray())
                .toArray(double[][]::new);
        return new AffineMap(intercept, scaled);
    }
}
