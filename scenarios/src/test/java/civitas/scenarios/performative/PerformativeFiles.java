package civitas.scenarios.performative;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Benchmark;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Scenario files and short runs of tests. */
final class PerformativeFiles {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private PerformativeFiles() {}

    /** A file with these parameters, the text of a JSON object. */
    static ScenarioFile<?> file(String parameters) {
        String text = "{\"scenario\": \"performative-prediction\", \"seed\": 1, \"parameters\": "
                + parameters.replace('\'', '"') + "}";
        return READER.read("test.json", text, Overrides.none());
    }

    static Map<String, Double> play(String parameters) {
        return play(parameters, 0);
    }

    static Map<String, Double> play(String parameters, int replicate) {
        return Run.of(file(parameters), replicate)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    /** A series by round; every round is recorded. */
    static Map<Long, Double> series(String parameters, String wanted) {
        Map<Long, Double> series = new TreeMap<>();
        String text =
                "{\"scenario\": \"performative-prediction\", \"seed\": 1, \"record\": {\"every\": 1}, \"parameters\": "
                        + parameters.replace('\'', '"') + "}";
        Run.of(READER.read("test.json", text, Overrides.none()), 0)
                .play(
                        (round, name, value) -> {
                            if (name.equals(wanted)) {
                                series.put(round, value);
                            }
                        },
                        Checkpoints.NONE);
        return series;
    }

    static Map<String, Double> benchmarks(String parameters) {
        return file(parameters).benchmarks().stream().collect(Collectors.toMap(Benchmark::name, Benchmark::value));
    }

    static List<String> outcomeNames(String parameters) {
        return List.copyOf(play(parameters).keySet());
    }
}
