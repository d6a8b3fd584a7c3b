package civitas.scenarios.cournot;

import civitas.information.Disclosing;
import civitas.information.Gate;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One replicate of the Cournot study: producers, the market they meet in, and what is measured.
 * <p>Random streams: {@code firm-1}, {@code firm-2}, ... are the producers' own.
 */
final class CournotWorld implements World<CournotParameters>, Disclosing {
    private final Producer[] producers;
    private final Market market;
    private Terms terms;
    private Yardsticks yardsticks;

    CournotWorld(CournotParameters parameters, Streams streams) {
        terms = new Terms(parameters);
        yardsticks = Yardsticks.of(terms);
        producers = new Producer[parameters.firms()];
        for (int firm = 0; firm < producers.length; firm++) {
            producers[firm] = Producers.of(parameters, firm, streams.open("firm-" + (firm + 1)));
        }
        market = new Market(
                producers, terms, yardsticks.nash().quantities(), parameters.periods(), parameters.measuredPeriods());
        market.show(parameters.platform().information());
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
     * <p>Producers keep what they learned; their profits change, what they see, and the benchmarks of all that is measured
     * against them.
     */
    @Override
    public void retune(CournotParameters changed) {
        terms = new Terms(changed);
        yardsticks = Yardsticks.of(terms);
        market.show(changed.platform().information());
        market.change(terms, yardsticks.nash().quantities());
    }

    @Override
    public List<Gate> channels() {
        return List.of(market.seen().rivals(), market.seen().marginalProfit());
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("joint_quantity", market::total);
        series.put("price", () -> terms.price(market.total()));
        series.put("joint_profit", market::jointProfit);
        series.put("collusion_index", () -> yardsticks.collusionIndex(market.total()));
        series.put("error_norm", market::errorNorm);
        for (int firm = 0; firm < producers.length; firm++) {
            int index = firm;
            series.put("quantity_" + (firm + 1), () -> market.quantity(index));
            series.put("policy_quantity_" + (firm + 1), () -> market.policy(index));
        }
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        Totals totals = market.totals();
        double[] quantities = totals.meanQuantities();
        double joint = 0;
        double profit = 0;
        for (int firm = 0; firm < producers.length; firm++) {
            joint += quantities[firm];
            profit += totals.meanProfit(firm);
        }
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("joint_quantity", joint);
        outcomes.put("price", totals.meanPrice());
        outcomes.put("joint_profit", profit);
        outcomes.put("collusion_index", yardsticks.collusionIndex(joint));
        outcomes.put("profit_gain", yardsticks.profitGain(profit));
        outcomes.put("distance_to_nash", Yardsticks.distance(yardsticks.nash().quantities(), quantities));
        outcomes.put("error_decay_factor", market.decay().factor());
        outcomes.put("error_log_linearity", market.decay().linearity());
        outcomes.put("consumer_surplus", totals.meanConsumerSurplus());
        outcomes.put("platform_revenue", totals.meanRevenue());
        outcomes.put("welfare", totals.meanWelfare());
        for (int firm = 0; firm < producers.length; firm++) {
            outcomes.put("quantity_" + (firm + 1), quantities[firm]);
            outcomes.put("profit_" + (firm + 1), totals.meanProfit(firm));
            outcomes.put("policy_quantity_" + (firm + 1), totals.meanPolicy(firm));
        }
        return outcomes;
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
