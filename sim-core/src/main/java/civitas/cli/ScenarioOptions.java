package civitas.cli;

import civitas.scenario.Overrides;
import civitas.scenario.ScenarioFile;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenario file, and what the command line changes of it. */
final class ScenarioOptions {
    @Parameters(paramLabel = "FILE|ID", description = "Scenario file, or scenario id for its default file.")
    String argument;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Change a parameter; VALUE is JSON. Repeatable.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Root seed of all random numbers.")
    private Long seed;

    @Option(names = "--replicates", paramLabel = "R", description = "Number of replicates.")
    private Integer replicates;

    ScenarioFile<?> read() {
        Overrides overrides = Overrides.of(settings);
        overrides = seed == null ? overrides : overrides.withSeed(seed);
        return new ScenarioArgument(argument)
                .read(replicates == null ? overrides : overrides.withReplicates(replicates));
    }
}
