package civitas.scenario;

import civitas.scenario.Declaration.Group;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * JSON Schema (draft 2020-12) of a scenario's files, for editors. It says what the reader says, except where several
 * values must fit together: lengths of lists, contradictions, names of series and outcomes, parameters of a chosen part in
 * interventions and sweeps, numbers of points, repeated values of an axis.
 */
public final class ScenarioSchema {
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Scenario<?> scenario;
    private final Group declared;
    private final AxesSchema axes;

    private ScenarioSchema(Scenario<?> scenario) {
        this.scenario = scenario;
        this.declared = Declarations.of(scenario.parameterType());
        this.axes = new AxesSchema(declared);
    }

    /** The schema of that scenario's files, as a new tree. */
    public static JsonNode of(Scenario<?> scenario) {
        return new ScenarioSchema(scenario).build();
    }

    private ObjectNode build() {
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", scenario.title());
        root.put("description", scenario.description());
        ObjectNode keys = ParameterSchema.object(root);
        root.putArray("required").add("scenario");
        keys.putObject("scenario").put("const", scenario.id()).put("description", "Id of the scenario.");
        keys.putObject("title")
                .put("type", "string")
                .put("pattern", "^[^\\u0000-\\u001f\\u007f-\\u009f]*$")
                .put("default", scenario.title())
                .put("description", "One line for reports.");
        SweepSchema.integer(keys, "seed", Long.MIN_VALUE, Long.MAX_VALUE, "Root seed of all random streams.")
                .put("default", Header.DEFAULT_SEED);
        SweepSchema.integer(keys, "replicates", 1, Integer.MAX_VALUE, "Number of replicates.")
                .put("default", Header.DEFAULT_REPLICATES);
        keys.set("parameters", ParameterSchema.of(declared));
        recording(keys.putObject("record"));
        stop(keys.putObject("stop"));
        interventions(keys.putObject("interventions"));
        SweepSchema.describe(axes, keys.putObject("sweep"), root.putObject("$defs"));
        return root;
    }

    private static void recording(ObjectNode node) {
        ObjectNode keys = ParameterSchema.object(node.put("description", "What is recorded over time."));
        SweepSchema.integer(keys, "every", 1, Long.MAX_VALUE, "Rounds between two rows.")
                .put("default", 1);
        ObjectNode series = keys.putObject("series").put("type", "array").put("uniqueItems", true);
        series.put("description", "Names of series; all of them where the list is left out.");
        series.putObject("items").put("type", "string");
    }

    private static void stop(ObjectNode node) {
        ObjectNode keys = ParameterSchema.object(node.put("description", "When a run ends at the latest."));
        SweepSchema.integer(keys, "after_round", 1, Long.MAX_VALUE, "The last round that is played.");
        node.putArray("required").add("after_round");
    }

    private void interventions(ObjectNode node) {
        node.put("type", "array").put("description", "Changes of parameters while a run goes on.");
        ObjectNode item = node.putObject("items");
        ObjectNode keys = ParameterSchema.object(item);
        item.putArray("required").add("at").add("set");
        SweepSchema.integer(keys, "at", 1, Long.MAX_VALUE, "The first round played under the new parameters.");
        ObjectNode set = keys.putObject("set").put("minProperties", 1);
        set.put("description", "New values by parameter path, with dots between levels.");
        ObjectNode paths = ParameterSchema.object(set);
        axes.byPath(Declaration::switchable).forEach(paths::set);
    }
}
