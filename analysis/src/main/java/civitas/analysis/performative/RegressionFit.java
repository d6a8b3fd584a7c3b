package civitas.analysis.performative;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Two-stage optimisation of a regression whose labels move with the model: from probes theta_i, features x_i of mean 0 and
 * labels y_i, mu is estimated by least squares of y on theta, S by the mean of xx', b by least squares of y - mu.theta
 * on x; the model is the optimum at the estimates. Holds sums of what was observed. Not thread-safe.
 * <p>Source: Miller, Perdomo, Zrnic, ICML 2021, Algorithm 1.
 */
public final class RegressionFit {
    private final int dimension;
    private final double[][] probes;
    private final double[] labels;
    private final double[][] features;
    private final double[] featureLabels;
    private final double[][] featureProbes;
    private long observed;

    /** @param dimension number of features */
    public RegressionFit(int dimension) {
        this.dimension = dimension;
        probes = new double[dimension][dimension];
        labels = new double[dimension];
        features = new double[dimension][dimension];
        featureLabels = new double[dimension];
        featureProbes = new double[dimension][dimension];
    }

    /**
     * One probe and the moments of the people it met.
     *
     * @param probe theta
     * @param moments of people's features and labels
     */
    public void observe(double[] probe, RegressionMoments moments) {
        observed++;
        for (int j = 0; j < dimension; j++) {
            labels[j] += probe[j] * moments.meanLabel();
            featureLabels[j] += moments.featuresTimesLabel()[j];
            for (int k = 0; k < dimension; k++) {
                probes[j][k] += probe[j] * probe[k];
                features[j][k] += moments.squaredFeatures()[j][k];
                featureProbes[j][k] += moments.meanFeatures()[j] * probe[k];
            }
        }
    }

    /**
     * The model that is optimal at the estimates.
     *
     * @throws ArithmeticException if observations are too few
     */
    public double[] optimum() {
        double[] effects = Newton.solve(probes, labels);
        double[] right = new double[dimension];
        double[][] covariance = new double[dimension][dimension];
        for (int j = 0; j < dimension; j++) {
            right[j] = featureLabels[j] / observed;
            for (int k = 0; k < dimension; k++) {
                right[j] -= featureProbes[j][k] * effects[k] / observed;
                covariance[j][k] = features[j][k] / observed;
            }
        }
        return new RegressionShift(covariance, Newton.solve(covariance, right), effects, 0).optimum();
    }

    /** Writes the sums. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(observed);
        for (double[] row : rows()) {
            for (double value : row) {
                out.writeDouble(value);
            }
        }
    }

    /** Reads back what {@link #save} wrote from a fit of the same dimension. */
    public void restore(DataInput in) throws IOException {
        observed = in.readLong();
        for (double[] row : rows()) {
            for (int j = 0; j < row.length; j++) {
                row[j] = in.readDouble();
            }
        }
    }

    private double[][] rows() {
        double[][] rows = new double[3 * dimension + 2][];
        System.arraycopy(probes, 0, rows, 0, dimension);
        System.arraycopy(features, 0, rows, dimension, dimension);
        System.arraycopy(featureProbes, 0, rows, 2 * dimension, dimension);
        rows[3 * dimension] = labels;
        rows[3 * dimension + 1] = featureLabels;
        return rows;
    }
}
