package civitas.cli;

import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioSchema;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Print the JSON Schema of a scenario's files, for editors.",
        footer = {"", "Example: civitas schema collusion > collusion.schema.json"})
final class SchemaCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Scenario id.")
    private String id;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(ScenarioSchema.of(ScenarioCatalogue.load().find(id)).toPrettyString());
    }
}
