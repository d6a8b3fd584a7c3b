package civitas.cli;

import civitas.scenario.Scenario;
import civitas.scenario.ScenarioCatalogue;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "list", mixinStandardHelpOptions = true, description = "List the scenarios, one line each.")
final class ListCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean json;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        ScenarioCatalogue catalogue = ScenarioCatalogue.load();
        if (json) {
            Json.print(out, document(catalogue));
            return;
        }
        Table table = new Table().words("scenario").words("what it shows");
        catalogue.all().forEach(scenario -> table.row(scenario.id(), scenario.title()));
        table.print(out);
    }

    private static ObjectNode document(ScenarioCatalogue catalogue) {
        ObjectNode document = Json.object();
        ArrayNode scenarios = document.putArray("scenarios");
        for (Scenario<?> scenario : catalogue.all()) {
            scenarios
                    .addObject()
                    .put("id", scenario.id())
                    .put("title", scenario.title())
                    .put("model_version", scenario.modelVersion());
        }
        return document;
    }
}
