package civitas.scenarios.collusion;

import civitas.analysis.strategies.HistoryStates;

/**
 * What each firm sees of the market's state, the prices of all firms in the last periods: its own prices of k periods, and
 * those of its rivals as far as the platform publishes them. Seen prices are numbered as digits, those of older periods
 * first and, within a period, in the order of firms; where all see everything, a firm's observation is the state itself.
 * Where prices are read with errors, a firm's observation is the state it believes in, see {@link Readings}. Immutable.
 */
final class Sight {
    private final HistoryStates states;
    private final int observations;
    /** {@code int[firm][state]}, or null where every observation is the state. */
    private final int[][] seen;

    /** Whether what is seen of prices is true. */
    private final boolean exact;

    private Sight(HistoryStates states, int observations, int[][] seen, boolean exact) {
        this.states = states;
        this.observations = observations;
        this.seen = seen;
        this.exact = exact;
    }

    /** Everybody sees all of the state. */
    static Sight complete(HistoryStates states) {
        return new Sight(states, states.states(), null, true);
    }

    /**
     * What firms with memory k see.
     *
     * @param states prices of at least {@link RivalPrices#horizon} periods
     * @param memory k
     */
    static Sight of(HistoryStates states, int memory, RivalPrices published) {
        if (published.complete()) {
            return complete(states);
        }
        if (published instanceof RivalPrices.Noisy) {
            return new Sight(states, states.states(), null, false);
        }
        int[][] seen = new int[states.players()][states.states()];
        int observations = 0;
        for (int firm = 0; firm < seen.length; firm++) {
            for (int state = 0; state < seen[firm].length; state++) {
                seen[firm][state] = observation(states, memory, published, firm, state);
                observations = Math.max(observations, seen[firm][state] + 1);
            }
        }
        return new Sight(states, observations, seen, true);
    }

    private static int observation(HistoryStates states, int memory, RivalPrices published, int firm, int state) {
        int number = 0;
        for (int back = memory - 1; back >= 0; back--) {
            for (int other = 0; other < states.players(); other++) {
                if (other == firm) {
                    number = number * states.actions() + price(states, state, back, firm);
                } else if (published instanceof RivalPrices.Delayed delayed) {
                    number = number * states.actions() + price(states, state, back + delayed.periods(), other);
                }
            }
        }
        return number;
    }

    /** What a firm charged some periods ago, 0 being the last period. */
    private static int price(HistoryStates states, int state, int back, int firm) {
        int newest = state;
        for (int period = 0; period < back; period++) {
            newest /= states.jointActions();
        }
        return states.action(newest % states.jointActions(), firm);
    }

    /** Whether every observation is the market's state itself. */
    boolean isComplete() {
        return seen == null && exact;
    }

    HistoryStates states() {
        return states;
    }

    /** Number of observations of a firm. */
    int observations() {
        return observations;
    }

    /** What a firm sees of a state, that it is in or believes in, in 0..observations - 1. */
    int of(int firm, int state) {
        return seen == null ? state : seen[firm][state];
    }
}
