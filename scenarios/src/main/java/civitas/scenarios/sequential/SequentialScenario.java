package civitas.scenarios.sequential;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The {@code sequential-pricing} scenario: see {@link #description()}. */
public final class SequentialScenario implements Scenario<SequentialParameters> {
    @Override
    public String id() {
        return "sequential-pricing";
    }

    @Override
    public String title() {
        return "Two firms that price in turn and learn to collude or to cycle";
    }

    @Override
    public String description() {
        return """
                Two firms sell the same good and set prices in turn: each price stands for two periods, and all buyers go \
                to the cheaper firm. Each firm runs Q-learning on the rival's standing price and on nothing else. With few \
                prices to choose from, firms learn to keep a common high price and to undo price cuts; with many, they end \
                in price cycles, one firm being the one that always raises prices again. At the end the scenario compares \
                profits with joint profit and with the competitive price cycle, and each firm's strategy with its exact \
                best response. The platform may charge a fee on every unit sold.
                Source: Klein, RAND Journal of Economics 52(3), 2021.""";
    }

    @Override
    public int modelVersion() {
        return 1;
    }

    @Override
    public Class<SequentialParameters> parameterType() {
        return SequentialParameters.class;
    }

    @Override
    public List<Quantity> outcomes(SequentialParameters parameters) {
        return Quantities.outcomes();
    }

    @Override
    public List<Quantity> series(SequentialParameters parameters) {
        return Quantities.series();
    }

    @Override
    public List<Benchmark> benchmarks(SequentialParameters parameters) {
        return Quantities.benchmarks(parameters);
    }

    @Override
    public List<Violation> check(SequentialParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        Duopoly duopoly = Duopoly.of(parameters);
        if (!(duopoly.marketProfit(duopoly.jointProfitPrice()) > 0)) {
            violations.add(new Violation(
                    "platform.fee",
                    "is " + parameters.platform().fee() + ": with " + parameters.intervals()
                            + " intervals no price below 1 covers it; must be below the second-highest price, "
                            + duopoly.price(parameters.intervals() - 1)));
        }
        if (parameters.measuredPeriods() > parameters.periods()) {
            violations.add(new Violation(
                    "measured_periods",
                    "is " + parameters.measuredPeriods() + ", must be at most periods = " + parameters.periods()));
        }
        return violations;
    }

    @Override
    public OptionalLong lastRound(SequentialParameters parameters) {
        return OptionalLong.of(parameters.periods());
    }

    /** Two tables of values, each made from a table of zeros, and two of profits, one of them for the best responses. */
    @Override
    public double memoryBytes(SequentialParameters parameters) {
        double prices = parameters.intervals() + 1.0;
        return prices * prices * Double.BYTES * 6
                + prices * 200
                + (double) parameters.measuredPeriods() * Market.COLUMNS * Double.BYTES;
    }

    @Override
    public World<SequentialParameters> create(SequentialParameters parameters, Streams streams) {
        return new SequentialWorld(parameters, streams);
    }
}
