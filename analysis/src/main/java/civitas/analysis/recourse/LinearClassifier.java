package civitas.analysis.recourse;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * Approves whoever scores w.x + b &gt;= 0. Immutable.
 * <p>Scores down to -{@value #TOLERANCE} count as 0, so that an action that just reaches the threshold is not undone by
 * rounding.
 */
public final class LinearClassifier {
    /** How far below 0 a score still counts as reaching it. */
    public static final double TOLERANCE = 1e-9;

    private final double[] weights;
    private final double intercept;

    /**
     * Copies the weights.
     *
     * @param weights w, one per feature, per unit of the feature; finite; not modified
     * @param intercept b; finite
     */
    public LinearClassifier(double[] weights, double intercept) {
        Require.finite("weights", weights);
        Require.that(Double.isFinite(intercept), "intercept", intercept, "finite");
        this.weights = weights.clone();
        this.intercept = intercept;
    }

    /** Number of features. */
    public int features() {
        return weights.length;
    }

    /** Weight of a feature, from 0. */
    public double weight(int feature) {
        return weights[feature];
    }

    /** b. */
    public double intercept() {
        return intercept;
    }

    /** Number of features whose weight is not 0. */
    public int featuresUsed() {
        return (int) Arrays.stream(weights).filter(weight -> weight != 0).count();
    }

    /**
     * w.x + b.
     *
     * @param x one value per feature; not modified
     */
    public double score(double[] x) {
        double score = intercept;
        for (int j = 0; j < weights.length; j++) {
            score += weights[j] * x[j];
        }
        return score;
    }

    /** Whether a person is approved. */
    public boolean approves(double[] x) {
        return score(x) >= -TOLERANCE;
    }

    /**
     * The classifier that approves where this one, read as a logistic model, gives at least that probability:
     * b - log(p / (1 - p)) in the place of b.
     *
     * @param probability p, in (0, 1)
     */
    public LinearClassifier withThreshold(double probability) {
        Require.that(probability > 0 && probability < 1, "probability", probability, "in (0, 1)");
        return new LinearClassifier(weights, intercept - StrictMath.log(probability / (1 - probability)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinearClassifier that
                && Arrays.equals(weights, that.weights)
                && intercept == that.intercept;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(weights) + Double.hashCode(intercept);
    }

    @Override
    public String toString() {
        return "weights " + Arrays.toString(weights) + ", intercept " + intercept;
    }
}
