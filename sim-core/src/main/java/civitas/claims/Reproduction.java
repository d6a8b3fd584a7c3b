package civitas.claims;

import civitas.analysis.statistics.Interval;
import civitas.analysis.statistics.Median;
import civitas.analysis.statistics.StandardDeviation;
import civitas.analysis.statistics.Summary;
import civitas.run.Progress;
import civitas.run.ResultFolder;
import civitas.run.RunSet;
import civitas.run.Runner;
import civitas.scenario.Benchmark;
import civitas.scenario.InputFolders;
import civitas.scenario.Overrides;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the claims of one scenario again, quickly or in full.
 *
 * @param claims the scenario's claims
 * @param full whether the full replicate numbers are run
 * @param reader reads experiments like any scenario file
 * @param folders where files may lie that experiments need; one whose file is missing is left out
 */
public record Reproduction(ClaimSet claims, boolean full, ScenarioReader reader, InputFolders folders) {
    /** The experiments to run, resolved, by name. */
    public Map<String, ScenarioFile<?>> experiments() {
        Map<String, ScenarioFile<?>> files = new LinkedHashMap<>();
        String id = claims.scenario().id();
        for (Experiment experiment : claims.experiments().values()) {
            if (experiment.belongsTo(full) && experiment.isPossible(folders)) {
                String text = experiment.scenarioFile(id, full);
                files.put(experiment.name(), reader.read(id + "/claims.json", text, Overrides.none()));
            }
        }
        return files;
    }

    /** The claims left out because a file is missing, in the order of the claims: their ids by file. */
    public Map<String, List<String>> leftOut() {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (Claim claim : claims.claims()) {
            Experiment experiment = claims.experiments().get(claim.experiment());
            if (experiment.belongsTo(full) && !experiment.isPossible(folders)) {
                missing.computeIfAbsent(experiment.needs().orElseThrow(), file -> new ArrayList<>())
                        .add(claim.id());
            }
        }
        return missing;
    }

    /** Runs an experiment needs. */
    public int runs(String experiment) {
        return claims.experiments().get(experiment).replicates(full);
    }

    /**
     * Plays the runs of one experiment, or those missing in {@code folder}.
     *
     * @param runner plays runs of {@code file}
     */
    public RunSet play(String experiment, ScenarioFile<?> file, Runner runner, Path folder, Progress progress)
            throws IOException {
        if (runs(experiment) == 0) {
            return new RunSet(new TreeMap<>(), new TreeMap<>());
        }
        try (ResultFolder results = ResultFolder.open(folder, file)) {
            return runner.play(Runner.keys(file, false), results, progress);
        }
    }

    /** The verdicts on all claims about one experiment. */
    public List<Verdict> verdicts(String experiment, ScenarioFile<?> file, RunSet runs) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Claim claim : claims.claims()) {
            if (claim.experiment().equals(experiment)) {
                verdicts.add(verdict(claim, file, runs));
            }
        }
        return verdicts;
    }

    private Verdict verdict(Claim claim, ScenarioFile<?> file, RunSet runs) {
        String scenario = file.scenario().id();
        String name = claim.measure().name();
        if (claim.measure().kind() == Claim.Kind.BENCHMARK) {
            Benchmark benchmark = benchmark(file, name);
            Interval point = new Interval(benchmark.value(), benchmark.value());
            double tolerance = claim.tolerance().at(0);
            return new Verdict(claim, scenario, benchmark.unit(), benchmark.value(), point, 0, true, tolerance);
        }
        Quantity outcome = outcome(file, name);
        double[] values = runs.values(name, false);
        Summary summary = Summary.of(values);
        return new Verdict(
                claim,
                scenario,
                outcome.unit(),
                measured(claim, summary, values),
                interval(claim, summary, values),
                summary.n(),
                summary.n() >= claims.experiments().get(claim.experiment()).fullReplicates(),
                claim.tolerance().at(summary.n()));
    }

    private static double measured(Claim claim, Summary summary, double[] values) {
        return switch (claim.measure().kind()) {
            case MEAN -> summary.mean();
            case MEDIAN -> Median.of(values);
            case SD -> summary.sd();
            default -> Arrays.stream(values)
                    .filter(value -> !Double.isNaN(value))
                    .max()
                    .orElse(Double.NaN);
        };
    }

    private static Interval interval(Claim claim, Summary summary, double[] values) {
        return switch (claim.measure().kind()) {
            case MEAN -> summary.interval();
            case MEDIAN -> Median.interval(values);
            case SD -> StandardDeviation.interval(summary);
            default -> new Interval(Double.NaN, Double.NaN);
        };
    }

    private static Quantity outcome(ScenarioFile<?> file, String name) {
        return file.outcomes().stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(file, "outcome", name));
    }

    private static Benchmark benchmark(ScenarioFile<?> file, String name) {
        return file.benchmarks().stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(file, "benchmark", name));
    }

    private static IllegalStateException missing(ScenarioFile<?> file, String noun, String name) {
        return new IllegalStateException("scenario '" + file.scenario().id() + "' has no " + noun + " '" + name + "'");
    }
}
