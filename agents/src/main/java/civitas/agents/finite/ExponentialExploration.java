package civitas.agents.finite;

/**
 * Probability of exploring that decays exponentially: epsilon(t) = epsilon_0 exp(-beta t), with t counting choices from
 * 0. With epsilon_0 = 1, as published, the first choice is always random; with 0 nothing is ever explored.
 * <p>Source: Calvano, Calzolari, Denicolo, Pastorello, AER 110(10), 2020, exploration of the baseline.
 *
 * @param initial epsilon_0, in [0, 1]
 * @param decay beta, per choice, finite and at least 0 (0: explores for ever)
 */
public record ExponentialExploration(double initial, double decay) {
    /** Checks the numbers. */
    public ExponentialExploration {
        if (!(initial >= 0 && initial <= 1)) {
            throw new IllegalArgumentException("initial = " + initial + ", must be in [0, 1]");
        }
        if (!(decay >= 0 && Double.isFinite(decay))) {
            throw new IllegalArgumentException("decay = " + decay + ", must be finite and at least 0");
        }
    }

    /** The published form, which starts with 1. */
    public ExponentialExploration(double decay) {
        this(1, decay);
    }

    /**
     * epsilon(t) in [0, 1]; 0 only where the exponential underflows.
     *
     * @param choices t, at least 0
     */
    public double probability(long choices) {
        return initial * StrictMath.exp(-decay * (double) choices);
    }

    /** epsilon(t+1) / epsilon(t), the same at every t. */
    double factor() {
        return StrictMath.exp(-decay);
    }
}
