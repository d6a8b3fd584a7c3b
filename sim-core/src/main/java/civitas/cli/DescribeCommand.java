package civitas.cli;

import civitas.claims.ClaimSet;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Show what a scenario models: parameters, levers, outcomes, benchmarks and claims.",
        footer = {"", "Example: civitas describe collusion"})
final class DescribeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Scenario id.")
    private String id;

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    @Override
    public void run() {
        ScenarioFile<?> defaults = new ScenarioReader(ScenarioCatalogue.load()).readDefault(id, Overrides.none());
        Description description = new Description(defaults, ClaimSet.of(defaults.scenario()));
        if (json) {
            Json.print(spec.commandLine().getOut(), description.document());
        } else {
            description.print(spec.commandLine().getOut());
        }
    }
}
