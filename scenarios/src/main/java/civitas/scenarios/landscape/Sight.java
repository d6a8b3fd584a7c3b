package civitas.scenarios.landscape;

/**
 * What one agent knows when it decides: its own state and payoff, and states and payoffs of a sample of neighbours as far as
 * they are shown. One per thread, filled for one agent after the other.
 */
final class Sight {
    private final int[] states = new int[Draws.SAMPLE];
    private final double[] payoffs = new double[Draws.SAMPLE];
    private int state;
    private double payoff;
    private int seen;

    /** Begins with an agent who sees nobody yet. */
    void begin(int ownState, double ownPayoff) {
        state = ownState;
        payoff = ownPayoff;
        seen = 0;
    }

    /** Adds a neighbour; its payoff is NaN if it is not shown. */
    void add(int shownState, double shownPayoff) {
        states[seen] = shownState;
        payoffs[seen++] = shownPayoff;
    }

    int state() {
        return state;
    }

    double payoff() {
        return payoff;
    }

    /** Neighbours seen. */
    int seen() {
        return seen;
    }

    int state(int neighbour) {
        return states[neighbour];
    }

    double payoff(int neighbour) {
        return payoffs[neighbour];
    }

    /** The neighbour that is shown to earn most, the first of several; -1 if no payoff is shown. */
    int best() {
        int best = -1;
        for (int i = 0; i < seen; i++) {
            if (payoffs[i] > (best < 0 ? Double.NEGATIVE_INFINITY : payoffs[best])) {
                best = i;
            }
        }
        return best;
    }

    /** Largest payoff shown but for one neighbour's; 0 if there is none. */
    double bestBeside(int neighbour) {
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < seen; i++) {
            second = i != neighbour && payoffs[i] > second ? payoffs[i] : second;
        }
        return second == Double.NEGATIVE_INFINITY ? 0 : second;
    }

    /** How many neighbours are in the state of one of them. */
    int frequency(int neighbour) {
        int count = 0;
        for (int i = 0; i < seen; i++) {
            count += states[i] == states[neighbour] ? 1 : 0;
        }
        return count;
    }

    /** A neighbour in the state that is most frequent, the first of several; -1 if nobody is seen. */
    int mostFrequent() {
        int most = -1;
        for (int i = 0; i < seen; i++) {
            if (most < 0 || frequency(i) > frequency(most)) {
                most = i;
            }
        }
        return most;
    }

    /** Whether a neighbour is shown to be in a state. */
    boolean shows(int shownState) {
        for (int i = 0; i < seen; i++) {
            if (states[i] == shownState) {
                return true;
            }
        }
        return false;
    }
}
