package civitas.cli;

import civitas.scenario.Overrides;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a command line changes of a scenario file. */
final class ScenarioChanges {
    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Change a parameter; VALUE is JSON. Repeatable.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Root seed of all random numbers.")
    private Long seed;

    Overrides overrides() {
        Overrides overrides = Overrides.of(settings);
        return seed == null ? overrides : overrides.withSeed(seed);
    }

    /** Whether it changes nothing. */
    boolean none() {
        return settings.isEmpty() && seed == null;
    }
}
