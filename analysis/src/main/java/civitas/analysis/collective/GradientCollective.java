package civitas.analysis.collective;

import civitas.analysis.Require;
import java.util.function.DoubleUnaryOperator;

/**
 * Collectives against firms that minimise a loss with one parameter theta. Members' records can have any mean gradient of
 * size at most {@code budget}; theta* is where the collective wants the parameter.
 * <p>Source: Hardt et al., ICML 2023, section 4: gradient-neutralising strategy for convex losses, gradient-control strategy
 * for gradient descent.
 *
 * @param baseGradient g0(theta) of the loss under the base law
 * @param goal theta*
 * @param budget R, strictly positive; may be infinite
 */
public record GradientCollective(DoubleUnaryOperator baseGradient, double goal, double budget) {
    /** Checks the budget. */
    public GradientCollective {
        Require.that(budget > 0, "budget", budget, "> 0");
    }

    /** Smallest share that can make theta* stationary: |g0(theta*)| / (|g0(theta*)| + R). */
    public double criticalMass() {
        return crossingShare(Math.abs(baseGradient.applyAsDouble(goal)), budget);
    }

    /** Smallest share that overcomes base gradients of a size, such as that of the barrier between two minima. */
    public static double crossingShare(double largestGradient, double budget) {
        Require.notNegative("largestGradient", largestGradient);
        return Double.isInfinite(budget) ? 0 : largestGradient / (largestGradient + budget);
    }

    /** Members' mean gradient at theta* that neutralises the others': -((1 - alpha)/alpha) g0(theta*), within the budget. */
    public double neutralising(double alpha) {
        return control(alpha, 0, goal);
    }

    /**
     * Members' mean gradient at theta under gradient control: -((1 - alpha)/alpha) g0(theta) + pull (theta - theta*), cut to
     * the budget.
     *
     * @param alpha share of the collective, in (0, 1]
     * @param pull xi_g, finite and at least 0
     */
    public double control(double alpha, double pull, double theta) {
        Require.share("alpha", alpha);
        Require.notNegative("pull", pull);
        double wanted = -(1 - alpha) / alpha * baseGradient.applyAsDouble(theta) + pull * (theta - goal);
        return Math.max(-budget, Math.min(budget, wanted));
    }

    /** One step of the firm: theta - rate (alpha g' + (1 - alpha) g0(theta)) for members' gradient g'. */
    public double step(double alpha, double rate, double theta, double membersGradient) {
        return theta - rate * (alpha * membersGradient + (1 - alpha) * baseGradient.applyAsDouble(theta));
    }
}
