package civitas.analysis.herding;

import civitas.analysis.Require;

/**
 * A signal that names the true state with probability p, in both states: L = log p/(1-p) or minus that. Source:
 * Bikhchandani, Hirshleifer, Welch, JPE 1992. Immutable.
 */
public final class BinarySignal implements Signal {
    private final double accuracy;
    private final double level;

    /**
     * @param accuracy p, in (1/2, 1)
     * @throws IllegalArgumentException if the accuracy is out of its range
     */
    public BinarySignal(double accuracy) {
        Require.that(accuracy > 0.5 && accuracy < 1, "accuracy", accuracy, "in (0.5, 1)");
        this.accuracy = accuracy;
        level = StrictMath.log(accuracy / (1 - accuracy));
    }

    /** Probability p that the signal names the true state. */
    public double accuracy() {
        return accuracy;
    }

    @Override
    public double chance(double threshold, boolean state, TieRule ties) {
        double high = state ? accuracy : 1 - accuracy;
        return high * acts(level, threshold, ties) + (1 - high) * acts(-level, threshold, ties);
    }

    private static double acts(double ratio, double threshold, TieRule ties) {
        boolean heads = Signal.action(ratio, threshold, ties, true);
        boolean tails = Signal.action(ratio, threshold, ties, false);
        return heads == tails ? (heads ? 1 : 0) : 0.5;
    }

    @Override
    public double ratio(double uniform, boolean state) {
        return (uniform < accuracy) == state ? level : -level;
    }

    @Override
    public double strongest() {
        return level;
    }
}
