package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The surroundings of an axis: what the other axes of a sweep may choose, which decides whether its parameter exists.
 *
 * @param others values of other axes, as the file writes them, by axis
 * @param filtered whether a filter may leave out combinations that do not fit together
 * @param beside whether the points of another design are combined with those of this one
 */
record Scope(Map<String, List<JsonNode>> others, boolean filtered, boolean beside) {
    static final Scope ALONE = new Scope(Map.of(), false, false);

    /** More combinations than this are left to be checked when they are played. */
    private static final int MOST_CONTEXTS = 1000;

    Scope {
        others = new TreeMap<>(others);
    }

    Scope underFilter() {
        return new Scope(others, true, beside);
    }

    /** The surroundings of designs that are combined with these, as the file writes them. */
    Scope besideOf(List<? extends JsonNode> designs) {
        Map<String, List<JsonNode>> choices = new TreeMap<>();
        designs.forEach(design -> collect(design, choices));
        boolean filters = designs.stream().anyMatch(Scope::filters);
        return new Scope(with(choices).others, filtered || filters, true);
    }

    Scope with(Map<String, List<JsonNode>> more) {
        Map<String, List<JsonNode>> all = new TreeMap<>(others);
        all.putAll(more);
        return new Scope(all, filtered, beside);
    }

    /**
     * Every combination of what the other axes choose, as far as it concerns an axis: of values that choose the same
     * part, the first one.
     *
     * @return at least one point, which sets some of the other axes
     */
    List<Map<String, JsonNode>> contexts(String axis) {
        List<Map<String, JsonNode>> contexts = List.of(Map.of());
        for (Map.Entry<String, List<JsonNode>> other : others.entrySet()) {
            if (concerns(other.getKey(), axis)) {
                contexts = product(contexts, other.getKey(), distinct(other.getValue()));
            }
        }
        return contexts;
    }

    private static boolean concerns(String other, String axis) {
        boolean above = axis.startsWith(other + ".");
        // Interventions are applied on top of any parameters.
        boolean below = InterventionAxis.isOne(axis) && !InterventionAxis.isOne(other);
        return above || below;
    }

    private static List<JsonNode> distinct(List<JsonNode> values) {
        Map<JsonNode, JsonNode> byKind = new LinkedHashMap<>();
        values.forEach(value -> byKind.putIfAbsent(kind(value), value));
        return List.copyOf(byKind.values());
    }

    private static JsonNode kind(JsonNode value) {
        return value.isObject() && value.has(Declaration.Choice.KIND) ? value.get(Declaration.Choice.KIND) : value;
    }

    private static List<Map<String, JsonNode>> product(
            List<Map<String, JsonNode>> contexts, String axis, List<JsonNode> values) {
        List<Map<String, JsonNode>> product = new ArrayList<>();
        boolean tooMany = contexts.size() * (long) values.size() > MOST_CONTEXTS;
        for (Map<String, JsonNode> context : contexts) {
            for (JsonNode value : tooMany ? values.subList(0, Math.min(1, values.size())) : values) {
                Map<String, JsonNode> longer = new TreeMap<>(context);
                longer.put(axis, value);
                product.add(longer);
            }
        }
        return product.isEmpty() ? contexts : product;
    }

    /** The values of the axes, listed ones only: a range chooses nothing. */
    static Map<String, List<JsonNode>> ofAxes(ObjectNode axes) {
        Map<String, List<JsonNode>> values = new TreeMap<>();
        axes.properties().forEach(axis -> {
            if (axis.getValue().isArray() && !axis.getValue().isEmpty()) {
                axis.getValue().forEach(value -> values.computeIfAbsent(axis.getKey(), key -> new ArrayList<>())
                        .add(value));
            }
        });
        return values;
    }

    private static boolean filters(JsonNode design) {
        return design.has(DesignKeys.OF) || anyFilters(design.path(DesignKeys.DESIGNS));
    }

    private static boolean anyFilters(JsonNode designs) {
        for (JsonNode design : designs) {
            if (filters(design)) {
                return true;
            }
        }
        return false;
    }

    /** What the axes of a design, however deep, may choose; tolerates anything that is no design. */
    private static void collect(JsonNode design, Map<String, List<JsonNode>> choices) {
        if (design.path(DesignKeys.AXES) instanceof ObjectNode axes) {
            ofAxes(axes).forEach((axis, values) -> choices.computeIfAbsent(axis, key -> new ArrayList<>())
                    .addAll(values));
        }
        design.path(DesignKeys.POINTS).forEach(point -> point.properties()
                .forEach(entry -> choices.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue())));
        design.path(DesignKeys.DESIGNS).forEach(inner -> collect(inner, choices));
        if (design.has(DesignKeys.OF)) {
            collect(design.get(DesignKeys.OF), choices);
        }
    }
}
