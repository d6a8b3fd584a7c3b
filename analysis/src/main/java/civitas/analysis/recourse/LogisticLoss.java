package civitas.analysis.recourse;

import java.util.Arrays;

/** Sum of log(1 + exp(-y v.z)) over persons, with first and second derivatives. Rows end with 1 for the intercept. */
final class LogisticLoss {
    private final double[][] rows;
    private final boolean[] positive;
    private final double[] gradient;
    private final double[][] hessian;

    LogisticLoss(double[][] rows, boolean[] positive) {
        this.rows = rows;
        this.positive = positive;
        gradient = new double[rows[0].length];
        hessian = new double[gradient.length][gradient.length];
    }

    int features() {
        return gradient.length - 1;
    }

    int persons() {
        return rows.length;
    }

    double at(double[] coefficients) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double score = dot(coefficients, rows[i]);
            double wrong = positive[i] ? -score : score;
            sum += Math.max(0, wrong) + StrictMath.log1p(StrictMath.exp(-Math.abs(wrong)));
        }
        return sum;
    }

    /** Computes both derivatives. */
    void derive(double[] coefficients) {
        Arrays.fill(gradient, 0);
        for (double[] line : hessian) {
            Arrays.fill(line, 0);
        }
        for (int i = 0; i < rows.length; i++) {
            double probability = 1 / (1 + StrictMath.exp(-dot(coefficients, rows[i])));
            add(rows[i], probability - (positive[i] ? 1 : 0), probability * (1 - probability));
        }
        for (int j = 0; j < gradient.length; j++) {
            for (int k = 0; k < j; k++) {
                hessian[k][j] = hessian[j][k];
            }
        }
    }

    private void add(double[] row, double slope, double curvature) {
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] += slope * row[j];
            double weighted = curvature * row[j];
            for (int k = 0; k <= j; k++) {
                hessian[j][k] += weighted * row[k];
            }
        }
    }

    /** As of the last {@link #derive}; not to be modified. */
    double[] gradient() {
        return gradient;
    }

    /** As of the last {@link #derive}; not to be modified. */
    double[][] hessian() {
        return hessian;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int j = 0; j < left.length; j++) {
            sum += left[j] * right[j];
        }
        return sum;
    }
}
