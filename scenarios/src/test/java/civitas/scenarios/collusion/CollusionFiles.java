package civitas.scenarios.collusion;

import civitas.kernel.Simulation;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.List;

/** Scenario files and parameters of tests: the scenario's defaults and what a test changes. */
final class CollusionFiles {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private CollusionFiles() {}

    /** The default file with settings of the form {@code path=value}. */
    static ScenarioFile<?> file(String... settings) {
        return READER.readDefault("collusion", Overrides.of(List.of(settings)));
    }

    /** A file with these keys beside the scenario's name. */
    static ScenarioFile<?> read(String keys) {
        return READER.read("test.json", "{\"scenario\": \"collusion\", " + keys + "}", Overrides.none());
    }

    /** The default parameters with settings of the form {@code path=value}. */
    static CollusionParameters parameters(String... settings) {
        return (CollusionParameters) file(settings).parameters();
    }

    /** The world after that many periods. */
    static CollusionWorld world(ScenarioFile<?> file, long periods) {
        Simulation simulation = Run.of(file, 0).simulation();
        simulation.start();
        simulation.haltAfter(periods);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = simulation.advance();
        }
        return (CollusionWorld) simulation.world();
    }

    /** Price-directed prominence as a setting. */
    static String showing(int shown) {
        return "platform.prominence={\"kind\": \"price_directed\", \"shown\": " + shown + "}";
    }
}
