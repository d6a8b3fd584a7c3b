package civitas.analysis.shift;

/**
 * The one-dimensional model with f1 = (a/2)(z-x)^2, f2 = (b/2)(z-x)^2, W = (kappa/2) z^2 and Gaussian densities, which
 * stay Gaussian: everything in closed form. With k = alpha/s^2, p = a + b + beta, q = k - (sign) a, where s^2 is the
 * variance of the reference and sign is 1 for competing, -1 for aligned objectives:
 * <pre>
 *   dm/dt = -q m - sign a x + k m_tilde        dx/dt = tau (a m - p x + b m_bar + beta x0)
 *   dv/dt = -2 (q + kappa) v + 2 alpha
 * </pre>
 *
 * @param sign 1 competing, -1 aligned
 * @param a weight of f1
 * @param b weight of f2, times the mass of people who cannot change
 * @param beta price of moving the model
 * @param alpha price of deviating
 * @param kappa strength of consensus
 * @param referenceMean m_tilde
 * @param referenceVariance s^2
 * @param fixedMean m_bar
 * @param anchor x0
 */
public record LinearQuadratic(
        double sign,
        double a,
        double b,
        double beta,
        double alpha,
        double kappa,
        double referenceMean,
        double referenceVariance,
        double fixedMean,
        double anchor) {
    /** k. */
    public double pull() {
        return alpha / referenceVariance;
    }

    /** p, the curvature of the risk in the model. */
    public double p() {
        return a + b + beta;
    }

    /** q, which must be positive for people to come to rest. */
    public double q() {
        return pull() - sign * a;
    }

    private double own() {
        return b * fixedMean + beta * anchor;
    }

    /** Where the model comes to rest. */
    public double stableModel() {
        return (a * pull() * referenceMean + q() * own()) / (p() * q() + sign * a * a);
    }

    /** Mean of people who have fully responded to x: (k m_tilde - sign a x)/q. */
    public double response(double x) {
        return (pull() * referenceMean - sign * a * x) / q();
    }

    /** The model of least risk once people have responded. */
    public double optimalModel() {
        double factor = a * (1 + sign * a / q());
        double constant = pull() * referenceMean / q();
        return (factor * constant + own()) / (factor * (1 + sign * a / q()) + b + beta);
    }

    /** Variance people come to rest at, alpha/(q + kappa). */
    public double stableVariance() {
        return alpha / (q() + kappa);
    }

    /** Variance at time t from a variance at time 0. */
    public double variance(double start, double t) {
        double limit = stableVariance();
        return limit + (start - limit) * StrictMath.exp(-2 * (q() + kappa) * t);
    }

    /**
     * Mean and model at time t.
     *
     * @param m mean at time 0
     * @param x model at time 0
     * @param tau speed of the algorithm
     * @return {@code {mean, model}}
     */
    public double[] at(double m, double x, double tau, double t) {
        double stable = stableModel();
        double u = m - response(stable);
        double w = x - stable;
        // exp(A t) of a 2 x 2 matrix: e^(h t) (C I + S (A - h I)), h half the trace
        double half = -0.5 * (q() + tau * p());
        double root = discriminant(tau);
        double size = StrictMath.sqrt(Math.abs(root));
        double c = root < 0 ? StrictMath.cos(size * t) : StrictMath.cosh(size * t);
        double s = size == 0 ? t : (root < 0 ? StrictMath.sin(size * t) : StrictMath.sinh(size * t)) / size;
        double e = StrictMath.exp(half * t);
        double mean = e * (c * u + s * ((-q() - half) * u - sign * a * w));
        double model = e * (c * w + s * (tau * a * u + (-tau * p() - half) * w));
        return new double[] {mean + response(stable), model + stable};
    }

    /** Squared distance of the eigenvalues from their mean; negative where mean and model spiral. */
    private double discriminant(double tau) {
        double gap = 0.5 * (q() - tau * p());
        return gap * gap - sign * tau * a * a;
    }

    /** Rate at which mean and model come to rest together. */
    public double slowRate(double tau) {
        return 0.5 * (q() + tau * p()) - StrictMath.sqrt(Math.max(0, discriminant(tau)));
    }

    /** Angular frequency at which they spiral, 0 where they do not. */
    public double frequency(double tau) {
        return StrictMath.sqrt(Math.max(0, -discriminant(tau)));
    }

    /** Rate of the mean among a model that is always best, q + sign a^2/p. */
    public double algorithmFastRate() {
        return q() + sign * a * a / p();
    }

    /** Rate of a model among people who respond at once, p + sign a^2/q. */
    public double populationFastRate() {
        return p() + sign * a * a / q();
    }

    /** Factor of the distance to rest from one retraining to the next, for retraining to optimum every {@code interval}. */
    public double retrainingFactor(double interval) {
        double kept = StrictMath.exp(-q() * interval);
        return kept - (1 - kept) * sign * a * a / (p() * q());
    }

    /** Longest interval at which retraining converges, ln((c+1)/(c-1))/q with c = a^2/(p q); {@code Infinity} for c at most 1. */
    public double longestInterval() {
        double c = sign * a * a / (p() * q());
        return c > 1 ? StrictMath.log((c + 1) / (c - 1)) / q() : Double.POSITIVE_INFINITY;
    }
}
