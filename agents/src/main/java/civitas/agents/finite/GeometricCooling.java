package civitas.agents.finite;

/**
 * A temperature that falls by the same factor with every choice: T(t) = initial * factor^t, t counted from 0.
 *
 * @param initial T(0), in the unit of payoffs, finite and &gt; 0
 * @param factor in (0, 1]; 1 keeps the temperature
 */
public record GeometricCooling(double initial, double factor) {
    /** Checks the numbers. */
    public GeometricCooling {
        if (!(initial > 0 && Double.isFinite(initial))) {
            throw new IllegalArgumentException("initial = " + initial + ", must be finite and > 0");
        }
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("factor = " + factor + ", must be in (0, 1]");
        }
    }

    /**
     * T(t); 0 only where the power underflows.
     *
     * @param choices t, at least 0
     */
    public double temperature(long choices) {
        return initial * StrictMath.pow(factor, (double) choices);
    }
}
