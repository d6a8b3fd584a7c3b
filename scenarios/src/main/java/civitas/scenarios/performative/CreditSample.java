package civitas.scenarios.performative;

import civitas.analysis.performative.LogisticRows;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/** Draws people of two equally frequent normal classes. */
final class CreditSample {
    private final double[][] means;
    private final double[][] root;

    /**
     * @param defaults mean features of label 1
     * @param others mean features of label 0
     * @param covariance within a class, positive definite
     */
    CreditSample(double[] defaults, double[] others, double[][] covariance) {
        means = new double[][] {others, defaults};
        root = new CholeskyDecomposition(new Array2DRowRealMatrix(covariance))
                .getL()
                .getData();
    }

    LogisticRows draw(int people, RandomGenerator random) {
        int features = root.length;
        double[][] columns = new double[features][people];
        boolean[] labels = new boolean[people];
        double[] attention = new double[people];
        double[] independent = new double[features];
        for (int i = 0; i < people; i++) {
            labels[i] = random.nextBoolean();
            double[] mean = means[labels[i] ? 1 : 0];
            for (int j = 0; j < features; j++) {
                independent[j] = random.nextGaussian();
            }
            for (int j = 0; j < features; j++) {
                double sum = mean[j];
                for (int k = 0; k <= j; k++) {
                    sum += root[j][k] * independent[k];
                }
                columns[j][i] = sum;
            }
            attention[i] = random.nextDouble();
        }
        return new LogisticRows(columns, labels, attention);
    }
}
