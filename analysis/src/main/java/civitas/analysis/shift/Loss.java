package civitas.analysis.shift;

import java.util.OptionalDouble;

/**
 * What a model x costs the platform: f1(z, x) on people who can change z, f2(z, x) on people who cannot. Each is a
 * {@link Curve} of a {@link Score}.
 *
 * @param score what the curves are applied to
 * @param strategic curve of f1
 * @param fixed curve of f2
 */
public record Loss(Score score, Curve strategic, Curve fixed) {
    /** f1 = (a/2)|z - x|^2, f2 = (b/2)|z - x|^2. */
    public static Loss quadratic(double a, double b) {
        return new Loss(Score.DIFFERENCE, new Curves.Quadratic(a), new Curves.Quadratic(b));
    }

    /** f1 = ln(1 + e^(z - x)), f2 = ln(1 + e^-(z - x)). */
    public static Loss logistic() {
        return new Loss(Score.DIFFERENCE, new Curves.Softplus(1), new Curves.Softplus(-1));
    }

    /** f1 = h sigma(s (z - x)), f2 = h sigma(-s (z - x)). */
    public static Loss boundedLogistic(double height, double steepness) {
        return new Loss(
                Score.DIFFERENCE, new Curves.Sigmoid(height, steepness, 0), new Curves.Sigmoid(height, -steepness, 0));
    }

    /** f1 = h sigma(x . z), f2 = h sigma(-x . z). */
    public static Loss innerProduct(double height) {
        return new Loss(Score.PRODUCT, new Curves.Sigmoid(height, 1, 0), new Curves.Sigmoid(height, -1, 0));
    }

    /** f1 = g z whatever the model. */
    public static Loss linear(double gradient) {
        return new Loss(Score.POSITION, new Curves.Linear(gradient), Curves.NONE);
    }

    /** f1 = B sigma(s (c - z)): a benefit for those below a threshold that no model moves. */
    public static Loss threshold(double benefit, double cutOff, double steepness) {
        return new Loss(Score.POSITION, new Curves.Sigmoid(benefit, -steepness, cutOff), Curves.NONE);
    }

    /** f1 = z^4/4 - z^2/2 whatever the model. */
    public static Loss doubleWell() {
        return new Loss(Score.POSITION, new Curves.DoubleWell(), Curves.NONE);
    }

    /**
     * f1(z, x).
     *
     * @param z person, {@code double[coordinate]}, not modified
     * @param x model, {@code double[coordinate]}, not modified
     */
    public double strategicValue(double[] z, double[] x) {
        if (score == Score.PRODUCT) {
            return strategic.value(product(z, x));
        }
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += strategic.value(score == Score.DIFFERENCE ? z[i] - x[i] : z[i]);
        }
        return sum;
    }

    /**
     * The gradient of f1 in z.
     *
     * @param gradient {@code double[coordinate]}, <b>modified</b>; others as for {@link #strategicValue}
     */
    public void strategicGradient(double[] z, double[] x, double[] gradient) {
        double slope = score == Score.PRODUCT ? strategic.slope(product(z, x)) : 0;
        for (int i = 0; i < z.length; i++) {
            gradient[i] = switch (score) {
                case PRODUCT -> slope * x[i];
                case DIFFERENCE -> strategic.slope(z[i] - x[i]);
                case POSITION -> strategic.slope(z[i]);
            };
        }
    }

    private static double product(double[] z, double[] x) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += z[i] * x[i];
        }
        return sum;
    }

    /** Least eigenvalue of the Hessian of f1 in (z, x) together, a lower bound; none where curvature depends on x. */
    OptionalDouble jointCurvature() {
        return switch (score) {
            case DIFFERENCE -> OptionalDouble.of(Math.min(0, 2 * strategic.leastCurvature()));
            case POSITION -> OptionalDouble.of(Math.min(0, strategic.leastCurvature()));
            case PRODUCT -> OptionalDouble.empty();
        };
    }

    /** Upper bound of the curvature of f1 in z; none where it depends on x. */
    OptionalDouble greatestCurvatureInPeople() {
        return score == Score.PRODUCT ? OptionalDouble.empty() : OptionalDouble.of(strategic.greatestCurvature());
    }

    /** Lower bound of the curvature of a curve of this loss in x; none where it depends on z. */
    OptionalDouble leastCurvatureInModel(Curve curve) {
        return switch (score) {
            case DIFFERENCE -> OptionalDouble.of(curve.leastCurvature());
            case POSITION -> OptionalDouble.of(0);
            case PRODUCT -> OptionalDouble.empty();
        };
    }
}
