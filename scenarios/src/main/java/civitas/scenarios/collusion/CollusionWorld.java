package civitas.scenarios.collusion;

import civitas.agents.finite.ExploringLearner;
import civitas.agents.finite.FiniteActionLearner;
import civitas.agents.finite.GreedyLearner;
import civitas.analysis.strategies.HistoryStates;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One replicate of the collusion study: the firms' learners, the market they meet in, and what is measured.
 * <p>Random streams: {@code first-state} draws the state before the first period, uniformly; {@code firm-1},
 * {@code firm-2}, ... are the firms' own, for exploration; {@code displays} breaks ties between products to show and
 * draws the outside good and who is in the market. Where they are needed, {@code first-values-1}, ... draw what firms
 * believe at first and {@code profit-noise-1}, ... the errors with which they observe profits.
 */
final class CollusionWorld implements World<CollusionParameters> {
    private final HistoryStates states;
    private final FiniteActionLearner[] learners;
    private final Market market;
    private CollusionParameters parameters;
    private StageGame game;
    private double[] profits;

    CollusionWorld(CollusionParameters parameters, Streams streams) {
        this.parameters = parameters;
        game = StageGame.of(parameters);
        states = game.states();
        profits = game.profits(states);
        Players players = new Seating(parameters, game, profits, streams).players();
        learners = players.learners().toArray(FiniteActionLearner[]::new);
        int firstState = streams.open("first-state").nextInt(states.states());
        market = new Market(
                players,
                Seating.plain(parameters),
                Payoffs.of(game, states, profits),
                streams.open("displays"),
                firstState,
                new Market.Limits(
                        parameters.convergenceWindow(),
                        parameters.maxPeriods(),
                        players.greedy() ? 0 : parameters.measuredPeriods()));
    }

    Market market() {
        return market;
    }

    HistoryStates states() {
        return states;
    }

    /** The game at the parameters in force. */
    StageGame game() {
        return game;
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.rounds(market::play);
    }

    @Override
    public boolean finished() {
        return market.finished();
    }

    /**
     * {@inheritDoc}
     * <p>Firms keep their prices to choose from, what they learned and how far exploration has decayed; payoffs change,
     * and with costs, qualities or the outside good the Nash and monopoly profits that define the profit gain.
     */
    @Override
    public void retune(CollusionParameters changed) {
        parameters = changed;
        game = game.retuned(changed);
        profits = game.profits(states);
        market.changePayoffs(Payoffs.of(game, states, profits));
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("price_mean", () -> StageGame.mean(lastPrices()));
        series.put("profit_mean", this::lastProfitMean);
        series.put("profit_gain", () -> game.profitGain(lastProfitMean()));
        series.put("consumer_surplus", () -> lastTrade().consumerSurplus());
        series.put("price_paid", () -> lastTrade().pricePaid());
        series.put("output", () -> lastTrade().output());
        series.put("platform_revenue", () -> lastTrade().platformRevenue());
        series.put("exploration", this::exploration);
        series.put("stable_periods", market::stablePeriods);
        for (int firm = 0; firm < learners.length; firm++) {
            int index = firm;
            series.put("price_" + (firm + 1), () -> lastPrices()[index]);
        }
        return series;
    }

    private double[] lastPrices() {
        return game.pricesAt(states, market.lastJointAction());
    }

    private Trade lastTrade() {
        return game.trade(lastPrices(), market.lastRegime());
    }

    /** Profit of a firm at the prices of the last period, expected where chance decides what is shown. */
    double lastProfit(int firm) {
        return game.regimes().count() == 1
                ? profits[market.lastJointAction() * learners.length + firm]
                : lastTrade().profits()[firm];
    }

    private double lastProfitMean() {
        double sum = 0;
        for (int firm = 0; firm < learners.length; firm++) {
            sum += lastProfit(firm);
        }
        return sum / learners.length;
    }

    /** NaN if the first firm does not explore at random. */
    private double exploration() {
        return learners[0] instanceof ExploringLearner learner ? learner.explorationProbability() : Double.NaN;
    }

    @Override
    public Map<String, Double> outcomes() {
        return new LimitMeasures(parameters, game, profits, market, greedyActions()).all();
    }

    @Override
    public long trajectoryHash() {
        return market.hash();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        market.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        market.restore(in);
    }

    /**
     * The strategies learned so far: the greedy action of each firm, {@code int[firm][regime * states + state]}; no
     * states where some firm has none.
     */
    private int[][] greedyActions() {
        Players players = market.players();
        int regimes = players.greedy() ? players.regimes() : 0;
        int[][] greedy = new int[learners.length][Math.multiplyExact(regimes, states.states())];
        for (int firm = 0; firm < learners.length; firm++) {
            for (int cell = 0; cell < greedy[firm].length; cell++) {
                int sees = players.observation(firm, cell % states.states(), cell / states.states());
                greedy[firm][cell] = ((GreedyLearner) learners[firm]).greedyAction(sees);
            }
        }
        return greedy;
    }
}
