package civitas.analysis.recourse;

/** Means and standard deviations of features, with divisor n; a feature that never varies is scaled to 0. */
final class StandardScale {
    private final double[] means;
    private final double[] deviations;

    private StandardScale(double[] means, double[] deviations) {
        this.means = means;
        this.deviations = deviations;
    }

    static StandardScale of(double[][] x) {
        int features = x[0].length;
        double[] means = new double[features];
        double[] deviations = new double[features];
        for (int j = 0; j < features; j++) {
            double sum = 0;
            for (double[] row : x) {
                sum += row[j];
            }
            means[j] = sum / x.length;
            double squares = 0;
            boolean varies = false;
            for (double[] row : x) {
                squares += (row[j] - means[j]) * (row[j] - means[j]);
                varies |= row[j] != x[0][j];
            }
            deviations[j] = varies ? Math.sqrt(squares / x.length) : 0;
        }
        return new StandardScale(means, deviations);
    }

    /** Scaled rows, each with a last entry of 1 for the intercept. */
    double[][] apply(double[][] x) {
        double[][] scaled = new double[x.length][means.length + 1];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < means.length; j++) {
                scaled[i][j] = deviations[j] == 0 ? 0 : (x[i][j] - means[j]) / deviations[j];
            }
            scaled[i][means.length] = 1;
        }
        return scaled;
    }

    /** The classifier on unscaled features. */
    LinearClassifier undo(double[] coefficients) {
        double[] weights = new double[means.length];
        double intercept = coefficients[means.length];
        for (int j = 0; j < means.length; j++) {
            weights[j] = deviations[j] == 0 ? 0 : coefficients[j] / deviations[j];
            intercept -= weights[j] * means[j];
        }
        return new LinearClassifier(weights, intercept);
    }
}
