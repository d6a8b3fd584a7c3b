package civitas.scenarios.collusion;

import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.QLearner;
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
 * {@code firm-2}, ... are the firms' own, for exploration; {@code displays} breaks ties between products to show. Firms start from {@link StageGame#initialValues}.
 */
final class CollusionWorld implements World<CollusionParameters> {
    private final HistoryStates states;
    private final QLearner[] learners;
    private final Market market;
    private CollusionParameters parameters;
    private StageGame game;
    private double[] profits;

    CollusionWorld(CollusionParameters parameters, Streams streams) {
        this.parameters = parameters;
        states = new HistoryStates(parameters.firms(), parameters.prices(), parameters.memory());
        game = StageGame.of(parameters);
        profits = game.profits(states);
        learners = new QLearner[parameters.firms()];
        for (int firm = 0; firm < learners.length; firm++) {
            learners[firm] = learner(firm, streams);
        }
        int firstState = streams.open("first-state").nextInt(states.states());
        market = new Market(
                states,
                drawnProfits(),
                streams.open("displays"),
                learners,
                firstState,
                parameters.convergenceWindow(),
                parameters.maxPeriods());
    }

    private QLearner learner(int firm, Streams streams) {
        return new QLearner(
                StageGame.initialValues(states, profits, firm, parameters.discountFactor()),
                parameters.prices(),
                parameters.learningRate().at(firm),
                parameters.discountFactor(),
                new ExponentialExploration(parameters.explorationDecay().at(firm)),
                streams.open("firm-" + (firm + 1)));
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

    QLearner learner(int firm) {
        return learners[firm];
    }

    /** Profit of a firm at the prices of the last period, expected where ties decide what is shown. */
    double lastProfit(int firm) {
        return profits[market.lastJointAction() * learners.length + firm];
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.rounds(market::play);
    }

    private DrawnProfits drawnProfits() {
        return game.drawsDisplays() ? new DrawnProfits(game, states) : new DrawnProfits(profits, parameters.firms());
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
        market.changeProfits(drawnProfits());
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("price_mean", () -> StageGame.mean(lastPrices()));
        series.put("profit_mean", this::lastProfitMean);
        series.put("profit_gain", () -> game.profitGain(lastProfitMean()));
        series.put("consumer_surplus", () -> game.consumerSurplus(lastPrices()));
        series.put("exploration", () -> learners[0].explorationProbability());
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

    private double lastProfitMean() {
        double sum = 0;
        for (int firm = 0; firm < learners.length; firm++) {
            sum += lastProfit(firm);
        }
        return sum / learners.length;
    }

    @Override
    public Map<String, Double> outcomes() {
        return new LimitMeasures(parameters, game, states, profits, market, greedyActions()).all();
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

    /** The strategies learned so far: the greedy action of each firm in each state. */
    private int[][] greedyActions() {
        int[][] greedy = new int[learners.length][states.states()];
        for (int firm = 0; firm < learners.length; firm++) {
            for (int state = 0; state < greedy[firm].length; state++) {
                greedy[firm][state] = learners[firm].greedyAction(state);
            }
        }
        return greedy;
    }
}
