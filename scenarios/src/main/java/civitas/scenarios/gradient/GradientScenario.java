package civitas.scenarios.gradient;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.List;
import java.util.OptionalLong;

/** The {@code gradient-collective} scenario: see {@link #description()}. */
public final class GradientScenario implements Scenario<GradientParameters> {
    @Override
    public String id() {
        return "gradient-collective";
    }

    @Override
    public String title() {
        return "Contributors who steer the parameter of a model that minimises a loss";
    }

    @Override
    public String description() {
        return """
                A platform fits one parameter to the records of its contributors, by minimising a loss or by descending it. A \
                collective reports records whose gradients outweigh those of everybody else: enough of them make any parameter \
                stationary, and a collective that sees the parameter in every round leads it where it likes. How many are \
                enough depends on how large a gradient a record can have.
                Source: Hardt, Mazumdar, Mendler-Duenner, Zrnic, Algorithmic Collective Action in Machine Learning, ICML 2023; \
                private training after Solanki et al., 2025.""";
    }

    @Override
    public int modelVersion() {
        return 1;
    }

    @Override
    public Class<GradientParameters> parameterType() {
        return GradientParameters.class;
    }

    @Override
    public List<Quantity> outcomes(GradientParameters parameters) {
        return Quantities.outcomes();
    }

    @Override
    public List<Quantity> series(GradientParameters parameters) {
        return Quantities.series();
    }

    @Override
    public List<Benchmark> benchmarks(GradientParameters parameters) {
        return Benchmarks.of(parameters);
    }

    @Override
    public List<Violation> check(GradientParameters parameters) {
        return GradientChecks.of(parameters);
    }

    @Override
    public OptionalLong lastRound(GradientParameters parameters) {
        return OptionalLong.of(parameters.rounds());
    }

    @Override
    public double memoryBytes(GradientParameters parameters) {
        return Double.BYTES
                * ((double) parameters.contributors() + (double) parameters.measuredRounds() * GradientWorld.COLUMNS);
    }

    @Override
    public World<GradientParameters> create(GradientParameters parameters, Streams streams) {
        return new GradientWorld(parameters, streams);
    }
}
