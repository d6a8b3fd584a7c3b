package civitas.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place within {@code interventions} that a sweep can change.
 *
 * @param index which intervention; -1 for the whole list
 * @param set the parameter that it sets; empty for its round or for the whole list
 */
record InterventionAxis(int index, String set) {
    static final String FORMS =
            "expected interventions, interventions.N.at or interventions.N.set.PARAMETER, with N counted from 0";

    private static final InterventionAxis ALL = new InterventionAxis(-1, "");
    private static final Pattern ONE =
            Pattern.compile(InterventionReader.KEY + "\\.(\\d{1,6})\\.(?:at|set\\.(.+))", Pattern.DOTALL);

    /** Whether an axis is meant to lie within the interventions. */
    static boolean isOne(String axis) {
        return axis.equals(InterventionReader.KEY) || axis.startsWith(InterventionReader.KEY + ".");
    }

    /** Empty if the axis does not have one of the {@link #FORMS}. */
    static Optional<InterventionAxis> parse(String axis) {
        if (axis.equals(InterventionReader.KEY)) {
            return Optional.of(ALL);
        }
        Matcher matcher = ONE.matcher(axis);
        return matcher.matches()
                ? Optional.of(new InterventionAxis(
                        Integer.parseInt(matcher.group(1)), matcher.group(2) == null ? "" : matcher.group(2)))
                : Optional.empty();
    }

    boolean whole() {
        return index < 0;
    }

    boolean round() {
        return !whole() && set.isEmpty();
    }

    /** Where it stands in the file. */
    JsonPath path() {
        JsonPath list = JsonPath.ROOT.key(InterventionReader.KEY);
        if (whole()) {
            return list;
        }
        JsonPath one = list.index(index);
        return round()
                ? one.key(InterventionReader.AT)
                : one.key(InterventionReader.SET).key(set);
    }

    /** The value in a tree that has this place. */
    JsonNode in(ObjectNode tree) {
        JsonNode node = tree;
        for (Object step : path().steps()) {
            node = step instanceof Integer position ? node.path(position) : node.path((String) step);
        }
        return node.deepCopy();
    }

    /** Why a list of interventions does not have this place; empty if it has. */
    Optional<String> missing(JsonNode list) {
        if (whole() || index < list.size()) {
            return Optional.empty();
        }
        String have = list.isEmpty()
                ? "there are no interventions"
                : "the last intervention is interventions." + (list.size() - 1);
        return Optional.of(have + " here");
    }

    /**
     * Puts the values of those axes that lie in the interventions into a tree; the whole list first.
     *
     * @param tree a scenario file; <b>modified</b>
     * @param report receives places that do not exist, relative to the tree
     */
    static void apply(Map<String, JsonNode> point, ObjectNode tree, Report report) {
        SortedMap<String, JsonNode> inside = new TreeMap<>();
        point.forEach((axis, value) -> {
            if (isOne(axis)) {
                inside.put(axis, value);
            }
        });
        inside.forEach((axis, value) -> {
            Optional<InterventionAxis> place = parse(axis);
            if (place.isPresent()) {
                place.get().put(value, tree, report);
            } else {
                report.add(JsonPath.dotted(axis), "unknown axis; " + FORMS);
            }
        });
    }

    private void put(JsonNode value, ObjectNode tree, Report report) {
        JsonNode list = whole() ? value : tree.path(InterventionReader.KEY);
        Optional<String> missing = missing(list);
        if (missing.isPresent()) {
            report.add(path(), missing.get());
        } else if (whole()) {
            tree.set(InterventionReader.KEY, value.deepCopy());
        } else if (list instanceof ArrayNode changes && changes.get(index) instanceof ObjectNode change) {
            put(value, change);
        }
        // Anything else is of the wrong type, which the reader of interventions reports.
    }

    private void put(JsonNode value, ObjectNode change) {
        if (round()) {
            change.set(InterventionReader.AT, value.deepCopy());
        } else if (change.path(InterventionReader.SET) instanceof ObjectNode settings) {
            settings.set(set, value.deepCopy());
        } else if (change.path(InterventionReader.SET).isMissingNode()) {
            change.putObject(InterventionReader.SET).set(set, value.deepCopy());
        }
    }
}
