package civitas.scenarios.segregation;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.List;
import java.util.OptionalLong;

/** The {@code segregation} scenario: see {@link #description()}. */
public final class SegregationScenario implements Scenario<SegregationParameters> {
    @Override
    public String id() {
        return "segregation";
    }

    @Override
    public String title() {
        return "Residents who want a few neighbours like themselves, and end up among them alone";
    }

    @Override
    public String description() {
        return """
                Residents of two kinds live in the cells of a city. Who has too few neighbours of its own kind moves to a vacant \
                cell. Mild wants segregate the city; very strong ones are never satisfied. The rules of three public models and \
                that of a framework comparison are there by name, and parts of them can be combined; or residents learn from \
                rewards where to go, and may take each other's places. The platform decides which vacancies movers are shown.
                Source: Schelling, Dynamic Models of Segregation, Journal of Mathematical Sociology 1, 1971; Sert, Bar-Yam, \
                Morales, Segregation Dynamics with Reinforcement Learning and Agent Based Modeling, Scientific Reports 10, 2020.""";
    }

    @Override
    public int modelVersion() {
        return 2;
    }

    @Override
    public Class<SegregationParameters> parameterType() {
        return SegregationParameters.class;
    }

    @Override
    public List<Quantity> outcomes(SegregationParameters parameters) {
        return Quantities.outcomes(parameters);
    }

    @Override
    public List<Quantity> series(SegregationParameters parameters) {
        return Quantities.series(parameters);
    }

    @Override
    public List<Benchmark> benchmarks(SegregationParameters parameters) {
        return Quantities.benchmarks(parameters);
    }

    @Override
    public List<Violation> check(SegregationParameters p) {
        return SegregationChecks.of(p);
    }

    @Override
    public OptionalLong lastRound(SegregationParameters parameters) {
        return OptionalLong.of(parameters.ticks());
    }

    /** Per cell what it is, now, at the start and when founded, two counts and a holder; per resident a home and a place in a queue. */
    @Override
    public double memoryBytes(SegregationParameters p) {
        double cells = p.cells();
        double residents = p.density() * cells;
        double learning =
                p.residents() instanceof Residents.Learners ? LearningWorld.memoryBytes(p, cells, residents) : 0;
        return cells * (5 + 3 * Integer.BYTES) + residents * (1 + 3 * Integer.BYTES) + learning;
    }

    @Override
    public World<SegregationParameters> create(SegregationParameters parameters, Streams streams) {
        return parameters.residents() instanceof Residents.Learners
                ? new LearningWorld(parameters, streams)
                : new RuleWorld(parameters, streams);
    }
}
