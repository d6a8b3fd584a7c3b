package civitas.scenarios.performative;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.List;
import java.util.OptionalLong;

/** The {@code performative-prediction} scenario: see {@link #description()}. */
public final class PerformativeScenario implements Scenario<PerformativeParameters> {
    @Override
    public String id() {
        return "performative-prediction";
    }

    @Override
    public String title() {
        return "Models that change the data they are judged on, and platforms that retrain on what they see";
    }

    @Override
    public String description() {
        return """
                People react to the model that is in force, and the platform learns the next one from the data they leave. \
                Retraining ends at a stable point, which is best on the data that it brings about but not the best of all \
                models, or it does not end at all. Beside every run stand the stable point, the performative optimum and \
                what theory says about convergence.
                Source: Perdomo, Zrnic, Mendler-Dünner, Hardt, Performative Prediction, ICML 2020; Mendler-Dünner, Perdomo, \
                Zrnic, Hardt, NeurIPS 2020, for stochastic deployments; Miller, Perdomo, Zrnic, ICML 2021, for two-stage \
                optimisation; Brown, Hod, Kalemaj, AISTATS 2022, for people with memory; Narang et al., JMLR 2023, for \
                several platforms; Watson-Daniels et al., arXiv 2402.07745, for churn.""";
    }

    @Override
    public int modelVersion() {
        return 2;
    }

    @Override
    public Class<PerformativeParameters> parameterType() {
        return PerformativeParameters.class;
    }

    @Override
    public List<Quantity> outcomes(PerformativeParameters parameters) {
        return Quantities.outcomes(parameters.environment());
    }

    @Override
    public List<Quantity> series(PerformativeParameters parameters) {
        return Quantities.series(parameters.environment());
    }

    @Override
    public List<Benchmark> benchmarks(PerformativeParameters parameters) {
        return Quantities.benchmarks(Problem.of(parameters), parameters);
    }

    @Override
    public List<Violation> check(PerformativeParameters parameters) {
        return new Contradictions(parameters).find();
    }

    @Override
    public OptionalLong lastRound(PerformativeParameters parameters) {
        return OptionalLong.of(parameters.rounds());
    }

    @Override
    public String inputDigest(PerformativeParameters parameters) {
        return parameters.environment() instanceof Environment.CreditFile credit
                ? CreditFiles.digest(credit.file())
                : "";
    }

    /** Traits of people by column; a file is read once, with its rows and again by column. */
    @Override
    public double memoryBytes(PerformativeParameters parameters) {
        double columns = Shape.of(parameters.environment()).dimension() + 2.0;
        double members =
                parameters.environment() instanceof Environment.Threshold threshold ? 24.0 * threshold.members() : 0;
        return 1000 + members + (double) parameters.people() * columns * Double.BYTES;
    }

    @Override
    public World<PerformativeParameters> create(PerformativeParameters parameters, Streams streams) {
        return new PerformativeWorld(parameters, streams);
    }
}
