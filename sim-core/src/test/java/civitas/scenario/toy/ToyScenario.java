package civitas.scenario.toy;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.List;

/** A scenario with every kind of parameter and no world. */
public final class ToyScenario implements Scenario<ToyParameters> {
    @Override
    public String id() {
        return "toy";
    }

    @Override
    public String title() {
        return "A toy";
    }

    @Override
    public String description() {
        return "Nothing is modelled.";
    }

    @Override
    public int modelVersion() {
        return 3;
    }

    @Override
    public Class<ToyParameters> parameterType() {
        return ToyParameters.class;
    }

    @Override
    public List<Quantity> outcomes(ToyParameters parameters) {
        return List.of(
                Quantity.of("price_mean", "EUR", "Mean price"), Quantity.of("profit_gain", "1", "Gain over Nash"));
    }

    @Override
    public List<Quantity> series(ToyParameters parameters) {
        return List.of(
                Quantity.of("price_mean", "EUR", "Mean price"), Quantity.of("profit_gain", "1", "Gain over Nash"));
    }

    @Override
    public List<Benchmark> benchmarks(ToyParameters parameters) {
        return List.of();
    }

    @Override
    public List<Violation> check(ToyParameters parameters) {
        boolean monopoly = parameters.firms() == 1;
        boolean winner = parameters.market() == ToyParameters.Market.WINNER_TAKES_ALL;
        boolean tolled = parameters.platform().tollEuros() > 100;
        if (monopoly && winner) {
            return List.of(new Violation("market", "winner_takes_all needs two firms, firms = 1"));
        }
        return tolled && winner
                ? List.of(new Violation("platform.toll_euros", "a toll over 100 EUR needs market = logit"))
                : List.of();
    }

    @Override
    public double memoryBytes(ToyParameters parameters) {
        return 0;
    }

    @Override
    public World<ToyParameters> create(ToyParameters parameters, Streams streams) {
        throw new UnsupportedOperationException("a toy has no world");
    }
}
