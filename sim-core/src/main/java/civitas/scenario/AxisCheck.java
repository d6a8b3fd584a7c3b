package civitas.scenario;

import civitas.scenario.Declaration.Group;
import civitas.scenario.Declaration.Leaf;
import civitas.scenario.InterventionReader.Depth;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Checks single values of axes on top of a file's own parameters and interventions, in contexts: points of other axes that
 * choose the part which a parameter belongs to. Values are bound, not asked whether they contradict each other.
 *
 * @param <P> the scenario's parameter record
 */
final class AxisCheck<P extends Record> {
    private static final JsonNode NOTHING = NullNode.getInstance();

    private final Scenario<P> scenario;
    private final Group declared;
    private final ObjectNode parameters;
    private final Optional<ObjectNode> file;
    private final OptionalLong stopAfter;

    /**
     * @param parameters the file's own, canonical
     * @param file the whole file as written; null if its interventions are at fault, which are then not read again
     */
    AxisCheck(Scenario<P> scenario, ObjectNode parameters, ObjectNode file, OptionalLong stopAfter) {
        this.scenario = scenario;
        this.declared = Declarations.of(scenario.parameterType());
        this.parameters = parameters;
        this.file = Optional.ofNullable(file);
        this.stopAfter = stopAfter;
    }

    /** Whether values can be spaced: integers, other numbers, or none. */
    enum Kind {
        INTEGER,
        REAL,
        OTHER
    }

    /**
     * The contexts of an axis in which there is such a parameter: all of them, or those that a filter leaves.
     *
     * @param report learns of a context without it, unless a filter may leave that out; relative to the axis
     * @return empty if a fault was reported
     */
    List<Map<String, JsonNode>> contexts(String axis, Scope scope, Report report) {
        List<Map<String, JsonNode>> all = scope.contexts(axis);
        List<Map<String, JsonNode>> good = all.stream()
                .filter(context -> exists(axis, context, Report.NONE))
                .toList();
        boolean enough = scope.filtered() ? !good.isEmpty() : good.size() == all.size();
        if (!enough) {
            all.stream()
                    .filter(context -> !good.contains(context))
                    .findFirst()
                    .ifPresent(context -> exists(axis, context, report));
        }
        return enough ? good : List.of();
    }

    /**
     * Checks a value in all contexts.
     *
     * @param whole whether the contexts set everything that the points of the value set, too
     * @param report receives faults, relative to the value
     * @return the value in canonical form, empty if a fault was reported
     */
    Optional<JsonNode> value(
            String axis, JsonNode value, List<Map<String, JsonNode>> contexts, boolean whole, Report report) {
        Tally tally = new Tally(report);
        JsonNode canonical = value;
        for (Map<String, JsonNode> context : contexts) {
            canonical = InterventionAxis.isOne(axis)
                    ? intervention(axis, value, context, whole, tally)
                    : parameter(axis, value, context, whole, tally);
        }
        return tally.clean() ? Optional.of(canonical) : Optional.empty();
    }

    /** The kind of an axis that exists; of two parts that declare one path, integers win, which are numbers, too. */
    Kind kind(String axis) {
        Optional<InterventionAxis> place =
                InterventionAxis.isOne(axis) ? InterventionAxis.parse(axis) : Optional.empty();
        if (place.isPresent() && place.get().round()) {
            return Kind.INTEGER;
        }
        List<Declaration> found = declarations(place.map(InterventionAxis::set).orElse(axis));
        boolean numeric = !found.isEmpty()
                && found.stream()
                        .allMatch(member ->
                                member instanceof Leaf leaf && leaf.type().numeric());
        if (!numeric) {
            return Kind.OTHER;
        }
        return found.stream().anyMatch(member -> ((Leaf) member).type().integer()) ? Kind.INTEGER : Kind.REAL;
    }

    /** Every parameter of that path; two parts of a choice may declare the same one. */
    List<Declaration> declarations(String path) {
        return Settings.settable(declared)
                .filter(member -> member.path().equals(path))
                .toList();
    }

    /** Reports a path that no part of any choice has. */
    void unknown(String path, Report report) {
        merged(Map.of(), path, NOTHING, report);
    }

    private boolean exists(String axis, Map<String, JsonNode> context, Report report) {
        Tally tally = new Tally(report);
        if (InterventionAxis.isOne(axis)) {
            refuseIntervention(axis, context, tally);
        } else {
            merged(context, axis, NOTHING, tally);
        }
        return tally.clean();
    }

