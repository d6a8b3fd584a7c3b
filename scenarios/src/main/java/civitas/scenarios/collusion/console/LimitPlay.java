package civitas.scenarios.collusion.console;

import civitas.analysis.strategies.HistoryStates;
import civitas.scenarios.collusion.CollusionView;
import java.util.Arrays;

/**
 * Where play would settle from the state the firms are in if they neither explored nor learned any more: the joint actions of
 * its limit cycle. Source of the search: R. P. Brent, BIT 20, 1980. Cost: a few times the length of the way there.
 */
final class LimitPlay {
    /** Periods after which a search is given up: displays must not wait. */
    private static final int MOST = 20_000;

    private final CollusionView view;
    private final HistoryStates states;

    private LimitPlay(CollusionView view) {
        this.view = view;
        states = view.states();
    }

    /** Joint actions of the limit cycle in the order of play; none if it was not found soon enough. */
    static int[] from(CollusionView view) {
        return new LimitPlay(view).cycle(view.state());
    }

    private int[] cycle(int start) {
        int power = 1;
        int length = 1;
        int tortoise = start;
        int hare = next(start);
        for (int steps = 0; tortoise != hare; steps++) {
            if (steps == MOST) {
                return new int[0];
            }
            if (power == length) {
                tortoise = hare;
                power *= 2;
                length = 0;
            }
            hare = next(hare);
            length++;
        }
        int[] joint = new int[length];
        int state = hare;
        for (int i = 0; i < length; i++) {
            joint[i] = greedy(state);
            state = states.next(state, joint[i]);
        }
        return joint;
    }

    private int next(int state) {
        return states.next(state, greedy(state));
    }

    private int greedy(int state) {
        int joint = 0;
        for (int firm = 0; firm < view.firms(); firm++) {
            joint = joint * states.actions() + view.greedyAction(firm, state);
        }
        return joint;
    }

    /**
     * How often each firm charges each price on limit cycles, over the last {@value #WINDOW} times a display looked. The
     * periods themselves would mislead: looks at every hundredth one see a cycle of two prices as a single price.
     */
    static final class Shares {
        /** Looks that are kept. */
        static final int WINDOW = 1000;

        private final HistoryStates states;
        private final int[][] kept = new int[WINDOW][];
        private final double[][] sums;
        private long looks;
        private long lastPeriod;

        Shares(HistoryStates states) {
            this.states = states;
            sums = new double[states.players()][states.actions()];
        }

        /**
         * Takes the cycle of the present strategies in, once per period and unless it was not found; the prices of the
         * period itself where play does not settle.
         */
        void look(CollusionView view) {
            int[] cycle = view.periods() == lastPeriod ? new int[0] : view.settles() ? from(view) : latest(view);
            lastPeriod = view.periods();
            if (cycle.length == 0) {
                return;
            }
            int place = (int) (looks % WINDOW);
            if (looks >= WINDOW) {
                add(kept[place], -1);
            }
            kept[place] = cycle;
            add(cycle, 1);
            looks++;
        }

        private int[] latest(CollusionView view) {
            int joint = 0;
            for (int firm = 0; firm < view.firms(); firm++) {
                joint = joint * states.actions() + view.lastAction(firm);
            }
            return new int[] {joint};
        }

        private void add(int[] cycle, double sign) {
            for (int joint : cycle) {
                for (int firm = 0; firm < sums.length; firm++) {
                    sums[firm][states.action(joint, firm)] += sign / cycle.length;
                }
            }
        }

        /** Number of looks that are counted. */
        int looks() {
            return (int) Math.min(looks, WINDOW);
        }

        /** Share of time in which the firm charged one of {@code actions} prices from {@code first} on. */
        double share(int firm, int first, int actions) {
            double sum = Arrays.stream(sums[firm], first, Math.min(first + actions, sums[firm].length))
                    .sum();
            return looks == 0 ? 0 : Math.max(0, sum / looks());
        }
    }
}
