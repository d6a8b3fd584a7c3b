package civitas.scenarios.cournot;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.Benchmark;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scenario files and runs of tests: the scenario's defaults and what a test changes. */
final class CournotFiles {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private CournotFiles() {}

    /** A file with these parameters, the inside of a JSON object, and further keys. */
    static ScenarioFile<?> file(String parameters, String... keys) {
        String more =
                String.join("", List.of(keys).stream().map(key -> ", " + key).toList());
        return READER.read(
                "test.json",
                "{\"scenario\": \"cournot\", \"seed\": 3, \"parameters\": {" + parameters + "}" + more + "}",
                Overrides.none());
    }

    static CournotParameters parameters(String parameters) {
        return (CournotParameters) file(parameters).parameters();
    }

    static RunResult play(ScenarioFile<?> file) {
        return Run.of(file, 0).play((round, name, value) -> {}, Checkpoints.NONE);
    }

    static Map<String, Double> benchmarks(String parameters) {
        return file(parameters).benchmarks().stream().collect(Collectors.toMap(Benchmark::name, Benchmark::value));
    }
}
