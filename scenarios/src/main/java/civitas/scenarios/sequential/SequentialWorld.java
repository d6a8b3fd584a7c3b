package civitas.scenarios.sequential;

import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.RandomTieQLearner;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.World;
import civitas.scenarios.measures.RecentRounds;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One replicate of the sequential-pricing study.
 * <p>Random streams: {@code first-prices} draws the prices that stand before the firms' first moves, uniformly;
 * {@code firm-1} and {@code firm-2} are the firms' own, for exploring and for ties. Tables start at 0, so first moves are
 * uniform as well.
 */
final class SequentialWorld implements World<SequentialParameters> {
    private final Market market;
    private SequentialParameters parameters;

    SequentialWorld(SequentialParameters parameters, Streams streams) {
        this.parameters = parameters;
        Duopoly duopoly = Duopoly.of(parameters);
        var firstPrices = streams.open("first-prices");
        Firm[] firms = new Firm[2];
        for (int index = 0; index < firms.length; index++) {
            firms[index] = new Firm(
                    learner(parameters, index, streams),
                    parameters.discountFactor(),
                    firstPrices.nextInt(duopoly.prices()));
        }
        market = new Market(firms, duopoly, parameters.periods(), parameters.measuredPeriods());
    }

    /** Firm 1 first moves in period 1, firm 2 in period 2, and then each in every other period. */
    private static RandomTieQLearner learner(SequentialParameters parameters, int index, Streams streams) {
        int prices = parameters.intervals() + 1;
        double decay = -StrictMath.log(parameters.finalExploration()) / parameters.periods();
        return new RandomTieQLearner(
                new double[Math.multiplyExact(prices, prices)],
                prices,
                parameters.learningRate(),
                parameters.discountFactor() * parameters.discountFactor(),
                new ExponentialExploration(StrictMath.exp(-decay * (index + 1)), 2 * decay),
                streams.open("firm-" + (index + 1)));
    }

    Market market() {
        return market;
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.rounds(market::play);
    }

    @Override
    public boolean finished() {
        return market.finished();
    }

    /** {@inheritDoc} Firms keep what they learned; payoffs change, and with them the yardsticks. */
    @Override
    public void retune(SequentialParameters changed) {
        parameters = changed;
        market.changeProfits(Duopoly.of(changed));
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        RecentRounds recent = market.recent();
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("market_price", () -> recent.latest(Market.MARKET_PRICE));
        series.put(
                "profit_mean", () -> (recent.latest(Market.FIRST_PROFIT) + recent.latest(Market.FIRST_PROFIT + 1)) / 2);
        series.put("consumer_surplus", () -> recent.latest(Market.CONSUMER_SURPLUS));
        series.put(
                "exploration", () -> market.firm(market.nextMover()).learner().explorationProbability());
        for (int index = 0; index < 2; index++) {
            Firm firm = market.firm(index);
            series.put("price_" + (index + 1), () -> (double) firm.price() / parameters.intervals());
        }
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        return new FinalMeasures(parameters, market).all();
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
}
