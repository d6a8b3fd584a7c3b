package civitas.analysis.performative;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Platforms with quadratic losses on data whose mean is affine in what they deploy. At a stable point each platform's
 * decision is best on the data as they are; at the optimum, a Nash equilibrium where there are several, each also counts
 * how its decision changes the data. Both are solutions of linear equations.
 * <p>Source: Perdomo et al., ICML 2020, for one platform; Narang, Faulkner, Drusvyatskiy, Fazel, Ratliff, JMLR 2023, for
 * several.
 *
 * @param losses what platforms minimise
 * @param map how the mean of the data follows
 * @param spread variance that differences between people add: in coordinate k spread (E theta)_k^2. Where the share s of
 *     people moves alike and the others stay it is (1 - s)/s; at least 0
 */
public record PerformativeGame(QuadraticLosses losses, AffineMap map, double spread) {
    /** People who all move alike. */
    public PerformativeGame(QuadraticLosses losses, AffineMap map) {
        this(losses, map, 0);
    }

    /** Checks the shapes. */
    public PerformativeGame {
        if (losses.means() != map.means()) {
            throw new IllegalArgumentException(
                    "the map has " + map.means() + " means, expected " + losses.means() + " as the losses have");
        }
    }

    /**
     * Decisions that stay when platforms retrain.
     *
     * @throws ArithmeticException if there are none, or a continuum of them
     */
    public double[] stable() {
        int platforms = losses.platforms();
        double[] right = new double[platforms];
        for (int i = 0; i < platforms; i++) {
            for (int k = 0; k < losses.means(); k++) {
                right[i] -= losses.exposure(i, k) * map.intercept(k);
            }
        }
        return Newton.solve(gradientSlope(), right);
    }

    /** H + C E: how gradients change with decisions when data follow. */
    private double[][] gradientSlope() {
        int platforms = losses.platforms();
        double[][] slope = new double[platforms][platforms];
        for (int i = 0; i < platforms; i++) {
            for (int j = 0; j < platforms; j++) {
                slope[i][j] = losses.curvature(i, j);
                for (int k = 0; k < losses.means(); k++) {
                    slope[i][j] += losses.exposure(i, k) * map.slope(k, j);
                }
            }
        }
        return slope;
    }

    /**
     * Decisions at which no platform gains by another one, its effect on the data included.
     *
     * @throws ArithmeticException if there are none, or a continuum of them
     */
    public double[] optimum() {
        int platforms = losses.platforms();
        double[][] slope = gradientSlope();
        double[] right = new double[platforms];
        for (int i = 0; i < platforms; i++) {
            for (int k = 0; k < losses.means(); k++) {
                right[i] -= losses.exposure(i, k) * map.intercept(k);
                addOwnEffect(slope[i], right, i, k);
            }
        }
        return Newton.solve(slope, right);
    }

    /** Adds platform i's marginal loss in mean k, which is affine in decisions, times what i does to that mean. */
    private void addOwnEffect(double[] row, double[] right, int i, int k) {
        int platforms = losses.platforms();
        double effect = map.slope(k, i);
        double spreadWeight = effect * spread * losses.marginal(i, k, platforms + k);
        for (int j = 0; j < platforms; j++) {
            row[j] += effect * losses.marginal(i, k, j) + spreadWeight * map.slope(k, j);
        }
        for (int l = 0; l < losses.means(); l++) {
            double weight = effect * losses.marginal(i, k, platforms + l);
            right[i] -= weight * map.intercept(l);
            for (int j = 0; j < platforms; j++) {
                row[j] += weight * map.slope(l, j);
            }
        }
    }

    /**
     * A platform's loss on the data that the decisions bring about.
     *
     * @param noiseVariance variance of the data around their mean, in every coordinate
     */
    public double performativeLoss(int platform, double[] decisions, double noiseVariance) {
        double[] mean = map.mean(decisions);
        double[] variance = new double[mean.length];
        for (int k = 0; k < mean.length; k++) {
            double moved = mean[k] - map.intercept(k);
            variance[k] = noiseVariance + spread * moved * moved;
        }
        return losses.loss(platform, decisions, mean, variance);
    }

    /**
     * Eigenvalue of largest modulus of the map from what is deployed to what is deployed after retraining on data that
     * have moved the share {@code moved} of the way to what it brings about: r + (1 - r) mu, r = 1 - moved, for an
     * eigenvalue mu of the map with data that follow at once.
     *
     * @param moved share of the way, in (0, 1]
     * @throws ArithmeticException if losses are linear
     */
    public double retrainingFactor(double moved) {
        int platforms = losses.platforms();
        double[][] matrix = new double[platforms][platforms];
        double[] origin = losses.retrained(map.mean(new double[platforms]));
        for (int j = 0; j < platforms; j++) {
            double[] unit = new double[platforms];
            unit[j] = 1;
            double[] reply = losses.retrained(map.mean(unit));
            for (int i = 0; i < platforms; i++) {
                matrix[i][j] = moved * (reply[i] - origin[i]) + (i == j ? 1 - moved : 0);
            }
        }
        return Spectrum.dominant(new EigenDecomposition(new Array2DRowRealMatrix(matrix)));
    }

    /** The same for gradient steps of length {@code step} on data that follow at once. */
    public double gradientFactor(double step) {
        double[][] matrix = gradientSlope();
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                matrix[i][j] = (i == j ? 1 : 0) - step * matrix[i][j];
            }
        }
        return Spectrum.dominant(new EigenDecomposition(new Array2DRowRealMatrix(matrix)));
    }

    /** gamma: second derivative of a single platform's loss in its decision. */
    public double convexity() {
        return losses.curvature(0, 0);
    }

    /** beta: how fast a single platform's gradient changes with the data. */
    public double smoothnessInData() {
        return Math.abs(losses.exposure(0, 0));
    }

    /** epsilon: how far the data of a single platform move per unit of its decision. */
    public double sensitivity() {
        return Math.abs(map.slope(0, 0));
    }
}
