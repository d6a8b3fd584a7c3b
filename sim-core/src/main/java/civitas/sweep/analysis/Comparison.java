package civitas.sweep.analysis;

import civitas.analysis.statistics.Paired;
import civitas.analysis.statistics.RatioEstimate;
import civitas.analysis.statistics.Summary;
import civitas.sweep.design.Point;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two arms of an experiment, replicate by replicate: replicates with the same number share their random numbers whatever
 * the point, so the noise they have in common cancels. Replicates count that have the outcome in both arms.
 *
 * @param others what sets the pair of points apart from other pairs
 * @param difference treated minus control
 * @param ratio treated relative to control
 */
public record Comparison(Point others, Summary difference, RatioEstimate ratio) {
    /**
     * Compares two values of an axis wherever two points differ in nothing else. Settings of the compared part itself
     * ({@code toll_policy.scale} where the axis is {@code toll_policy}) need only be the same where both points have
     * them.
     *
     * @param points of one outcome
     * @param levels of the axis whose values are the arms
     * @param control level of the one arm
     * @param treated level of the other
     */
    public static List<Comparison> of(List<PointOutcome> points, Levels levels, JsonNode control, JsonNode treated) {
        Map<Point, List<PointOutcome>> controls = arm(points, levels, control);
        List<Comparison> comparisons = new ArrayList<>();
        arm(points, levels, treated).forEach((others, arm) -> {
            for (PointOutcome point : arm) {
                for (PointOutcome twin : controls.getOrDefault(others, List.of())) {
                    if (agree(settings(point, levels.axis()), settings(twin, levels.axis()))) {
                        comparisons.add(compare(point, twin, levels.axis()));
                    }
                }
            }
        });
        return comparisons;
    }

    /** Points at a level, by what they set besides. */
    private static Map<Point, List<PointOutcome>> arm(List<PointOutcome> points, Levels levels, JsonNode level) {
        Map<Point, List<PointOutcome>> arm = new LinkedHashMap<>();
        for (PointOutcome point : points) {
            if (levels.at(point.point()).filter(level::equals).isPresent()) {
                SortedMap<String, JsonNode> others = new TreeMap<>(point.point().values());
                others.remove(levels.axis());
                others.keySet().removeIf(axis -> axis.startsWith(levels.axis() + "."));
                arm.computeIfAbsent(new Point(others), unused -> new ArrayList<>())
                        .add(point);
            }
        }
        return arm;
    }

    /** What a point sets within the part that is compared. */
    private static Map<String, JsonNode> settings(PointOutcome point, String axis) {
        Map<String, JsonNode> settings = new TreeMap<>(point.point().values());
        settings.keySet().removeIf(other -> !other.startsWith(axis + "."));
        return settings;
    }

    private static boolean agree(Map<String, JsonNode> first, Map<String, JsonNode> second) {
        return first.entrySet().stream().allMatch(setting -> setting.getValue()
                .equals(second.getOrDefault(setting.getKey(), setting.getValue())));
    }

    private static Comparison compare(PointOutcome treated, PointOutcome control, String axis) {
        int[] replicates = treated.replicates().toArray();
        double[] above = new double[replicates.length];
        double[] below = new double[replicates.length];
        for (int i = 0; i < replicates.length; i++) {
            above[i] = treated.value(replicates[i]);
            below[i] = control.value(replicates[i]);
        }
        return new Comparison(
                treated.point().and(control.point()).without(axis),
                Paired.difference(above, below),
                Paired.ratio(above, below));
    }
}
