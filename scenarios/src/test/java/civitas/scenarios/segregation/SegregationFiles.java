package civitas.scenarios.segregation;

import civitas.kernel.Simulation;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Benchmark;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Scenario files and runs of tests. */
final class SegregationFiles {
    static final String LEARNERS =
            "\"width\": 30, \"height\": 30, \"density\": 0.1, \"residents\": {\"kind\": \"learners\", \"measured_ticks\": 100";

    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private SegregationFiles() {}

    static ScenarioFile<?> file(String parameters) {
        return READER.read(
                "test.json",
                "{\"scenario\": \"segregation\", \"seed\": 3, \"parameters\": {" + parameters + "}}",
                Overrides.none());
    }

    /** The default file with settings of the form {@code path=value}. */
    static ScenarioFile<?> changed(String... settings) {
        return READER.readDefault("segregation", Overrides.of(List.of(settings)));
    }

    static Map<String, Double> outcomes(String parameters, int replicate) {
        return Run.of(file(parameters), replicate)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    /** An outcome of any replicate. */
    static IntToDoubleFunction runs(String parameters, String outcome) {
        ScenarioFile<?> file = file(parameters);
        return replicate -> Run.of(file, replicate)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes()
                .get(outcome);
    }

    static double mean(String parameters, String outcome, int replicates) {
        return IntStream.range(0, replicates)
                .mapToDouble(runs(parameters, outcome))
                .average()
                .orElseThrow();
    }

    static double benchmark(String parameters, String name) {
        return file(parameters).benchmarks().stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .mapToDouble(Benchmark::value)
                .findFirst()
                .orElseThrow();
    }

    /** The simulation after that many ticks. */
    static Simulation played(String parameters, long ticks) {
        Simulation simulation = Run.of(file(parameters), 0).simulation();
        simulation.start();
        simulation.haltAfter(ticks);
        boolean goesOn = simulation.goesOn();
        while (goesOn) {
            goesOn = simulation.advance();
        }
        return simulation;
    }
}
