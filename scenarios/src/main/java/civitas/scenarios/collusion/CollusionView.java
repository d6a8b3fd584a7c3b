package civitas.scenarios.collusion;

import civitas.agents.finite.ExploringLearner;
import civitas.agents.finite.FiniteActionLearner;
import civitas.agents.finite.GreedyLearner;
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

    /** The state the firms will choose in next; some may misread it. */
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

    /** Whether the firm holds one price for the best in each state; algorithms that always mix prices do not. */
    public boolean hasStrategy(int firm) {
        return learner(firm) instanceof GreedyLearner;
    }

    /**
     * Whether all firms have a strategy, see prices as they are, and nothing but prices lasts, so that play without
     * exploration ends in a cycle.
     */
    public boolean settles() {
        Players players = world.market().players();
        return players.greedy()
                && players.readings().isEmpty()
                && world.game().regimes().count() == 1;
    }

    /**
     * The price the firm would choose in a state that it sees as it is, as things stand beside prices, if it did not
     * explore.
     *
     * @throws ClassCastException if it has no strategy
     */
    public int greedyAction(int firm, int state) {
        return ((GreedyLearner) learner(firm)).greedyAction(observation(firm, state));
    }

    /** What the firm has learned an action to be worth in a state: discounted profits, money; NaN without a strategy. */
    public double value(int firm, int state, int action) {
        return learner(firm) instanceof GreedyLearner learner
                ? learner.value(observation(firm, state), action)
                : Double.NaN;
    }

    /** Probability that the firm tries a price at random in the next period; NaN if it explores in another way. */
    public double exploration(int firm) {
        return learner(firm) instanceof ExploringLearner learner ? learner.explorationProbability() : Double.NaN;
    }

    private int observation(int firm, int state) {
        return world.market().players().observation(firm, state, world.market().regime());
    }

    private FiniteActionLearner learner(int firm) {
        return world.market().players().learners().get(firm);
    }
}
