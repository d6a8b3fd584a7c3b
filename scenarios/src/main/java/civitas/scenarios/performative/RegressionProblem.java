package civitas.scenarios.performative;

import civitas.analysis.performative.RegressionShift;
import civitas.kernel.Streams;
import civitas.scenario.Benchmark;
import java.util.List;
import java.util.Optional;

/** Regression on people whose labels move with the model, the share {@code disclosure} of them. */
final class RegressionProblem implements Problem {
    private final Environment.Regression environment;
    private final double disclosure;
    private final double[][] covariance;
    private final double[] effects;
    private final RegressionShift everybody;

    RegressionProblem(Environment.Regression environment, double disclosure, double reach) {
        this.environment = environment;
        this.disclosure = disclosure;
        int features = environment.features();
        covariance = Problems.covariance(environment.variances().spread(features), environment.correlation());
        effects = environment.effects().spread(features);
        for (int j = 0; j < features; j++) {
            effects[j] *= reach;
        }
        everybody = new RegressionShift(
                covariance, environment.coefficients().spread(features), effects, environment.noiseVariance());
    }

    double disclosure() {
        return disclosure;
    }

    double[][] covariance() {
        return covariance;
    }

    double[] coefficients() {
        return everybody.stable();
    }

    double noiseVariance() {
        return environment.noiseVariance();
    }

    /** By how much labels of people who know the model move. */
    double move(double[] shown) {
        double move = 0;
        for (int j = 0; j < effects.length; j++) {
            move += effects[j] * shown[j];
        }
        return move;
    }

    @Override
    public int dimension() {
        return environment.features();
    }

    @Override
    public Optional<double[]> stablePoint() {
        return Optional.of(everybody.stable());
    }

    /** The mean square of moves, which the share scales, is all that reaches the risk. */
    @Override
    public Optional<double[]> optimalPoint() {
        return Optional.of(everybody.withEffects(Math.sqrt(disclosure)).optimum());
    }

    @Override
    public double[] performativeRisks(double[] model) {
        return new double[] {everybody.withEffects(Math.sqrt(disclosure)).performativeRisk(model)};
    }

    @Override
    public List<Benchmark> theory(PerformativeParameters parameters) {
        return List.of(new Benchmark(
                "retraining_factor", 0, "1", "What one exact retraining leaves of a deviation: it finds b at once."));
    }

    @Override
    public People people(PerformativeParameters parameters, Streams streams) {
        return new RegressionPeople(this, parameters.people(), parameters.freshPeople(), streams.open("people"));
    }
}
