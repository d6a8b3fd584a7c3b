package civitas.analysis.shift;

import civitas.analysis.Require;

/**
 * A measure made of points with weights: cells of a density, nodes of a quadrature, agents. Arrays are shared with whoever
 * made it and may change between uses.
 */
public final class WeightedPoints implements Measure {
    private static final double REACH = 9;
    private static final double SPACING_IN_ONE_DIMENSION = 0.04;
    private static final double SPACING_IN_TWO_DIMENSIONS = 0.15;

    private final double[][] z;
    private final double[] weights;
    private final double equalWeight;
    private final int from;
    private final int to;

    /**
     * @param z {@code double[coordinate][point]}, kept
     * @param weights {@code double[point]}, kept
     */
    public WeightedPoints(double[][] z, double[] weights) {
        this(z, weights, 0, 0, weights.length);
        for (double[] coordinates : z) {
            Require.length("coordinates", coordinates.length, weights.length, "one per point");
        }
    }

    private WeightedPoints(double[][] z, double[] weights, double equalWeight, int from, int to) {
        this.z = z;
        this.weights = weights;
        this.equalWeight = equalWeight;
        this.from = from;
        this.to = to;
    }

    /**
     * The points in [from, to) of arrays, each of the same weight.
     *
     * @param z {@code double[coordinate][point]}, kept
     * @param weight of each
     */
    public static WeightedPoints equal(double[][] z, double weight, int from, int to) {
        return new WeightedPoints(z, new double[0], weight, from, to);
    }

    private double weight(int k) {
        return weights.length == 0 ? equalWeight : weights[k];
    }

    /** No mass at all. */
    public static WeightedPoints none(int dimensions) {
        return new WeightedPoints(new double[dimensions][0], new double[0]);
    }

    /**
     * Trapezoidal quadrature of the standard normal density, 451 points in one dimension, 121 x 121 in two: for functions
     * analytic in a strip about the real line its error falls exponentially with width over spacing, far below 1e-9 for all losses here at
     * moderate steepness.
     */
    static WeightedPoints standard(int dimensions) {
        double spacing = dimensions == 1 ? SPACING_IN_ONE_DIMENSION : SPACING_IN_TWO_DIMENSIONS;
        int half = (int) Math.round(REACH / spacing);
        int side = 2 * half + 1;
        double[] one = new double[side];
        double sum = 0;
        for (int i = 0; i < side; i++) {
            double u = (i - half) * spacing;
            one[i] = StrictMath.exp(-0.5 * u * u);
            sum += one[i];
        }
        int size = dimensions == 1 ? side : side * side;
        double[][] z = new double[dimensions][size];
        double[] weights = new double[size];
        for (int k = 0; k < size; k++) {
            z[0][k] = (k % side - half) * spacing;
            weights[k] = one[k % side] / sum;
            if (dimensions == 2) {
                z[1][k] = (k / side - half) * spacing;
                weights[k] *= one[k / side] / sum;
            }
        }
        return new WeightedPoints(z, weights);
    }

    /** Number of points. */
    public int size() {
        return to - from;
    }

    /** The weights themselves; empty if all are equal. */
    public double[] weights() {
        return weights;
    }

    /** The coordinates of an axis themselves. */
    public double[] coordinates(int axis) {
        return z[axis];
    }

    @Override
    public void add(Score score, Curve curve, double[] x, RiskSums sums) {
        switch (score) {
            case DIFFERENCE -> addDifferences(curve, x, sums);
            case PRODUCT -> addProducts(curve, x, sums);
            case POSITION -> addPositions(curve, sums);
        }
    }

    @Override
    public double value(Score score, Curve curve, double[] x) {
        double sum = 0;
        if (score == Score.PRODUCT) {
            for (int k = from; k < to; k++) {
                sum += weight(k) * curve.value(product(x, k));
            }
            return sum;
        }
        for (int axis = 0; axis < z.length; axis++) {
            double centre = score == Score.DIFFERENCE ? x[axis] : 0;
            for (int k = from; k < to; k++) {
                sum += weight(k) * curve.value(z[axis][k] - centre);
            }
        }
        return sum;
    }

    @Override
    public void addGradient(Score score, Curve curve, double[] x, double[] gradient) {
        switch (score) {
            case DIFFERENCE -> {
                for (int axis = 0; axis < z.length; axis++) {
                    double slope = 0;
                    for (int k = from; k < to; k++) {
                        slope += weight(k) * curve.slope(z[axis][k] - x[axis]);
                    }
                    gradient[axis] -= slope;
                }
            }
            case PRODUCT -> {
                for (int k = from; k < to; k++) {
                    double slope = weight(k) * curve.slope(product(x, k));
                    for (int axis = 0; axis < z.length; axis++) {
                        gradient[axis] += slope * z[axis][k];
                    }
                }
            }
            case POSITION -> {}
        }
    }

    private double product(double[] x, int point) {
        double product = 0;
        for (int axis = 0; axis < z.length; axis++) {
            product += x[axis] * z[axis][point];
        }
        return product;
    }

    private void addDifferences(Curve curve, double[] x, RiskSums sums) {
        for (int axis = 0; axis < z.length; axis++) {
            double value = 0;
            double slope = 0;
            double curvature = 0;
            for (int k = from; k < to; k++) {
                double u = z[axis][k] - x[axis];
                value += weight(k) * curve.value(u);
                slope += weight(k) * curve.slope(u);
                curvature += weight(k) * curve.curvature(u);
            }
            sums.value += value;
            sums.gradient[axis] -= slope;
            sums.hessian[axis][axis] += curvature;
        }
    }

    private void addProducts(Curve curve, double[] x, RiskSums sums) {
        for (int k = from; k < to; k++) {
            double u = product(x, k);
            double slope = weight(k) * curve.slope(u);
            double curvature = weight(k) * curve.curvature(u);
            sums.value += weight(k) * curve.value(u);
            for (int i = 0; i < z.length; i++) {
                sums.gradient[i] += slope * z[i][k];
                for (int j = 0; j < z.length; j++) {
                    sums.hessian[i][j] += curvature * z[i][k] * z[j][k];
                }
            }
        }
    }

    private void addPositions(Curve curve, RiskSums sums) {
        for (double[] coordinates : z) {
            for (int k = from; k < to; k++) {
                sums.value += weight(k) * curve.value(coordinates[k]);
            }
        }
    }
}
