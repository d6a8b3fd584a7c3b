package civitas.scenarios.collusion;

import civitas.agents.finite.QLearner;
import civitas.analysis.strategies.HistoryStates;
import civitas.kernel.World;

/**
 * What an observer may read off a running market, between two periods. Firms are numbered from 0, prices by their place
 * on a firm's grid. Reading draws no random number and changes nothing.
 */
public final class CollusionView {
    private final CollusionWorld world;

    private CollusionView(CollusionWorld world) {
        this.world = world;
    }

    /**
     * The view of a world.
     *
     * @throws IllegalArgumentException if it is not one of the {@code collusion} scenario
     */
    public static CollusionView of(World<?> world) {
        if (world instanceof CollusionWorld market) {
            return new CollusionView(market);
        }
        throw new IllegalArgumentException(
                "world is a " + world.getClass().getName() + ", expected one of 'collusion'");
    }

    /** How states, the prices that firms remember, are numbered. */
    public HistoryStates states() {
        return world.states();
    }

    /** Number of firms. */
    public int firms() {
        return states().players();
    }

    /** Price of a firm, money per unit. */
    public double price(int firm, int action) {
        return world.game().prices()[firm][action];
    }

    /** The firm's price in the Bertrand-Nash equilibrium of one period with all products shown, money per unit. */
    public double nashPrice(int firm) {
        return world.game().nash().prices()[firm];
    }

    /** The firm's price where the firms' total profit is largest with all products shown, money per unit. */
    public double monopolyPrice(int firm) {
        return world.game().monopoly().prices()[firm];
    }

    /** Periods played. */
    public long periods() {
        return world.market().periods();
    }

    /** The state the firms will choose in next. */
    public int state() {
        return world.market().state();
    }

    /** What the firm did in the last period; without meaning before the first. */
    public int lastAction(int firm) {
        return states().action(world.market().lastJointAction(), firm);
    }

    /** Profit of the firm at the prices of the last period, expected where ties decide what is shown, money per period. */
    public double lastProfit(int firm) {
        return world.lastProfit(firm);
    }

    /** The price the firm would choose in a state if it did not explore. */
    public int greedyAction(int firm, int state) {
        return learner(firm).greedyAction(state);
    }

    /** What the firm has learned an action to be worth in a state: discounted profits, money. */
    public double value(int firm, int state, int action) {
        return learner(firm).value(state, action);
    }

    /** Probability that the firm explores in the next period. */
    public double exploration(int firm) {
        return learner(firm).explorationProbability();
    }

    private QLearner learner(int firm) {
        return world.learner(firm);
    }
}
