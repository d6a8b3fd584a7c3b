package civitas.analysis.persuasion;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * A Bayesian who takes the action of most expected payoff. Among actions within 1e-9 of that, relative to the largest spread of
 * payoffs in a state, it takes the one that the tie-breaking payoffs favour, then the last one. Immutable.
 */
public final class Receiver {
    /** Payoffs nearer than this are equal: posteriors on a threshold are computed, and miss it by rounding. */
    static final double TIE = 1e-9;

    private final double[][] payoffs;
    private final double[][] favours;
    /** Payoffs less those of action 0, over the largest spread: what decides, whatever the scale. */
    private final double[][] scaled;

    /**
     * @param payoffs {@code double[action][state]}, finite; copied
     * @param favours payoffs of whom ties please, of the same shape; copied
     * @throws IllegalArgumentException if shapes differ, or a number or the spread of a state is not finite
     */
    public Receiver(double[][] payoffs, double[][] favours) {
        Require.that(payoffs.length >= 1, "actions", payoffs.length, "at least 1");
        Require.that(favours.length == payoffs.length, "favours", favours.length + " rows", "one per action");
        this.payoffs = copy("receiver's payoffs", payoffs, payoffs[0].length);
        this.favours = copy("sender's payoffs", favours, payoffs[0].length);
        double spread = spread(payoffs);
        Require.that(Double.isFinite(spread), "spread of receiver's payoffs", spread, "finite");
        scaled = new double[payoffs.length][states()];
        for (int action = 0; action < payoffs.length; action++) {
            for (int state = 0; state < states() && spread > 0; state++) {
                scaled[action][state] = (payoffs[action][state] - payoffs[0][state]) / spread;
            }
        }
    }

    /** Largest difference that an action makes in any state. */
    private static double spread(double[][] table) {
        double spread = 0;
        for (int state = 0; state < table[0].length; state++) {
            double least = table[0][state];
            double most = least;
            for (double[] row : table) {
                least = Math.min(least, row[state]);
                most = Math.max(most, row[state]);
            }
            spread = Math.max(spread, most - least);
        }
        return spread;
    }

    static double[][] copy(String name, double[][] table, int states) {
        double[][] copy = new double[table.length][];
        for (int action = 0; action < table.length; action++) {
            copy[action] = table[action].clone();
            Require.that(copy[action].length == states, name, Arrays.toString(copy[action]), states + " per action");
            Require.that(
                    Arrays.stream(copy[action]).allMatch(Double::isFinite),
                    name,
                    Arrays.toString(copy[action]),
                    "finite");
        }
        return copy;
    }

    /**
     * Takes action 1 if the last state has at least that probability, else action 0.
     *
     * @param states number of states, at least 2
     * @param threshold t, in (0, 1]
     */
    public static Receiver threshold(int states, double threshold) {
        Require.that(threshold > 0 && threshold <= 1, "threshold", threshold, "in (0, 1]");
        double[][] payoffs = new double[2][states];
        Arrays.fill(payoffs[1], -threshold);
        payoffs[1][states - 1] = 1 - threshold;
        return new Receiver(payoffs, actsOnly(states));
    }

    /** Payoff 1 for action 1, else 0, {@code double[2][state]}. */
    public static double[][] actsOnly(int states) {
        double[][] payoffs = new double[2][states];
        Arrays.fill(payoffs[1], 1);
        return payoffs;
    }

    /** Number of actions. */
    public int actions() {
        return payoffs.length;
    }

    /** Number of states. */
    public int states() {
        return payoffs[0].length;
    }

    /** The receiver's payoff. */
    public double payoff(int action, int state) {
        return payoffs[action][state];
    }

    /** What one action pays more than another one in a state, over the largest spread of payoffs in a state: in [-1, 1]. */
    double advantage(int action, int other, int state) {
        return scaled[action][state] - scaled[other][state];
    }

    /** What one action is favoured more than another one. */
    double favour(int action, int other, int state) {
        return favours[action][state] - favours[other][state];
    }

    /** Expected payoff of an action at a belief. */
    public double expected(int action, double[] belief) {
        return mean(payoffs[action], belief);
    }

    static double mean(double[] values, double[] belief) {
        double sum = 0;
        for (int state = 0; state < values.length; state++) {
            sum += belief[state] * values[state];
        }
        return sum;
    }

    /** The action at a belief, {@code double[state]}. */
    public int best(double[] belief) {
        double most = Double.NEGATIVE_INFINITY;
        for (int action = 0; action < actions(); action++) {
            most = Math.max(most, mean(scaled[action], belief));
        }
        int best = -1;
        double favour = Double.NEGATIVE_INFINITY;
        for (int action = 0; action < actions(); action++) {
            if (mean(scaled[action], belief) >= most - TIE && mean(favours[action], belief) >= favour) {
                best = action;
                favour = mean(favours[action], belief);
            }
        }
        return best;
    }
}
