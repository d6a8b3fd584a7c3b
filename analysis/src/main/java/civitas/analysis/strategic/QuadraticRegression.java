package civitas.analysis.strategic;

import civitas.analysis.Require;

/**
 * Strategic regression as a quadratic game. A learner whose class of models is [0, r] chooses a slope theta and loses
 * (theta - 1)^2 / 2 + c theta e; the population chooses an effort e and loses (e - b theta)^2 / 2. Both choose at once.
 * <p>The only Nash equilibrium is theta = min(r, theta_N) with theta_N = 1/(1 + bc), and e = b theta; the learner's payoff is
 * there V(r) = -((theta - 1)^2 / 2 + bc theta^2). It is largest at theta_S = 1/(1 + 2bc), below theta_N: a larger class
 * lets the learner fit better whatever the population does, and the population does more. The game is strongly monotone
 * with modulus 1 - |b - c|/2 where that is above 0. Source: an instance of Handina, Mazumdar, "Understanding Model Selection
 * for Learning in Strategic Environments", NeurIPS 2024.
 *
 * @param reaction b, the population's effort per unit of slope, finite and at least 0; 0 is a population that does nothing
 * @param harm c, what effort costs the learner, finite and at least 0
 */
public record QuadraticRegression(double reaction, double harm) {
    /** @throws IllegalArgumentException if a number is out of its range */
    public QuadraticRegression {
        Require.notNegative("reaction", reaction);
        Require.notNegative("harm", harm);
    }

    /** theta_N, the equilibrium slope of a class without bound. */
    public double nashSlope() {
        return 1 / (1 + reaction * harm);
    }

    /** The equilibrium slope of class [0, {@code bound}], {@code bound} at least 0. */
    public double nashSlope(double bound) {
        return Math.min(bound, nashSlope());
    }

    /** theta_S, the slope that is best for a learner whom the population answers. */
    public double stackelbergSlope() {
        return 1 / (1 + 2 * reaction * harm);
    }

    /** The learner's payoff at these choices. */
    public double payoff(double slope, double effort) {
        return -((slope - 1) * (slope - 1) / 2 + harm * slope * effort);
    }

    /** V(r), the learner's payoff in the equilibrium of class [0, {@code bound}]. */
    public double equilibriumPayoff(double bound) {
        double slope = nashSlope(bound);
        return payoff(slope, reaction * slope);
    }

    /** Derivative of the learner's payoff with respect to its slope. */
    public double slopeGradient(double slope, double effort) {
        return -(slope - 1) - harm * effort;
    }

    /** Derivative of the population's payoff with respect to its effort. */
    public double effortGradient(double slope, double effort) {
        return -(effort - reaction * slope);
    }

    /** Modulus of strong monotonicity, 1 - |b - c|/2; the game is strongly monotone if it is above 0. */
    public double modulus() {
        return 1 - Math.abs(reaction - harm) / 2;
    }
}
