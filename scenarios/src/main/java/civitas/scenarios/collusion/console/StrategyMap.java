package civitas.scenarios.collusion.console;

import civitas.analysis.strategies.HistoryStates;
import civitas.scenarios.collusion.CollusionView;

/**
 * The strategy a firm has learned, as a map: the price it would choose for each pair of remembered prices, its own by a
 * rival's in one period of its memory. Prices of other firms and other periods are as the firms remember them now. A map
 * has at most {@value #MOST} prices on a side; of longer grids it takes every k-th. Copied from the world, immutable.
 */
final class StrategyMap {
    /** Prices on a side. */
    static final int MOST = 60;

    private final Choice choice;
    private final double[] ownPrices;
    private final double[] rivalPrices;
    private final int[] states;
    private final double[] greedyPrices;
    private final double ownNow;
    private final double rivalNow;
    private final int every;
    private final long periods;
    private final double[][] settled;

    /**
     * What a map is about.
     *
     * @param firm whose strategy it is, from 0
     * @param rival whose price is on the other axis, another firm
     * @param lag how many periods before the last one the two prices were charged, in 0..memory - 1
     */
    record Choice(int firm, int rival, int lag) {}

    /** Reads a map; the firms must remember at least one period. */
    StrategyMap(CollusionView view, Choice choice) {
        this.choice = choice;
        HistoryStates numbering = view.states();
        every = (numbering.actions() + MOST - 1) / MOST;
        int side = (numbering.actions() + every - 1) / every;
        ownPrices = grid(view, choice.firm(), side);
        rivalPrices = grid(view, choice.rival(), side);
        states = new int[side * side];
        greedyPrices = new double[side * side];
        Remembered now = new Remembered(numbering, view.state(), choice.lag());
        for (int cell = 0; cell < states.length; cell++) {
            states[cell] = now.with(choice.firm(), cell / side * every, choice.rival(), cell % side * every);
            greedyPrices[cell] = view.price(choice.firm(), view.greedyAction(choice.firm(), states[cell]));
        }
        ownNow = view.price(choice.firm(), now.action(choice.firm()));
        rivalNow = view.price(choice.rival(), now.action(choice.rival()));
        periods = view.periods();
        settled = settled(view, LimitPlay.from(view));
    }

    private double[][] settled(CollusionView view, int[] cycle) {
        double[][] pairs = new double[cycle.length][];
        for (int i = 0; i < cycle.length; i++) {
            int own = view.states().action(cycle[i], choice.firm());
            int rival = view.states().action(cycle[i], choice.rival());
            pairs[i] = new double[] {view.price(choice.firm(), own), view.price(choice.rival(), rival)};
        }
        return pairs;
    }

    private double[] grid(CollusionView view, int firm, int side) {
        double[] prices = new double[side];
        for (int i = 0; i < side; i++) {
            prices[i] = view.price(firm, i * every);
        }
        return prices;
    }

    /** The joint action of one remembered period within a state. */
    private static final class Remembered {
        private final HistoryStates numbering;
        private final int state;
        private final int weight;

        Remembered(HistoryStates numbering, int state, int lag) {
            this.numbering = numbering;
            this.state = state;
            int power = 1;
            for (int i = 0; i < lag; i++) {
                power *= numbering.jointActions();
            }
            weight = power;
        }

        private int jointAction() {
            return state / weight % numbering.jointActions();
        }

        int action(int firm) {
            return numbering.action(jointAction(), firm);
        }

        /** The state in which two firms' actions are others. */
        int with(int firm, int action, int rival, int rivalAction) {
            int changed = numbering.replace(numbering.replace(jointAction(), firm, action), rival, rivalAction);
            return state + (changed - jointAction()) * weight;
        }
    }

    Choice choice() {
        return choice;
    }

    /** Number of cells, a square of {@link #side}. */
    int cells() {
        return states.length;
    }

    /** Prices on a side. */
    int side() {
        return ownPrices.length;
    }

    /** The firm's own remembered price in a cell. */
    double ownPrice(int cell) {
        return ownPrices[cell / side()];
    }

    /** The rival's remembered price in a cell. */
    double rivalPrice(int cell) {
        return rivalPrices[cell % side()];
    }

    /** The state that a cell stands for. */
    int state(int cell) {
        return states[cell];
    }

    /** The price the firm would choose in a cell if it did not explore. */
    double greedyPrice(int cell) {
        return greedyPrices[cell];
    }

    /** The firm's own price as it is remembered now. */
    double ownNow() {
        return ownNow;
    }

    /** The rival's price as it is remembered now. */
    double rivalNow() {
        return rivalNow;
    }

    /** The own and the rival's price in each period of the cycle that play would settle in; none if it is very long. */
    double[][] settled() {
        return settled;
    }

    /** Every how many prices of the grid there is one on the map; 1 if all are. */
    int every() {
        return every;
    }

    /** Periods played when the map was read. */
    long periods() {
        return periods;
    }

    /** Distance of two prices of the firm on the map. */
    double ownStep() {
        return ownPrices[1] - ownPrices[0];
    }

    /** Distance of two prices of the rival on the map. */
    double rivalStep() {
        return rivalPrices[1] - rivalPrices[0];
    }

    /** The cell nearest to a pair of prices, or -1 if that lies more than half a step outside the map. */
    int cellAt(double own, double rival) {
        long row = Math.round((own - ownPrices[0]) / ownStep());
        long column = Math.round((rival - rivalPrices[0]) / rivalStep());
        boolean inside = row >= 0 && row < side() && column >= 0 && column < side();
        return inside ? (int) row * side() + (int) column : -1;
    }
}
