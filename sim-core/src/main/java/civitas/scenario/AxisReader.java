package civitas.scenario;

import civitas.scenario.AxisValues.Counted;
import civitas.scenario.AxisValues.Sampled;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Reads {@code axes} and single points, and checks every value of theirs. */
final class AxisReader {
    private final AxisCheck<?> check;
    private final SpanReader spans;
    private final Report report;

    AxisReader(AxisCheck<?> check, Report report) {
        this.check = check;
        this.spans = new SpanReader(check, report);
        this.report = report;
    }

    /** Axes whose values are combined. */
    List<SweepAxis<Counted>> grid(Fields axes, Scope outer) {
        Scope scope = outer.with(Scope.ofAxes(axes.node()));
        boolean whole = whole(axes, outer);
        return axes(
                axes,
                "a range",
                path -> listed(axes, path, scope, whole, true),
                path -> spans.range(axes, path, check.contexts(path, scope, report.below(place(axes, path))), whole));
    }

    /** Axes whose values go together, first with first. */
    List<SweepAxis<Counted>> zip(Fields axes, Scope outer) {
        boolean whole = whole(axes, outer);
        Scope any = outer.with(Scope.ofAxes(axes.node()));
        return axes(
                axes,
                "a range",
                path -> listed(axes, path, index -> outer.with(row(axes.node(), index)), whole, false),
                path -> spans.range(axes, path, check.contexts(path, any, report.below(place(axes, path))), whole));
    }

    /** Axes that are dimensions of the unit cube. */
    List<SweepAxis<Sampled>> cube(Fields axes, Scope outer) {
        Scope scope = outer.with(Scope.ofAxes(axes.node()));
        boolean whole = whole(axes, outer);
        return axes(
                axes,
                "an object with from and to",
                path -> listed(axes, path, scope, whole, true),
                path -> spans.span(axes, path, check.contexts(path, scope, report.below(place(axes, path))), whole));
    }

    /** One point of a list. */
    Map<String, JsonNode> point(Fields point, Scope outer) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        point.node().properties().forEach(entry -> {
            String axis = entry.getKey();
            Map<String, JsonNode> others = new TreeMap<>();
            point.node().properties().forEach(other -> others.put(other.getKey(), other.getValue()));
            others.remove(axis);
            Report here = report.below(place(point, axis));
            List<Map<String, JsonNode>> contexts = check.contexts(axis, outer.with(singles(others)), here);
            if (!contexts.isEmpty()) {
                boolean whole = !outer.beside();
                check.value(axis, entry.getValue(), whole ? List.of(others) : contexts, whole, here)
                        .ifPresent(value -> values.put(axis, value));
            }
        });
        return values;
    }

    private <V extends AxisValues> List<SweepAxis<V>> axes(
            Fields axes,
            String object,
            Function<String, Optional<? extends V>> list,
            Function<String, Optional<? extends V>> range) {
        if (axes.node().isEmpty()) {
            report.add(axes.path(), "is empty, expected at least one parameter and its values");
        }
        List<SweepAxis<V>> read = new ArrayList<>();
        axes.node().properties().forEach(entry -> {
            String path = entry.getKey();
            JsonNode node = entry.getValue();
            if (!node.isContainerNode()) {
                axes.fault(path, Fields.found(node, "a list of values or " + object));
                return;
            }
            Optional<? extends V> values = node.isArray() ? list.apply(path) : range.apply(path);
            values.ifPresent(good -> read.add(new SweepAxis<V>(path, good)));
        });
        return read;
    }

    private Optional<AxisValues.Listed> listed(
            Fields axes, String path, Scope scope, boolean whole, boolean different) {
        return listed(axes, path, index -> scope, whole, different);
    }

    private Optional<AxisValues.Listed> listed(
            Fields axes, String path, IntFunction<Scope> scopes, boolean whole, boolean different) {
        ArrayNode list = (ArrayNode) axes.node().get(path);
        if (list.isEmpty()) {
            axes.fault(path, "is an empty list, expected at least one value");
        }
        List<JsonNode> values = new ArrayList<>();
        Set<JsonNode> seen = new HashSet<>();
        Scope latest = null;
        List<Map<String, JsonNode>> contexts = List.of();
        for (int i = 0; i < list.size(); i++) {
            JsonPath place = place(axes, path).index(i);
            Scope scope = scopes.apply(i);
            if (!scope.equals(latest)) {
                contexts = check.contexts(path, scope, report.below(place(axes, path)));
                latest = scope;
            }
            if (contexts.isEmpty()) {
                return Optional.empty();
            }
            Optional<JsonNode> value = check.value(path, list.get(i), contexts, whole, report.below(place));
            value.ifPresent(values::add);
            if (different && !seen.add(value.orElse(list.get(i)))) {
                report.add(place, "value appears twice");
            }
        }
        return values.size() == list.size() && !values.isEmpty()
                ? Optional.of(new AxisValues.Listed(values))
                : Optional.empty();
    }

    private static boolean whole(Fields axes, Scope outer) {
        return axes.node().size() == 1 && !outer.beside();
    }

    private static JsonPath place(Fields axes, String path) {
        return axes.path().key(path);
    }

    /** The values of one row of a zip. */
    private static Map<String, List<JsonNode>> row(ObjectNode axes, int index) {
        Map<String, JsonNode> row = new TreeMap<>();
        axes.properties().forEach(axis -> {
            if (axis.getValue().isArray() && index < axis.getValue().size()) {
                row.put(axis.getKey(), axis.getValue().get(index));
            }
        });
        return singles(row);
    }

    private static Map<String, List<JsonNode>> singles(Map<String, JsonNode> values) {
        Map<String, List<JsonNode>> singles = new TreeMap<>();
        values.forEach((axis, value) -> singles.put(axis, List.of(value)));
        return singles;
    }
}
