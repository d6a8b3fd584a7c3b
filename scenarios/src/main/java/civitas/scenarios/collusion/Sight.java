package civitas.scenarios.collusion;

import civitas.analysis.strategies.HistoryStates;
import civitas.information.Gate;

/**
 * What each firm sees of the market's state, the prices of all firms in the last periods: its own prices of k periods, and
 * those of its rivals as far as the platform publishes them, which are read through a gate. Seen prices are numbered as digits, those of older periods
 * first and, within a period, in the order of firms; where all see everything, a firm's observation is the state itself.
 * Where prices are read with errors, a firm's observation is the state it believes in, see {@link Readings}.
 */
final class Sight {
    private final HistoryStates states;
    private final int memory;
    private final RivalPrices published;
    private final Gate rivalPrices = new Gate("platform.rival_prices");
    private int observations;
    /** {@code int[firm][state]}, or null where every observation is the state. */
    private int[][] seen;

    private Sight(HistoryStates states, int memory, RivalPrices published) {
        this.states = states;
        this.memory = memory;
        this.published = published;
        rivalPrices.open(!(published instanceof RivalPrices.Hidden));
        observations = states.states();
    }

    /** Everybody sees all of the state. */
    static Sight complete(HistoryStates states) {
        return new Sight(states, states.memory(), new RivalPrices.Observed());
    }

    /**
     * What firms with memory k see.
     *
     * @param states prices of at least {@link RivalPrices#horizon} periods
     * @param memory k
     */
    static Sight of(HistoryStates states, int memory, RivalPrices published) {
        Sight sight = new Sight(states, memory, published);
        if (!published.complete() && !sight.misreads()) {
            sight.tabulate();
        }
        return sight;
    }

    private void tabulate() {
        seen = new int[states.players()][states.states()];
        observations = 0;
        for (int firm = 0; firm < seen.length; firm++) {
            for (int state = 0; state < seen[firm].length; state++) {
                seen[firm][state] = observation(firm, state);
                observations = Math.max(observations, seen[firm][state] + 1);
            }
        }
    }

    private boolean misreads() {
        return published instanceof RivalPrices.Noisy;
    }

    private int observation(int firm, int state) {
        int late = published instanceof RivalPrices.Delayed delayed ? delayed.periods() : 0;
        int number = 0;
        for (int back = memory - 1; back >= 0; back--) {
            for (int other = 0; other < states.players(); other++) {
                if (other == firm) {
                    number = number * states.actions() + price(state, back, firm);
                } else if (rivalPrices.isOpen()) {
                    number = number * states.actions() + rivalPrices.read(price(state, back + late, other));
                }
            }
        }
        return number;
    }

    /** What a firm charged some periods ago, 0 being the last period. */
    private int price(int state, int back, int firm) {
        int newest = state;
        for (int period = 0; period < back; period++) {
            newest /= states.jointActions();
        }
        return states.action(newest % states.jointActions(), firm);
    }

    /** Whether every observation is the market's state itself. */
    boolean isComplete() {
        return seen == null && !misreads();
    }

    /** What firms see of their rivals' prices goes through here. */
    Gate rivalPrices() {
        return rivalPrices;
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
        if (rivalPrices.isReplaced() && !misreads()) {
            return observation(firm, state);
        }
        return seen == null ? state : seen[firm][state];
    }
}
