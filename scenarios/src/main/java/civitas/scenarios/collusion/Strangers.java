package civitas.scenarios.collusion;

import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.QLearner;
import civitas.analysis.strategies.HistoryStates;
import civitas.analysis.strategies.LimitCycle;
import civitas.analysis.strategies.StrategyProfile;
import civitas.kernel.Streams;
import java.util.Arrays;
import java.util.Map;

/**
 * Plays the {@link Rematch}. The other market is trained on the same game, under the parameters in force at the end, with
 * random streams of its own that depend on this market's past only. Both firms are copied: neither market changes. They begin
 * where each last was: a firm's own prices of the last periods are those it charged at home.
 * <p>Two Q-learners that see prices as they are. Cost: another run, and the rematch.
 */
final class Strangers {
    private static final int FIRMS = 2;

    private final CollusionParameters parameters;
    private final StageGame game;
    private final double[] profits;
    private final HistoryStates states;
    private final Market home;
    private final Streams streams;

    /**
     * @param profits expected profits, {@code double[jointAction * firms + firm]}
     * @param home the market of firm 1, whose learning has ended
     */
    Strangers(CollusionParameters parameters, StageGame game, double[] profits, Market home) {
        this.parameters = parameters;
        this.game = game;
        this.profits = profits;
        this.home = home;
        states = game.states();
        streams = new Streams(home.hash(), 0);
    }

    /** Measures nothing if learning was cut off away from home. */
    void measure(Map<String, Double> measured) {
        if (parameters.rematch() instanceof Rematch.WithoutExploration) {
            adapt(measured);
        } else if (parameters.rematch() instanceof Rematch.WithExploration) {
            measured.put(Rematch.WithExploration.GAIN, learnAnew());
        }
    }

    private void adapt(Map<String, Double> measured) {
        ExponentialExploration none = new ExponentialExploration(0, 0);
        Market away = away();
        if (!away.converged()) {
            return;
        }
        Market market = match(away, new ExponentialExploration[] {none, none});
        for (int periods : Rematch.WithoutExploration.readAfter()) {
            if (periods > market.periods()) {
                market.play(periods - market.periods(), false);
            }
            measured.put(Rematch.WithoutExploration.gainAfter(periods), gainOfNextPeriods(market));
        }
    }

    private double gainOfNextPeriods(Market market) {
        double sum = 0;
        for (int period = 0; period < Rematch.WINDOW; period++) {
            market.play(1, false);
            sum += meanProfit(market.lastJointAction());
        }
        return game.profitGain(sum / Rematch.WINDOW);
    }

    private double learnAnew() {
        ExponentialExploration[] explorations = new ExponentialExploration[FIRMS];
        Arrays.setAll(
                explorations,
                firm -> new ExponentialExploration(
                        ((Learner.QLearning) parameters.learner().at(firm)).initialExploration(),
                        parameters.explorationDecay().at(firm)));
        Market away = away();
        Market market = match(away, explorations);
        toTheEnd(market);
        if (!away.converged() || !market.converged()) {
            return Double.NaN;
        }
        int[][] greedy = new int[FIRMS][states.states()];
        for (int firm = 0; firm < FIRMS; firm++) {
            QLearner learner = learner(market, firm);
            Arrays.setAll(greedy[firm], learner::greedyAction);
        }
        LimitCycle cycle = LimitCycle.from(new StrategyProfile(states, greedy), market.state());
        return game.profitGain(cycle.mean(this::meanProfit));
    }

    private double meanProfit(int joint) {
        return (profits[joint * FIRMS] + profits[joint * FIRMS + 1]) / FIRMS;
    }

    private Market away() {
        Market away = new CollusionWorld(parameters, game, streams).market();
        toTheEnd(away);
        return away;
    }

    private Market match(Market away, ExponentialExploration[] explorations) {
        QLearner[] learners = {copy(home, 0, explorations[0]), copy(away, 1, explorations[1])};
        return new Market(
                Players.of(learners, Sight.complete(states)),
                true,
                Payoffs.of(game, states, profits),
                new Chance(
                        streams.open("rematch-displays"),
                        streams.open("rematch-outside-good"),
                        streams.open("rematch-regimes")),
                firstState(away),
                new Market.Limits(parameters.convergenceWindow(), parameters.maxPeriods(), 0));
    }

    private static void toTheEnd(Market market) {
        while (!market.finished()) {
            market.play(Long.MAX_VALUE, true);
        }
    }

    private QLearner copy(Market market, int firm, ExponentialExploration exploration) {
        QLearner trained = learner(market, firm);
        int actions = states.actions();
        double[] values = new double[states.states() * actions];
        Arrays.setAll(values, cell -> trained.value(cell / actions, cell % actions));
        return new QLearner(
                values,
                actions,
                parameters.learningRate().at(firm),
                parameters.discountFactor(),
                exploration,
                streams.open("rematch-" + (firm + 1)));
    }

    private static QLearner learner(Market market, int firm) {
        return (QLearner) market.players().learners().get(firm);
    }

    private int firstState(Market away) {
        int state = 0;
        for (int back = states.memory() - 1; back >= 0; back--) {
            int own = states.action(period(home.state(), back), 0);
            state = states.next(state, states.jointAction(own, states.action(period(away.state(), back), 1)));
        }
        return state;
    }

    /** What all firms did some periods ago, 0 being the last one, in a state. */
    private int period(int state, int back) {
        int newest = state;
        for (int later = 0; later < back; later++) {
            newest /= states.jointActions();
        }
        return newest % states.jointActions();
    }
}
