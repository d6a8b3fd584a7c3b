package civitas.scenarios.dilemma;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.List;
import java.util.Map;

/** Scenario files and short runs of tests. */
final class DilemmaFiles {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private DilemmaFiles() {}

    /** The default file with settings of the form {@code path=value}. */
    static ScenarioFile<?> file(String... settings) {
        return READER.readDefault("prisoners-dilemma", Overrides.of(List.of(settings)));
    }

    /** A file with these keys beside the scenario's name. */
    static ScenarioFile<?> read(String keys) {
        return READER.read("test.json", "{\"scenario\": \"prisoners-dilemma\", " + keys + "}", Overrides.none());
    }

    static Map<String, Double> play(ScenarioFile<?> file) {
        return Run.of(file, 0)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }
}
