package civitas.analysis.shift;

import java.util.OptionalDouble;

/**
 * Lower bounds of rates of convergence where the theorems apply, empty where they do not: losses that are not convex
 * enough, kernels that are not convex, a flat reference.
 * <p>With lambda_tilde = 1/variance of the reference, lambda_1, lambda_2 lower bounds of the curvature of f1 and f2 and
 * Lambda_1 the largest curvature of f1 in z:
 * <pre>
 *   aligned                     lambda_a = lambda_1 + min(lambda_2 + beta, alpha lambda_tilde)    f1 in (z, x), f2 in x
 *   competing, algorithm fast   lambda_b = alpha lambda_tilde - Lambda_1
 *   competing, population fast  lambda_d = lambda_1 + lambda_2 + beta   where lambda_b &gt; 0         both in x
 * </pre>
 * Distances fall at least like exp(-lambda t), energies like exp(-2 lambda t). Source: Conger et al. 2023, Theorems 1-3.
 *
 * @param aligned lambda_a
 * @param algorithmFast lambda_b
 * @param populationFast lambda_d
 */
public record RateBounds(OptionalDouble aligned, OptionalDouble algorithmFast, OptionalDouble populationFast) {
    /** The bounds of a model. */
    public static RateBounds of(ShiftModel model) {
        if (model.reference().isEmpty() || !convex(model.kernel())) {
            return new RateBounds(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        Loss loss = model.loss();
        OptionalDouble fixed =
                model.fixed().isPresent() ? loss.leastCurvatureInModel(loss.fixed()) : OptionalDouble.of(0);
        if (!model.competing()) {
            double aligned = sum(
                    loss.jointCurvature(),
                    OptionalDouble.of(Math.min(fixed.orElse(Double.NaN) + model.beta(), model.pull())));
            return new RateBounds(positive(aligned), OptionalDouble.empty(), OptionalDouble.empty());
        }
        double fast = model.pull() - loss.greatestCurvatureInPeople().orElse(Double.POSITIVE_INFINITY);
        double slow = sum(loss.leastCurvatureInModel(loss.strategic()), fixed) + model.beta();
        return new RateBounds(
                OptionalDouble.empty(), positive(fast), fast > 0 ? positive(slow) : OptionalDouble.empty());
    }

    /** Whether a kernel is convex, as the theorems ask. */
    public static boolean convex(Kernel kernel) {
        return kernel instanceof Kernels.None
                || (kernel instanceof Kernels.Quadratic quadratic && quadratic.strength() >= 0);
    }

    private static double sum(OptionalDouble left, OptionalDouble right) {
        return left.orElse(Double.NaN) + right.orElse(Double.NaN);
    }

    private static OptionalDouble positive(double value) {
        return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
