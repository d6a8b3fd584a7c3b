package civitas.scenarios.bandit;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.List;
import java.util.Map;

/** Scenario files and short runs of tests. */
final class BanditFiles {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private BanditFiles() {}

    /** The default file with settings of the form {@code path=value}. */
    static ScenarioFile<?> file(String... settings) {
        return READER.readDefault("strategic-bandit", Overrides.of(List.of(settings)));
    }

    static BanditParameters parameters(String... settings) {
        return (BanditParameters) file(settings).parameters();
    }

    static Map<String, Double> outcomes(String... settings) {
        return Run.of(file(settings), 0)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }
}
