package civitas.scenario;

import civitas.scenario.AxisValues.Scale;
import civitas.scenario.Declaration.Group;
import civitas.scenario.Declaration.Leaf;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** JSON Schema of axes: parameters by path, and places in the interventions. */
final class AxesSchema {
    private static final String ONE = "^interventions\\.[0-9]{1,6}\\.";

    private final Group declared;
    private final Set<String> numeric = new TreeSet<>();

    AxesSchema(Group declared) {
        this.declared = declared;
        Settings.settable(declared)
                .filter(AxesSchema::numeric)
                .map(Declaration::path)
                .forEach(numeric::add);
        Settings.settable(declared)
                .filter(member -> !numeric(member))
                .map(Declaration::path)
                .forEach(numeric::remove);
    }

    private static boolean numeric(Declaration member) {
        return member instanceof Leaf leaf && leaf.type().numeric();
    }

    /** Schemas of single parameters; where two parts of a choice declare one path, either may match. */
    Map<String, ObjectNode> byPath(Predicate<Declaration> wanted) {
        Map<String, ObjectNode> schemas = new TreeMap<>();
        Settings.settable(declared)
                .filter(wanted)
                .forEach(member -> schemas.merge(member.path(), ParameterSchema.of(member), AxesSchema::either));
        return schemas;
    }

    /** Axes with lists of different values or ranges. */
    ObjectNode counted() {
        return axes(AxesSchema::different, AxesSchema::range);
    }

    /** Axes with lists of any values or ranges. */
    ObjectNode zipped() {
        return axes(AxesSchema::list, AxesSchema::range);
    }

    /** Axes with lists of different values or spans without count. */
    ObjectNode sampled() {
        return axes(AxesSchema::different, AxesSchema::span);
    }

    /** One value per axis. */
    ObjectNode point() {
        ObjectNode point = axes(value -> value, value -> value);
        point.remove("minProperties");
        return point;
    }

    /** A path whose values can be spaced. */
    ObjectNode numericPath() {
        ObjectNode path = JsonNodeFactory.instance.objectNode();
        ArrayNode either = path.put("description", "A numeric parameter.").putArray("anyOf");
        ArrayNode names = either.addObject().putArray("enum");
        numeric.forEach(names::add);
        either.addObject().put("type", "string").put("pattern", ONE);
        return path;
    }

    /** A path whose values can be compared. */
    ObjectNode comparedPath() {
        ObjectNode path = JsonNodeFactory.instance.objectNode();
        ArrayNode either = path.put("description", "A parameter.").putArray("anyOf");
        ArrayNode names = either.addObject().putArray("enum");
        byPath(member -> true).keySet().forEach(names::add);
        either.addObject().put("type", "string").put("pattern", ONE);
        return path;
    }

    private ObjectNode axes(Function<ObjectNode, ObjectNode> values, Function<ObjectNode, ObjectNode> numbers) {
        ObjectNode axes = JsonNodeFactory.instance.objectNode().put("minProperties", 1);
        axes.put("description", "Values by parameter path, with dots between levels.");
        ObjectNode paths = ParameterSchema.object(axes);
        byPath(member -> true).forEach((path, schema) -> paths.set(path, axis(path, schema, values, numbers)));
        ObjectNode list = paths.objectNode().put("$ref", "#/properties/interventions");
        paths.set(InterventionReader.KEY, values.apply(list));
        ObjectNode patterns = axes.putObject("patternProperties");
        ObjectNode round =
                paths.objectNode().put("type", "integer").put("minimum", 1).put("maximum", Long.MAX_VALUE);
        patterns.set(ONE + "at$", either(values.apply(round), numbers.apply(round)));
        byPath(Declaration::switchable)
                .forEach((path, schema) ->
                        patterns.set(ONE + "set\\." + escaped(path) + "$", axis(path, schema, values, numbers)));
        return axes;
    }

    private ObjectNode axis(
            String path,
            ObjectNode schema,
            Function<ObjectNode, ObjectNode> values,
            Function<ObjectNode, ObjectNode> numbers) {
        return numeric.contains(path) ? either(values.apply(schema), numbers.apply(schema)) : values.apply(schema);
    }

    private static ObjectNode list(ObjectNode value) {
        ObjectNode list =
                JsonNodeFactory.instance.objectNode().put("type", "array").put("minItems", 1);
        return list.set("items", value);
    }

    private static ObjectNode different(ObjectNode value) {
        return list(value).put("uniqueItems", true);
    }

    private static ObjectNode range(ObjectNode value) {
        ObjectNode range = span(value);
        ((ArrayNode) range.get("required")).add(DesignKeys.COUNT);
        SweepSchema.integer(
                (ObjectNode) range.get("properties"), DesignKeys.COUNT, 2, Integer.MAX_VALUE, "How many values.");
        return range;
    }

    private static ObjectNode span(ObjectNode value) {
        ObjectNode span = JsonNodeFactory.instance.objectNode();
        ObjectNode keys = ParameterSchema.object(span);
        span.putArray("required").add(DesignKeys.FROM).add(DesignKeys.TO);
        for (String end : new String[] {DesignKeys.FROM, DesignKeys.TO}) {
            ArrayNode both = keys.putObject(end).putArray("allOf");
            both.add(value).addObject().put("type", "number");
        }
        SweepSchema.words(keys, DesignKeys.SCALE, DesignKeys.words(Scale.class));
        return span;
    }

    private static String escaped(String path) {
        return path.replace(".", "\\.");
    }

    private static ObjectNode either(ObjectNode first, ObjectNode second) {
        if (first.equals(second)) {
            return first;
        }
        ObjectNode either = first.objectNode();
        either.putArray("anyOf").add(first).add(second);
        return either;
    }
}