    private void refuseIntervention(String axis, Map<String, JsonNode> context, Report report) {
        Optional<InterventionAxis> place = InterventionAxis.parse(axis);
        if (place.isEmpty()) {
            report.add(JsonPath.ROOT, "unknown axis; " + InterventionAxis.FORMS);
            return;
        }
        JsonNode list = changed(context).path(InterventionReader.KEY);
        Optional<String> missing =
                file.isEmpty() ? Optional.empty() : place.get().missing(list);
        missing.ifPresent(message -> report.add(JsonPath.ROOT, message));
        if (!place.get().whole() && unordered(list)) {
            report.add(
                    JsonPath.ROOT,
                    "interventions are not in the order of their rounds, sort them so that N means the same to everybody");
        }
        InterventionReader<P> reader = new InterventionReader<>(scenario, Report.NONE);
        String set = place.get().set();
        if (reader.fixed(set)) {
            report.add(JsonPath.ROOT, reader.fixedMessage());
        } else if (!set.isEmpty() && declarations(set).isEmpty()) {
            unknown(set, report);
        }
    }

    private static boolean unordered(JsonNode list) {
        for (int i = 1; i < list.size(); i++) {
            long before = list.get(i - 1).path(InterventionReader.AT).asLong();
            if (list.get(i).path(InterventionReader.AT).asLong() < before) {
                return true;
            }
        }
        return false;
    }

    private JsonNode parameter(
            String axis, JsonNode value, Map<String, JsonNode> context, boolean whole, Report report) {
        Tally tally = new Tally(report);
        Settings settings = settings(context, axis, value, tally);
        ObjectNode merged = settings.mergedInto(parameters);
        Binder binder = new Binder(settings.blame(Report.NONE));
        Record bound = whole ? binder.bind(declared, merged) : binder.bindParts(declared, merged);
        return tally.clean() ? Canonical.at(Canonical.json(declared, bound), JsonPath.dotted(axis)) : value;
    }

    private JsonNode intervention(
            String axis, JsonNode value, Map<String, JsonNode> context, boolean whole, Report report) {
        if (file.isEmpty()) {
            return value;
        }
        InterventionAxis place = InterventionAxis.parse(axis).orElseThrow();
        ObjectNode tree = changed(context);
        InterventionAxis.apply(Map.of(axis, value), tree, Report.NONE);
        Record initial =
                new Binder(Report.NONE).bindParts(declared, settings(context).mergedInto(parameters));
        InterventionReader<P> reader = new InterventionReader<>(scenario, seenFrom(place.path(), report));
        List<InterventionReader.Change<P>> changes = reader.read(
                tree, scenario.parameterType().cast(initial), whole ? Depth.RECORD : Depth.VALUES, stopAfter);
        if (!reader.sound()) {
            return value;
        }
        if (place.round()) {
            return LongNode.valueOf(LeafValue.exact(value).orElseThrow());
        }
        ObjectNode written = tree.objectNode();
        written.putArray(InterventionReader.KEY);
        InterventionReader.write(changes, written);
        return place.in(written);
    }

    /** Faults elsewhere than at the place name where they are. */
    private static Report seenFrom(JsonPath place, Report report) {
        return (path, message) -> {
            if (path.startsWith(place)) {
                report.add(path.below(place), message);
            } else {
                report.add(JsonPath.ROOT, path + ": " + message);
            }
        };
    }

    /** The file with the interventions of a context. */
    private ObjectNode changed(Map<String, JsonNode> context) {
        ObjectNode tree = parameters.objectNode();
        file.map(written -> written.get(InterventionReader.KEY))
                .ifPresent(list -> tree.set(InterventionReader.KEY, list.deepCopy()));
        InterventionAxis.apply(context, tree, Report.NONE);
        return tree;
    }

    private ObjectNode merged(Map<String, JsonNode> context, String axis, JsonNode value, Report report) {
        return settings(context, axis, value, report).mergedInto(parameters);
    }

    private Settings settings(Map<String, JsonNode> context, String axis, JsonNode value, Report report) {
        List<Setting> settings = new ArrayList<>(quietly(context));
        settings.add(new Setting(JsonPath.dotted(axis), value, report));
        return new Settings(declared, settings);
    }

    private Settings settings(Map<String, JsonNode> context) {
        return new Settings(declared, quietly(context));
    }

    private static List<Setting> quietly(Map<String, JsonNode> context) {
        return context.entrySet().stream()
                .filter(entry -> !InterventionAxis.isOne(entry.getKey()))
                .map(entry -> new Setting(JsonPath.dotted(entry.getKey()), entry.getValue(), Report.NONE))
                .toList();
    }
}
