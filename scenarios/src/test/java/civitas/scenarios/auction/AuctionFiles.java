package civitas.scenarios.auction;

import civitas.kernel.Simulation;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.List;

/** Scenario files and short runs of tests. */
final class AuctionFiles {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private AuctionFiles() {}

    /** The default file with settings of the form {@code path=value}. */
    static ScenarioFile<?> file(String... settings) {
        return READER.readDefault("auction", Overrides.of(List.of(settings)));
    }

    /** A file with these keys beside the scenario's name. */
    static ScenarioFile<?> read(String keys) {
        return READER.read("test.json", "{\"scenario\": \"auction\", " + keys + "}", Overrides.none());
    }

    static AuctionRules rules(String... settings) {
        return AuctionRules.of((AuctionParameters) file(settings).parameters());
    }

    static RunResult play(ScenarioFile<?> file) {
        return Run.of(file, 0).play((round, name, value) -> {}, Checkpoints.NONE);
    }

    /** The world after that many auctions. */
    static AuctionWorld world(ScenarioFile<?> file, long rounds) {
        Simulation simulation = Run.of(file, 0).simulation();
        simulation.start();
        simulation.haltAfter(rounds);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = simulation.advance();
        }
        return (AuctionWorld) simulation.world();
    }
}
