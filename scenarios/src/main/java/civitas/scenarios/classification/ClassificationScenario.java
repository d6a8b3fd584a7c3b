package civitas.scenarios.classification;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.List;
import java.util.OptionalLong;

/** The {@code strategic-classification} scenario: see {@link #description()}. */
public final class ClassificationScenario implements Scenario<ClassificationParameters> {
    @Override
    public String id() {
        return "strategic-classification";
    }

    @Override
    public String title() {
        return "Contestants that answer what a jury accepts, by gaming or by improving";
    }

    @Override
    public String description() {
        return """
                A jury publishes from what value on it accepts; contestants below move up to it if that costs them less than \
                being accepted is worth. A part of the move may be real. A jury that foresees gaming and asks for more is exact, \
                at the expense of the qualified; one that retrains on what it is shown stops half way; and where moves are real \
                the naive jury is exact and makes people better.
                Source: Hardt, Megiddo, Papadimitriou, Wootters, Strategic Classification, ITCS 2016.""";
    }

    @Override
    public int modelVersion() {
        return 1;
    }

    @Override
    public Class<ClassificationParameters> parameterType() {
        return ClassificationParameters.class;
    }

    @Override
    public List<Quantity> outcomes(ClassificationParameters parameters) {
        return Quantities.outcomes();
    }

    @Override
    public List<Quantity> series(ClassificationParameters parameters) {
        return Quantities.series();
    }

    @Override
    public List<Benchmark> benchmarks(ClassificationParameters parameters) {
        return Quantities.benchmarks(parameters);
    }

    @Override
    public List<Violation> check(ClassificationParameters parameters) {
        return parameters.measuredRounds() <= parameters.rounds()
                ? List.of()
                : List.of(new Violation(
                        "measured_rounds",
                        "is " + parameters.measuredRounds() + ", must be at most rounds = " + parameters.rounds()));
    }

    @Override
    public OptionalLong lastRound(ClassificationParameters parameters) {
        return OptionalLong.of(parameters.rounds());
    }

    /** What contestants of a round show, and the measures of the last rounds. */
    @Override
    public double memoryBytes(ClassificationParameters parameters) {
        return Double.BYTES * (2.0 * parameters.contestants() + (double) parameters.measuredRounds() * Contest.COLUMNS);
    }

    @Override
    public World<ClassificationParameters> create(ClassificationParameters parameters, Streams streams) {
        return new ClassificationWorld(parameters, streams);
    }
}
