package civitas.sweep.analysis;

import civitas.analysis.statistics.Paired;
import civitas.analysis.statistics.Summary;
import civitas.sweep.design.Point;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Two arms of an experiment, replicate by replicate: replicates with the same number share their random numbers whatever
 * the point, so the noise they have in common cancels.
 *
 * @param others what both arms have in common
 * @param difference treated minus control, over replicates that finished in both arms
 */
public record Comparison(Point others, Summary difference) {
    /**
     * Compares two values of an axis at every combination of the other axes that has both.
     *
     * @param points of one outcome
     * @param axis whose values are the arms
     * @param control value of the one arm
     * @param treated value of the other
     * @throws IllegalArgumentException if a kind stands for several values
     */
    public static List<Comparison> of(List<PointOutcome> points, String axis, JsonNode control, JsonNode treated) {
        Map<String, PointOutcome> controls = arm(points, axis, control);
        List<Comparison> comparisons = new ArrayList<>();
        arm(points, axis, treated).forEach((others, point) -> {
            if (controls.containsKey(others)) {
                comparisons.add(new Comparison(Point.parse(others), difference(point, controls.get(others))));
            }
        });
        return comparisons;
    }

    private static Map<String, PointOutcome> arm(List<PointOutcome> points, String axis, JsonNode value) {
        Map<String, PointOutcome> arm = new LinkedHashMap<>();
        for (PointOutcome point : points) {
            NavigableMap<String, JsonNode> others = new TreeMap<>(point.point().values());
            JsonNode own = others.remove(axis);
            if (own != null && same(own, value) && arm.put(new Point(others).json(), point) != null) {
                throw new IllegalArgumentException("several values of " + axis + " are called " + value
                        + "; write the whole value, as in the scenario file");
            }
        }
        return arm;
    }

    /** 1 and 1.0 are the same number, and a part may go by its kind alone. */
    private static boolean same(JsonNode own, JsonNode wanted) {
        if (own.isNumber() && wanted.isNumber()) {
            return own.decimalValue().compareTo(wanted.decimalValue()) == 0;
        }
        JsonNode named = own.isObject() && wanted.isTextual() ? own.path("kind") : own;
        return named.toString().equals(wanted.toString());
    }

    private static Summary difference(PointOutcome treated, PointOutcome control) {
        List<Integer> shared = treated.byReplicate().keySet().stream()
                .filter(replicate -> control.byReplicate().containsKey(replicate))
                .toList();
        return Paired.difference(
                shared.stream()
                        .mapToDouble(replicate -> treated.byReplicate().get(replicate))
                        .toArray(),
                shared.stream()
                        .mapToDouble(replicate -> control.byReplicate().get(replicate))
                        .toArray());
    }
}
