package civitas.scenarios.opinion;

import civitas.information.Disclosure;
import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.InputFile;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.List;
import java.util.OptionalLong;

/** The {@code opinion-dynamics} scenario: see {@link #description()}. */
public final class OpinionScenario implements Scenario<OpinionParameters> {
    @Override
    public String id() {
        return "opinion-dynamics";
    }

    @Override
    public String title() {
        return "Opinions that people form from each other, and a platform that decides whom they are shown";
    }

    @Override
    public String description() {
        return """
                People on a network revise opinions by what they see of others: by averaging, with or without holding on to first \
                opinions, by moving towards those who are near enough, or by copying. The platform decides whom of their \
                neighbours people are shown, and lets elites hold or buy influence. Beside every run stand the exact results \
                there are: consensus and its speed, limits of stubborn agents, conserved means, times and odds of voters.
                Source: DeGroot, JASA 69, 1974; Friedkin, Johnsen, Journal of Mathematical Sociology 15, 1990; Deffuant, Neau, \
                Amblard, Weisbuch, Advances in Complex Systems 3, 2000; Hegselmann, Krause, JASSS 5(3), 2002; Clifford, Sudbury, \
                Biometrika 60, 1973; Golub, Jackson, AEJ Microeconomics 2, 2010.""";
    }

    @Override
    public int modelVersion() {
        return 2;
    }

    @Override
    public Class<OpinionParameters> parameterType() {
        return OpinionParameters.class;
    }

    @Override
    public List<Quantity> outcomes(OpinionParameters parameters) {
        return Quantities.outcomes(parameters);
    }

    @Override
    public List<Quantity> series(OpinionParameters parameters) {
        return Quantities.series(parameters);
    }

    @Override
    public List<Benchmark> benchmarks(OpinionParameters parameters) {
        return Yardsticks.of(parameters);
    }

    @Override
    public List<Violation> check(OpinionParameters parameters) {
        return OpinionChecks.of(parameters);
    }

    @Override
    public OptionalLong lastRound(OpinionParameters parameters) {
        return OptionalLong.of(parameters.rounds());
    }

    @Override
    public String inputDigest(OpinionParameters parameters) {
        return parameters.graph() instanceof GraphPart.File part ? InputFile.digest(part.file()) : "";
    }

    /** Links while they are collected, in arrays that double, and as they are stored; some six numbers per agent; what is shown late. */
    @Override
    public double memoryBytes(OpinionParameters p) {
        boolean weighted = p.graph() instanceof GraphPart.Listed || p.graph() instanceof GraphPart.File;
        double perLink = Integer.BYTES * 3.0 + (weighted ? Double.BYTES + 30 : 0);
        double perAgent = p.update() instanceof UpdatePart.Voter ? 4.0 * Double.BYTES : 7.0 * Double.BYTES;
        Disclosure shown = p.platform().opinions();
        double kept = shown.equals(Disclosure.FULL) ? 0 : 2.0 + Math.min(shown.delay(), p.rounds());
        perAgent += kept * Double.BYTES;
        return p.graph().links(p.agents()) * perLink + p.agents() * perAgent + 150.0 * Bands.BINS * Integer.BYTES;
    }

    @Override
    public World<OpinionParameters> create(OpinionParameters parameters, Streams streams) {
        return new OpinionWorld(parameters, streams);
    }
}
