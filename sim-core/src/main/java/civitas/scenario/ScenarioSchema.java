package civitas.scenario;

import civitas.scenario.Declaration.Group;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * JSON Schema (draft 2020-12) of a scenario's files, for editors. It says what the reader says, except where several
 * values must fit together: lengths of lists, contradictions, names of series, parameters of a chosen part in
 * interventions and sweeps.
 */
public final class ScenarioSchema {
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Scenario<?> scenario;
    private final Group declared;

    private ScenarioSchema(Scenario<?> scenario) {
        this.scenario = scenario;
        this.declared = Declarations.of(scenario.parameterType());
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
        integer(keys, "seed", Long.MIN_VALUE, Long.MAX_VALUE, "Root seed of all random streams.")
                .put("default", Header.DEFAULT_SEED);
        integer(keys, "replicates", 1, Integer.MAX_VALUE, "Number of replicates.")
                .put("default", Header.DEFAULT_REPLICATES);
        keys.set("parameters", ParameterSchema.of(declared));
        recording(keys.putObject("record"));
        stop(keys.putObject("stop"));
        interventions(keys.putObject("interventions"));
        sweep(keys.putObject("sweep"));
        return root;
    }

    private static ObjectNode integer(ObjectNode keys, String key, long least, long most, String description) {
        return keys.putObject(key)
                .put("type", "integer")
                .put("minimum", least)
                .put("maximum", most)
                .put("description", description);
    }

    private static void recording(ObjectNode node) {
        ObjectNode keys = ParameterSchema.object(node.put("description", "What is recorded over time."));
        integer(keys, "every", 1, Long.MAX_VALUE, "Rounds between two rows.").put("default", 1);
        ObjectNode series = keys.putObject("series").put("type", "array").put("uniqueItems", true);
        series.put("description", "Names of series; all of them where the list is left out.");
        series.putObject("items").put("type", "string");
    }

    private static void stop(ObjectNode node) {
        ObjectNode keys = ParameterSchema.object(node.put("description", "When a run ends at the latest."));
        integer(keys, "after_round", 1, Long.MAX_VALUE, "The last round that is played.");
        node.putArray("required").add("after_round");
    }

    private void interventions(ObjectNode node) {
        node.put("type", "array").put("description", "Changes of parameters while a run goes on.");
        ObjectNode item = node.putObject("items");
        ObjectNode keys = ParameterSchema.object(item);
        item.putArray("required").add("at").add("set");
        integer(keys, "at", 1, Long.MAX_VALUE, "The first round played under the new parameters.");
        ObjectNode set = keys.putObject("set").put("minProperties", 1);
        set.put("description", "New values by parameter path, with dots between levels.");
        ObjectNode paths = ParameterSchema.object(set);
        byPath(Declaration::switchable).forEach(paths::set);
    }

    private void sweep(ObjectNode node) {
        ObjectNode keys = ParameterSchema.object(node.put("description", "A design over parameter points."));
        node.putArray("required").add("axes");
        ObjectNode design = keys.putObject("design").put("default", "grid");
        design.put("const", "grid").put("description", "Every combination of the axes' values.");
        ObjectNode axes = keys.putObject("axes").put("minProperties", 1);
        axes.put("description", "Values by parameter path, with dots between levels.");
        ObjectNode paths = ParameterSchema.object(axes);
        byPath(declaration -> true).forEach((path, schema) -> paths.putObject(path)
                .put("type", "array")
                .put("minItems", 1)
                .put("uniqueItems", true)
                .set("items", schema));
    }

    /** Schemas of single parameters; where two parts of a choice declare one path, either may match. */
    private Map<String, ObjectNode> byPath(Predicate<Declaration> wanted) {
        Map<String, ObjectNode> schemas = new TreeMap<>();
        Settings.settable(declared)
                .filter(wanted)
                .forEach(member -> schemas.merge(member.path(), ParameterSchema.of(member), ScenarioSchema::either));
        return schemas;
    }

    private static ObjectNode either(ObjectNode first, ObjectNode second) {
        ObjectNode either = first.objectNode();
        either.putArray("anyOf").add(first).add(second);
        return either;
    }
}
