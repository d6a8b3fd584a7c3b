package civitas.scenarios.shift;

import civitas.analysis.shift.RateBounds;
import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.List;
import java.util.OptionalLong;

/** The {@code distribution-shift} scenario: see {@link #description()}. */
public final class ShiftScenario implements Scenario<ShiftParameters> {
    @Override
    public String id() {
        return "distribution-shift";
    }

    @Override
    public String title() {
        return "People who move when a model judges them, and a platform that retrains it";
    }

    @Override
    public String description() {
        return """
                People change features to be judged better, at a price and perhaps looking at each other; the platform retrains \
                its model on what they have become. The same population can be played as agents, as a density, as a Gaussian \
                or as one point; beside it stand steady states by the Gibbs fixed point, stable and optimal models, and the \
                rates that theorems promise. The platform chooses how often it retrains, what people see of the model, and \
                whether it pays for moving.
                Source: Conger, Hoffmann, Mazumdar, Ratliff, Strategic Distribution Shift of Interacting Agents via Coupled \
                Gradient Flows, NeurIPS 2023.""";
    }

    @Override
    public int modelVersion() {
        return 1;
    }

    @Override
    public Class<ShiftParameters> parameterType() {
        return ShiftParameters.class;
    }

    @Override
    public List<Quantity> outcomes(ShiftParameters parameters) {
        return Quantities.outcomes(parameters);
    }

    @Override
    public List<Quantity> series(ShiftParameters parameters) {
        return Quantities.series(parameters);
    }

    @Override
    public List<Benchmark> benchmarks(ShiftParameters parameters) {
        return Yardsticks.of(parameters).benchmarks(parameters);
    }

    @Override
    public List<Violation> check(ShiftParameters parameters) {
        return ShiftChecks.of(parameters);
    }

    @Override
    public List<String> notices(ShiftParameters parameters) {
        return parameters.interaction() instanceof InteractionPart.None
                        || RateBounds.convex(parameters.interaction().kernel())
                ? List.of()
                : List.of(
                        "interaction is not convex: no theorem covers it, there may be several states of rest or none.");
    }

    @Override
    public OptionalLong lastRound(ShiftParameters parameters) {
        return OptionalLong.of(parameters.steps());
    }

    /** Positions, a sorted copy where one is needed; some twenty arrays of cells; pictures of the density over time; old
     * models that people see late. */
    @Override
    public double memoryBytes(ShiftParameters p) {
        double cells = StrictMath.pow(p.grid().cells(), p.dimensions());
        double agents = p.representation() instanceof Representation.Agents part ? part.agents() : 0;
        boolean sorted = p.interaction() instanceof InteractionPart.AttractiveRepulsive && p.dimensions() == 1;
        double models = p.platform().disclosure() instanceof Disclosure.Delayed delayed
                ? (double) p.rounds(delayed.delay())
                : 0;
        double perAgent = Double.BYTES * (p.dimensions() + (sorted ? 1 : 0));
        return agents * perAgent
                + 64 * models
                + 20 * Double.BYTES * cells
                + ShiftWorld.PICTURES * Double.BYTES * (double) p.grid().bins();
    }

    @Override
    public World<ShiftParameters> create(ShiftParameters parameters, Streams streams) {
        return new ShiftWorld(parameters, streams);
    }
}
