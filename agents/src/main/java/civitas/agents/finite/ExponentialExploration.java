package civitas.agents.finite;

/**
 * Probability of exploring that decays exponentially: epsilon(t) = exp(-beta t), with t counting choices from 0, so
 * that the first choice is always random.
 * <p>Source: Calvano, Calzolari, Denicolo, Pastorello, AER 110(10), 2020, exploration of the baseline.
 *
 * @param decay beta, per choice, finite and at least 0 (0: explores for ever)
 */
public record ExponentialExploration(double decay) {
    /** Checks the rate. */
    public ExponentialExploration {
        if (!(decay >= 0 && Double.isFinite(decay))) {
            throw new IllegalArgumentException("decay = " + decay + ", must be finite and at least 0");
        }
    }

    /**
     * epsilon(t) in [0, 1]; 0 only where the exponential underflows.
     *
     * @param choices t, at least 0
     */
    public double probability(long choices) {
        return StrictMath.exp(-decay * (double) choices);
    }

    /** epsilon(t+1) / epsilon(t), the same at every t. */
    double factor() {
        return StrictMath.exp(-decay);
    }
}
