package civitas.analysis.herding;

/**
 * A signal that names the true state with probability p, in both states: L = log p/(1-p) or minus that. Source:
 * Bikhchandani, Hirshleifer, Welch, JPE 1992.
 *
 * @param accuracy p, in (1/2, 1)
 */
public record BinarySignal(double accuracy) implements Signal {
    /** @throws IllegalArgumentException if the accuracy is out of its range */
    public BinarySignal {
        Require.accuracy(accuracy);
    }

    @Override
    public double chance(double threshold, boolean state, TieRule ties) {
        double high = state ? accuracy : 1 - accuracy;
        double level = strongest();
        return high * acts(level, threshold, ties) + (1 - high) * acts(-level, threshold, ties);
    }

    private static double acts(double ratio, double threshold, TieRule ties) {
        boolean heads = Signal.action(ratio, threshold, ties, true);
        boolean tails = Signal.action(ratio, threshold, ties, false);
        return heads == tails ? (heads ? 1 : 0) : 0.5;
    }

    @Override
    public double ratio(double uniform, boolean state) {
        return (uniform < accuracy) == state ? strongest() : -strongest();
    }

    @Override
    public double strongest() {
        return StrictMath.log(accuracy / (1 - accuracy));
    }
}
