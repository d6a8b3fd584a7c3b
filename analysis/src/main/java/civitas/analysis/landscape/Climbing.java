package civitas.analysis.landscape;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * Exact expectations of those who climb alone: from a uniformly random state, in each period one of the N loci, drawn
 * uniformly, is flipped if that pays more.
 */
public final class Climbing {
    private Climbing() {}

    /**
     * Expected payoff after some periods. Backwards: the expectation of a state after t periods is the mean, over loci, of
     * the expectation after t - 1 periods of the better of the two states. Costs N 2^N per period.
     *
     * @param periods at least 0
     * @throws IllegalArgumentException if it is not
     */
    public static double after(Landscape landscape, int periods) {
        Require.that(periods >= 0, "periods", periods, "at least 0");
        double[] expected = new double[landscape.states()];
        Arrays.setAll(expected, landscape::payoff);
        double[] next = new double[expected.length];
        for (int t = 0; t < periods; t++) {
            for (int state = 0; state < next.length; state++) {
                next[state] = oneStep(landscape, expected, state);
            }
            double[] old = expected;
            expected = next;
            next = old;
        }
        return mean(expected);
    }

    private static double oneStep(Landscape landscape, double[] expected, int state) {
        double payoff = landscape.payoff(state);
        double sum = 0;
        for (int bit = 1; bit < expected.length; bit <<= 1) {
            sum += expected[landscape.payoff(state ^ bit) > payoff ? state ^ bit : state];
        }
        return sum / landscape.loci();
    }

    /**
     * Expected payoff in the long run: of the local optimum that is reached. States in falling order of payoff: an optimum
     * has its own payoff, any other state the mean of its better neighbours'. Costs a sort and N 2^N.
     */
    public static double limit(Landscape landscape) {
        double[] reached = new double[landscape.states()];
        for (int state : byPayoff(landscape)) {
            reached[state] = reached(landscape, reached, state);
        }
        return mean(reached);
    }

    private static double reached(Landscape landscape, double[] reached, int state) {
        double payoff = landscape.payoff(state);
        double sum = 0;
        int better = 0;
        for (int bit = 1; bit < reached.length; bit <<= 1) {
            if (landscape.payoff(state ^ bit) > payoff) {
                sum += reached[state ^ bit];
                better++;
            }
        }
        return better == 0 ? payoff : sum / better;
    }

    /** States in falling order of payoff. */
    private static int[] byPayoff(Landscape landscape) {
        double[] payoffs = new double[landscape.states()];
        Arrays.setAll(payoffs, landscape::payoff);
        Arrays.sort(payoffs);
        int[] next = new int[payoffs.length];
        int[] states = new int[payoffs.length];
        for (int state = 0; state < states.length; state++) {
            int first = firstPlace(payoffs, landscape.payoff(state));
            states[states.length - 1 - (first + next[first]++)] = state;
        }
        return states;
    }

    private static int firstPlace(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
