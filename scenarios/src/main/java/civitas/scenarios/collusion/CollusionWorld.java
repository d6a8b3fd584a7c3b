package civitas.scenarios.collusion;

import civitas.agents.finite.ExploringLearner;
import civitas.agents.finite.FiniteActionLearner;
import civitas.agents.finite.GreedyLearner;
import civitas.analysis.strategies.HistoryStates;
import civitas.information.Disclosing;
import civitas.information.Gate;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * One replicate of the collusion study: the firms' learners, the market they meet in, and what is measured.
 * <p>Random streams: {@code first-state} draws the state before the first period, uniformly; {@code firm-1},
 * {@code firm-2}, ... are the firms' own, for exploration; {@code displays} breaks ties between products to show,
 * {@code outside-good} draws the outside good, {@code regimes} who is in the market and who takes a prominent place among
 * equals; {@code advice-1}, ... draw who follows a recommendation. Where they are needed, {@code first-values-1}, ... draw
 * what firms believe at first, {@code profit-noise-1}, ... the errors with which they observe profits, and {@code sight-1},
 * ... those with which they read their rivals' prices.
 */
final class CollusionWorld implements World<CollusionParameters>, Disclosing {
    private final HistoryStates states;
    private final FiniteActionLearner[] learners;
    private final Seating seating;
    private final Market market;
    private final RandomGenerator[] followers;
    private CollusionParameters parameters;
    private StageGame game;
    private double[] profits;

    CollusionWorld(CollusionParameters parameters, Streams streams) {
        this(parameters, StageGame.of(parameters), streams);
    }

    /**
     * @param game the game at these parameters, on a grid of prices that other parameters may have defined
     */
    CollusionWorld(CollusionParameters parameters, StageGame game, Streams streams) {
        this.parameters = parameters;
        this.game = game;
        states = game.states();
        profits = game.profits(states);
        Payoffs payoffs = Payoffs.of(game, states, profits);
        seating = new Seating(parameters, game, payoffs, profits, streams);
        Players players = seating.players();
        learners = players.learners().toArray(FiniteActionLearner[]::new);
        int firstState = streams.open("first-state").nextInt(states.states());
        market = new Market(
                players,
                Seating.plain(parameters),
                payoffs,
                new Chance(streams.open("displays"), streams.open("outside-good"), streams.open("regimes")),
                firstState,
                new Market.Limits(
                        parameters.convergenceWindow(),
                        parameters.maxPeriods(),
                        players.greedy() ? 0 : parameters.measuredPeriods()));
        followers = new RandomGenerator[parameters.firms()];
        Arrays.setAll(followers, firm -> streams.open("advice-" + (firm + 1)));
        advise();
    }

    private void advise() {
        market.advise(parameters.platform().recommendation().in(game, followers));
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
        seating.changeMargins(game);
        advise();
    }

    @Override
    public List<Gate> channels() {
        return seating.gates();
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("price_mean", () -> game.regimes().meanOfActive(market.lastRegime(), lastPrices()));
        series.put("profit_mean", this::lastProfitMean);
        series.put("profit_gain", this::lastProfitGain);
        series.put("consumer_surplus", () -> lastTrade().consumerSurplus());
        series.put("price_paid", () -> lastTrade().pricePaid());
        series.put("output", () -> lastTrade().output());
        series.put("platform_revenue", () -> lastTrade().platformRevenue());
        series.put("exploration", this::exploration);
        series.put("stable_periods", market::stablePeriods);
        for (int firm = 0; firm < learners.length; firm++) {
            int index = firm;
            series.put("price_" + (firm + 1), () -> lastPrice(index));
        }
        return series;
    }

    private double[] lastPrices() {
        return game.pricesAt(states, market.lastJointAction());
    }

    /** NaN while the firm is out of the market. */
    private double lastPrice(int firm) {
        return game.regimes().active(market.lastRegime(), firm) ? lastPrices()[firm] : Double.NaN;
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
        double[] earned = new double[learners.length];
        Arrays.setAll(earned, this::lastProfit);
        return game.regimes().meanOfActive(market.lastRegime(), earned);
    }

    /** By the yardsticks of the firms that are in the market. */
    private double lastProfitGain() {
        return game.yardsticks().in(market.lastRegime(), game.regimes()).gain(lastProfitMean());
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
