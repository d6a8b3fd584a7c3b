package civitas.analysis.herding;

/**
 * A private signal of a state that is 1 or 0, as its log-likelihood ratio L = log f1(s)/f0(s), which is all a Bayesian needs
 * of it. Given the state, signals of different agents are independent. An agent acts 1 if L exceeds its threshold, 0 if L is
 * below, and by a {@link TieRule} if L equals it, to within {@value #ROUNDING}.
 */
public sealed interface Signal permits BinarySignal, LinearSignal {
    /** Ratios nearer than this count as equal: sums of them are off by rounding. */
    double ROUNDING = 1e-9;

    /**
     * Probability of acting 1 in a state.
     *
     * @param threshold on the log-likelihood ratio, may be infinite
     * @param state 1 (true) or 0
     * @param ties what those do whose ratio equals the threshold
     */
    double chance(double threshold, boolean state, TieRule ties);

    /**
     * A signal's log-likelihood ratio.
     *
     * @param uniform a uniform number in [0, 1)
     * @param state the true state
     */
    double ratio(double uniform, boolean state);

    /** Largest log-likelihood ratio; the smallest is minus that. Infinite where private beliefs are unbounded. */
    double strongest();

    /** Whether an agent with that threshold acts the same whatever its signal: it is in a cascade. */
    default boolean isCascade(double threshold) {
        return Math.abs(threshold) > strongest() + ROUNDING || Double.isInfinite(threshold);
    }

    /**
     * What an agent does.
     *
     * @param ratio of its signal
     * @param threshold that the ratio is compared with
     * @param coin a fair toss, for ties
     */
    static boolean action(double ratio, double threshold, TieRule ties, boolean coin) {
        if (Math.abs(ratio - threshold) < ROUNDING) {
            return ties == TieRule.COIN ? coin : ratio > 0;
        }
        return ratio > threshold;
    }
}
