package civitas.analysis.performative;

import java.util.Arrays;

/**
 * Linear regression on people whose label moves with the model: x ~ N(0, S), y = b.x + mu.theta + noise, loss
 * (y - theta.x)^2/2. The stable point is b, the performative optimum (S + mu mu')^-1 S b, and
 * PR(theta) = ((b - theta)'S(b - theta) + (mu.theta)^2 + sigma^2)/2.
 * <p>Source: a location family as in Miller, Perdomo, Zrnic, "Outside the Echo Chamber", ICML 2021. Immutable.
 */
public final class RegressionShift {
    private final double[][] covariance;
    private final double[] coefficients;
    private final double[] effects;
    private final double noiseVariance;

    /**
     * Copies the arrays.
     *
     * @param covariance S, symmetric, positive definite
     * @param coefficients b
     * @param effects mu
     * @param noiseVariance sigma^2, at least 0
     */
    public RegressionShift(double[][] covariance, double[] coefficients, double[] effects, double noiseVariance) {
        if (coefficients.length != covariance.length || effects.length != covariance.length) {
            throw new IllegalArgumentException("coefficients has length " + coefficients.length + ", effects "
                    + effects.length + ", expected " + covariance.length + " as the covariance has rows");
        }
        this.covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
        this.coefficients = coefficients.clone();
        this.effects = effects.clone();
        this.noiseVariance = noiseVariance;
    }

    /** b. */
    public double[] stable() {
        return coefficients.clone();
    }

    /** (S + mu mu')^-1 S b. */
    public double[] optimum() {
        int dimension = coefficients.length;
        double[][] matrix = new double[dimension][dimension];
        for (int j = 0; j < dimension; j++) {
            for (int k = 0; k < dimension; k++) {
                matrix[j][k] = covariance[j][k] + effects[j] * effects[k];
            }
        }
        return Newton.solve(matrix, times(coefficients));
    }

    private double[] times(double[] vector) {
        double[] product = new double[vector.length];
        for (int j = 0; j < product.length; j++) {
            product[j] = dot(covariance[j], vector);
        }
        return product;
    }

    private static double dot(double[] first, double[] second) {
        double sum = 0;
        for (int j = 0; j < first.length; j++) {
            sum += first[j] * second[j];
        }
        return sum;
    }

    /** Risk of a model on the data that it brings about. */
    public double performativeRisk(double[] model) {
        double moved = dot(effects, model);
        return risk(model, moved, moved * moved);
    }

    /**
     * Risk of a model on people whose labels have moved.
     *
     * @param moved mean move of a label
     * @param squaredMove mean square of the move, above that squared where people move differently
     */
    public double risk(double[] model, double moved, double squaredMove) {
        double[] missed = new double[model.length];
        for (int j = 0; j < model.length; j++) {
            missed[j] = coefficients[j] - model[j];
        }
        return (dot(missed, times(missed)) + squaredMove + noiseVariance) / 2;
    }

    /** Gradient of that risk, which moves do not change, as features have mean 0; {@code gradient} is overwritten. */
    public void gradient(double[] model, double[] gradient) {
        for (int j = 0; j < model.length; j++) {
            double sum = 0;
            for (int k = 0; k < model.length; k++) {
                sum += covariance[j][k] * (model[k] - coefficients[k]);
            }
            gradient[j] = sum;
        }
    }

    /**
     * The same with other effects.
     *
     * @param factor what mu is multiplied by
     */
    public RegressionShift withEffects(double factor) {
        return new RegressionShift(
                covariance,
                coefficients,
                Arrays.stream(effects).map(effect -> factor * effect).toArray(),
                noiseVariance);
    }
}
