package civitas.scenario;

import civitas.scenario.AxisValues.Scale;
import civitas.scenario.Condition.Operator;
import civitas.scenario.Sweep.Order;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** JSON Schema of {@code sweep}: one alternative per design, nested designs by reference. */
final class SweepSchema {
    private static final String AXES = "axes";
    private static final String ZIPPED = "zipped_axes";
    private static final String CUBE = "sampled_axes";
    private static final String POINT = "point";
    private static final String CONDITION = "condition";
    private static final String DESIGN = "design";

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry(DesignKeys.GRID, "Every combination of the axes' values."),
            Map.entry(DesignKeys.ZIP, "The first values of all axes, then the second ones, and so on."),
            Map.entry(DesignKeys.LIST, "Points one by one."),
            Map.entry("random", "Independent uniform points."),
            Map.entry("latin_hypercube", "Points with one in each slice of each axis."),
            Map.entry("sobol", "A Sobol sequence under a random shift."),
            Map.entry(DesignKeys.MORRIS, "Trajectories for elementary effects."),
            Map.entry(DesignKeys.SALTELLI, "Points for first-order and total Sobol indices."),
            Map.entry(DesignKeys.UNION, "The points of several designs."),
            Map.entry(DesignKeys.PRODUCT, "Every combination of the points of several designs."),
            Map.entry(DesignKeys.FILTER, "The points of a design at which all conditions hold."),
            Map.entry(DesignKeys.BISECTION, "Search for the smallest value at which an outcome reaches a target."));

    private final AxesSchema axes;
    private final ObjectNode definitions;

    private SweepSchema(AxesSchema axes, ObjectNode definitions) {
        this.axes = axes;
        this.definitions = definitions;
    }

    /**
     * Puts the schema of sweeps where it belongs.
     *
     * @param sweep empty schema of the key; <b>modified</b>
     * @param definitions where the parts go that are used more than once; <b>modified</b>
     */
    static void describe(AxesSchema axes, ObjectNode sweep, ObjectNode definitions) {
        SweepSchema schema = new SweepSchema(axes, definitions);
        schema.define();
        sweep.put("description", "Many runs, at the points of a design.");
        ArrayNode alternatives = sweep.putArray("oneOf");
        DesignKeys.ALL.forEach(design -> schema.outermost(schema.design(alternatives.addObject(), design)));
    }

    private void define() {
        definitions.set(AXES, axes.counted());
        definitions.set(ZIPPED, axes.zipped());
        definitions.set(CUBE, axes.sampled());
        definitions.set(POINT, axes.point());
        condition(definitions.putObject(CONDITION));
        ArrayNode alternatives = definitions.putObject(DESIGN).putArray("oneOf");
        DesignKeys.ENUMERATED.forEach(design -> design(alternatives.addObject(), design));
    }

    /** Returns the properties. */
    private ObjectNode design(ObjectNode node, String design) {
        ObjectNode keys = ParameterSchema.object(node.put("description", DESCRIPTIONS.get(design)));
        keys.putObject(DesignKeys.DESIGN).put("const", design);
        ArrayNode required = node.putArray("required");
        if (!design.equals(DesignKeys.GRID)) {
            required.add(DesignKeys.DESIGN);
        }
        switch (design) {
            case DesignKeys.GRID -> keys.set(require(required, DesignKeys.AXES), reference(AXES));
            case DesignKeys.ZIP -> keys.set(require(required, DesignKeys.AXES), reference(ZIPPED));
            case DesignKeys.LIST -> listOf(keys, require(required, DesignKeys.POINTS), POINT);
            case DesignKeys.UNION, DesignKeys.PRODUCT -> listOf(keys, require(required, DesignKeys.DESIGNS), DESIGN);
            case DesignKeys.FILTER -> {
                listOf(keys, require(required, DesignKeys.WHERE), CONDITION);
                keys.set(require(required, DesignKeys.OF), reference(DESIGN));
            }
            case DesignKeys.BISECTION -> bisection(node, keys, required);
            default -> cube(keys, required, design);
        }
        return keys;
    }

    private static void cube(ObjectNode keys, ArrayNode required, String design) {
        keys.set(require(required, DesignKeys.AXES), reference(CUBE));
        integer(keys, DesignKeys.SEED, Long.MIN_VALUE, Long.MAX_VALUE, "Seed of the design; the file's by default.");
        if (design.equals(DesignKeys.MORRIS)) {
            integer(keys, require(required, DesignKeys.TRAJECTORIES), 1, Integer.MAX_VALUE, "Number of trajectories.");
            integer(keys, DesignKeys.LEVELS, 2, Integer.MAX_VALUE, "Levels of each axis, an even number.")
                    .put("multipleOf", 2)
                    .put("default", DesignKeys.DEFAULT_LEVELS);
        } else if (design.equals(DesignKeys.SALTELLI)) {
            integer(keys, require(required, DesignKeys.BASE_POINTS), 1, Integer.MAX_VALUE, "Points of a base sample.");
        } else {
            integer(keys, require(required, DesignKeys.POINTS), 1, DesignKeys.mostPoints(design), "Number of points.");
        }
    }

    private void bisection(ObjectNode node, ObjectNode keys, ArrayNode required) {
        keys.set(require(required, DesignKeys.AXIS), axes.numericPath());
        for (String key : List.of(DesignKeys.FROM, DesignKeys.TO, DesignKeys.TOLERANCE)) {
            keys.set(
                    require(required, key),
                    JsonNodeFactory.instance.objectNode().put("type", "number"));
        }
        ((ObjectNode) keys.get(DesignKeys.TOLERANCE)).put("exclusiveMinimum", 0);
        words(keys, DesignKeys.SCALE, DesignKeys.words(Scale.class));
        keys.putObject(require(required, DesignKeys.OUTCOME)).put("type", "string");
        ArrayNode goals = node.putArray("oneOf");
        for (String key : List.of(DesignKeys.AT_LEAST, DesignKeys.AT_MOST)) {
            keys.putObject(key).put("type", "number");
            goals.addObject().putArray("required").add(key);
        }
        keys.set(DesignKeys.FOR, reference(DESIGN));
    }

    private void outermost(ObjectNode keys) {
        words(keys, DesignKeys.ORDER, DesignKeys.words(Order.class))
                .put("description", "Spread over the whole design from the start, or point after point.");
        ObjectNode replicates = keys.putObject(DesignKeys.REPLICATES);
        replicates.put("description", "Replicates of each point; the file's number by default.");
        ArrayNode alternatives = replicates.putArray("oneOf");
        alternatives.addObject().put("type", "integer").put("minimum", 1).put("maximum", Integer.MAX_VALUE);
        ObjectNode adaptive = alternatives.addObject();
        ObjectNode inner = ParameterSchema.object(adaptive);
        adaptive.putArray("required").add(DesignKeys.UNTIL_HALF_WIDTH).add(DesignKeys.OF);
        inner.putObject(DesignKeys.UNTIL_HALF_WIDTH).put("type", "number").put("exclusiveMinimum", 0);
        inner.putObject(DesignKeys.OF).put("type", "string").put("description", "Name of an outcome.");
        integer(inner, DesignKeys.AT_LEAST, 2, Integer.MAX_VALUE, "Replicates of every point.");
        integer(inner, DesignKeys.AT_MOST, 2, Integer.MAX_VALUE, "No point gets more.");
        integer(inner, DesignKeys.STEP, 1, Integer.MAX_VALUE, "Replicates added at once.");
    }

    private void condition(ObjectNode node) {
        ObjectNode keys = ParameterSchema.object(node);
        node.putArray("required").add(DesignKeys.PARAMETER).add(DesignKeys.OP);
        keys.set(DesignKeys.PARAMETER, axes.comparedPath());
        words(keys, DesignKeys.OP, Operator.symbols());
        keys.putObject(DesignKeys.VALUE).put("description", "What to compare with; a list for 'in'.");
        keys.set(DesignKeys.OTHER, axes.comparedPath());
        ArrayNode either = node.putArray("oneOf");
        either.addObject().putArray("required").add(DesignKeys.VALUE);
        either.addObject().putArray("required").add(DesignKeys.OTHER);
    }

    private static String require(ArrayNode required, String key) {
        required.add(key);
        return key;
    }

    private static void listOf(ObjectNode keys, String key, String definition) {
        keys.putObject(key).put("type", "array").put("minItems", 1).set("items", reference(definition));
    }

    static ObjectNode words(ObjectNode keys, String key, List<String> words) {
        ObjectNode node = keys.putObject(key);
        words.forEach(node.putArray("enum")::add);
        return node;
    }

    static ObjectNode integer(ObjectNode keys, String key, long least, long most, String description) {
        return keys.putObject(key)
                .put("type", "integer")
                .put("minimum", least)
                .put("maximum", most)
                .put("description", description);
    }

    private static ObjectNode reference(String definition) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + definition);
    }
}
