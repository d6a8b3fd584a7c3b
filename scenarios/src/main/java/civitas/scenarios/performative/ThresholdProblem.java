package civitas.scenarios.performative;

import civitas.analysis.performative.ThresholdClassifiers;
import civitas.kernel.Streams;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Threshold classifiers of people whose boundary between labels moves with the threshold, in closed form. */
final class ThresholdProblem implements Problem {
    private final Environment.Threshold environment;
    private final double sensitivity;
    private final ThresholdClassifiers classifiers;

    ThresholdProblem(Environment.Threshold environment, double reach) {
        this.environment = environment;
        sensitivity = environment.sensitivity() * reach;
        classifiers = new ThresholdClassifiers(environment.flipProbability(), environment.rashomonSlack());
    }

    Environment.Threshold environment() {
        return environment;
    }

    ThresholdClassifiers classifiers() {
        return classifiers;
    }

    /** Where labels change once people know a threshold. */
    double boundary(double shown) {
        return environment.boundary() + sensitivity * shown;
    }

    @Override
    public int dimension() {
        return 1;
    }

    @Override
    public Optional<double[]> stablePoint() {
        double stable = environment.boundary() / (1 - sensitivity);
        return sensitivity != 1 && stable > 0 && stable < 1 ? Optional.of(new double[] {stable}) : Optional.empty();
    }

    /** At the stable point nobody is misjudged but by flipped labels. */
    @Override
    public Optional<double[]> optimalPoint() {
        return stablePoint();
    }

    /** Share of people below a place, which may lie beyond them. */
    private static double share(double place) {
        return Math.max(0, Math.min(1, place));
    }

    @Override
    public double[] performativeRisks(double[] model) {
        return new double[] {classifiers.risk(share(model[0]) - share(boundary(model[0])))};
    }

    @Override
    public List<Benchmark> theory(PerformativeParameters parameters) {
        List<Benchmark> theory = new ArrayList<>();
        stablePoint().ifPresent(stable -> {
            theory.add(new Benchmark(
                    "retraining_factor", sensitivity, "1", "What one exact retraining leaves of a deviation."));
            if (classifiers.inside(stable[0])) {
                addRashomon(theory);
            }
        });
        theory.add(new Benchmark(
                "churn_bound",
                classifiers.churnBound(),
                "1",
                "General bound on churn from the best classifier: twice its risk and the slack."));
        return theory;
    }

    /** Of the set around the stable point. */
    private void addRashomon(List<Benchmark> theory) {
        theory.add(new Benchmark(
                "rashomon_half_width",
                classifiers.halfWidth(),
                "1",
                "Largest distance from the best threshold of one that is good enough."));
        theory.add(new Benchmark(
                "rashomon_churn",
                classifiers.churnFromBest(),
                "1",
                "Expected churn between the best classifier and one drawn from those that are good enough."));
        theory.add(new Benchmark(
                "rashomon_pair_churn",
                classifiers.churnBetweenMembers(),
                "1",
                "Expected churn between two drawn from those that are good enough."));
        theory.add(new Benchmark(
                "rashomon_ambiguity",
                classifiers.ambiguity(),
                "1",
                "Share of people on whom some good enough classifier disagrees with the best one."));
    }

    @Override
    public People people(PerformativeParameters parameters, Streams streams) {
        return new ThresholdPeople(
                this,
                Population.of(parameters.people(), parameters.freshPeople(), streams.open("people")),
                streams.open("rashomon"));
    }
}
