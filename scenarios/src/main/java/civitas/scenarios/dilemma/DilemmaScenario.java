package civitas.scenarios.dilemma;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.List;
import java.util.OptionalLong;

/** The {@code prisoners-dilemma} scenario: see {@link #description()}. */
public final class DilemmaScenario implements Scenario<DilemmaParameters> {
    @Override
    public String id() {
        return "prisoners-dilemma";
    }

    @Override
    public String title() {
        return "Learners that cooperate without memory or punishment, unless they are told what they could have earned";
    }

    @Override
    public String description() {
        return """
                Two players meet in the same prisoner's dilemma again and again. Each runs Q-learning without memory and \
                explores at a constant rate: nobody can punish or reward anybody. An action is valued when it is taken, so \
                what a player believes of the other depends on what it does itself; estimates of both players rise and fall \
                together, and where the gain from defecting is small both cooperate most of the time. Told what each action \
                would have earned, they learn about both at the same rate and defect.
                Source: Banchio, Mantegazza, Artificial Intelligence and Spontaneous Collusion, EC 2023.""";
    }

    @Override
    public int modelVersion() {
        return 1;
    }

    @Override
    public Class<DilemmaParameters> parameterType() {
        return DilemmaParameters.class;
    }

    @Override
    public List<Quantity> outcomes(DilemmaParameters parameters) {
        return Quantities.outcomes();
    }

    @Override
    public List<Quantity> series(DilemmaParameters parameters) {
        return Quantities.series();
    }

    @Override
    public List<Benchmark> benchmarks(DilemmaParameters parameters) {
        return Quantities.benchmarks(parameters);
    }

    @Override
    public List<Violation> check(DilemmaParameters parameters) {
        return parameters.burnIn() < parameters.periods()
                ? List.of()
                : List.of(new Violation(
                        "burn_in", "is " + parameters.burnIn() + ", must be below periods = " + parameters.periods()));
    }

    @Override
    public OptionalLong lastRound(DilemmaParameters parameters) {
        return OptionalLong.of(parameters.periods());
    }

    /** Two players with two values each. */
    @Override
    public double memoryBytes(DilemmaParameters parameters) {
        return 1_000;
    }

    @Override
    public World<DilemmaParameters> create(DilemmaParameters parameters, Streams streams) {
        return new DilemmaWorld(parameters, streams);
    }
}
