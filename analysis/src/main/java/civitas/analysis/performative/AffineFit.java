package civitas.analysis.performative;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Least squares of data means on deployed decisions, with an intercept, from sums that grow by one observation at a time:
 * the first stage of two-stage optimisation. Not thread-safe.
 * <p>Source: Miller, Perdomo, Zrnic, ICML 2021, Algorithm 1.
 */
public final class AffineFit {
    private final int decisions;
    private final double[][] products;
    private final double[][] responses;

    /**
     * @param decisions number of coordinates of what is deployed
     * @param means number of coordinates of the data
     */
    public AffineFit(int decisions, int means) {
        this.decisions = decisions;
        products = new double[decisions + 1][decisions + 1];
        responses = new double[means][decisions + 1];
    }

    /** One deployment and the mean of the data it brought about. */
    public void observe(double[] deployed, double[] mean) {
        for (int j = 0; j <= decisions; j++) {
            for (int k = 0; k <= decisions; k++) {
                products[j][k] += regressor(deployed, j) * regressor(deployed, k);
            }
            for (int m = 0; m < responses.length; m++) {
                responses[m][j] += regressor(deployed, j) * mean[m];
            }
        }
    }

    private double regressor(double[] deployed, int index) {
        return index < decisions ? deployed[index] : 1;
    }

    /**
     * The fitted map.
     *
     * @throws ArithmeticException if observations are too few or too much alike
     */
    public AffineMap fit() {
        double[] intercept = new double[responses.length];
        double[][] slope = new double[responses.length][decisions];
        for (int m = 0; m < responses.length; m++) {
            double[] solved = Newton.solve(products, responses[m]);
            intercept[m] = solved[decisions];
            System.arraycopy(solved, 0, slope[m], 0, decisions);
        }
        return new AffineMap(intercept, slope);
    }

    /** Writes the sums. */
    public void save(DataOutput out) throws IOException {
        for (double[][] sums : new double[][][] {products, responses}) {
            for (double[] row : sums) {
                for (double value : row) {
                    out.writeDouble(value);
                }
            }
        }
    }

    /** Reads back what {@link #save} wrote from a fit of the same shape. */
    public void restore(DataInput in) throws IOException {
        for (double[][] sums : new double[][][] {products, responses}) {
            for (double[] row : sums) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = in.readDouble();
                }
            }
        }
    }
}
