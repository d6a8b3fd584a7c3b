package civitas.analysis.performative;

/**
 * First and second moments of people with features x and a label y, all a regression needs to know of them.
 *
 * @param meanFeatures mean of x; not copied
 * @param meanLabel mean of y
 * @param squaredFeatures mean of xx'; not copied
 * @param featuresTimesLabel mean of xy; not copied
 * @param squaredLabel mean of y^2
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once a round, never compared
public record RegressionMoments(
        double[] meanFeatures,
        double meanLabel,
        double[][] squaredFeatures,
        double[] featuresTimesLabel,
        double squaredLabel) {
    /** Mean of (y - theta.x)^2/2. */
    public double risk(double[] model) {
        double sum = squaredLabel;
        for (int j = 0; j < model.length; j++) {
            sum -= 2 * model[j] * featuresTimesLabel[j];
            for (int k = 0; k < model.length; k++) {
                sum += model[j] * squaredFeatures[j][k] * model[k];
            }
        }
        return sum / 2;
    }

    /** Gradient of {@link #risk}; overwritten. */
    public void gradient(double[] model, double[] gradient) {
        for (int j = 0; j < model.length; j++) {
            gradient[j] = -featuresTimesLabel[j];
            for (int k = 0; k < model.length; k++) {
                gradient[j] += squaredFeatures[j][k] * model[k];
            }
        }
    }

    /**
     * The least-squares coefficients.
     *
     * @throws ArithmeticException if features are linearly dependent among these people
     */
    public double[] leastSquares() {
        return Newton.solve(squaredFeatures, featuresTimesLabel);
    }
}
