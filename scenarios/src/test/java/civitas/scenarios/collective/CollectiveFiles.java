package civitas.scenarios.collective;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Benchmark;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scenario files and short runs of tests. */
final class CollectiveFiles {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private CollectiveFiles() {}

    /** The default file, one round, with settings of the form {@code path=value}. */
    static ScenarioFile<?> file(String... settings) {
        List<String> all = new ArrayList<>(List.of("rounds=1", "measured_rounds=1"));
        all.addAll(List.of(settings));
        return READER.readDefault("collective-action", Overrides.of(all));
    }

    static ScenarioFile<?> read(String text) {
        return READER.read("test.json", text, Overrides.none());
    }

    /** Outcomes of the first replicate. */
    static Map<String, Double> play(String... settings) {
        return play(file(settings), 0);
    }

    static Map<String, Double> play(ScenarioFile<?> file, int replicate) {
        return Run.of(file, replicate)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    static Map<String, Double> benchmarks(String... settings) {
        return file(settings).benchmarks().stream().collect(Collectors.toMap(Benchmark::name, Benchmark::value));
    }
}
