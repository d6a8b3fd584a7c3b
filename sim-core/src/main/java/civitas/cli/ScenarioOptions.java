package civitas.cli;

import civitas.scenario.Overrides;
import civitas.scenario.ScenarioFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenario file, and what the command line changes of it. */
final class ScenarioOptions {
    @Parameters(paramLabel = "FILE|ID", description = "Scenario file, or scenario id for its default file.")
    String argument;

    @Mixin
    private ScenarioChanges changes;

    @Option(names = "--replicates", paramLabel = "R", description = "Number of replicates.")
    private Integer replicates;

    ScenarioFile<?> read() {
        Overrides overrides = changes.overrides();
        return new ScenarioArgument(argument)
                .read(replicates == null ? overrides : overrides.withReplicates(replicates));
    }
}
