package civitas.sweep.analysis;

import civitas.analysis.sensitivity.MainEffect;
import civitas.analysis.sensitivity.MainEffects;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Main effects of a sweep's axes on the means of its points. */
public final class AxisEffects {
    private static final String UNSET = "(as in the file)";

    private AxisEffects() {}

    /**
     * Effects of every axis with more than one value and fewer values than points; of the points whose mean is a number.
     *
     * @param points of one outcome, in the order in which levels are to be listed
     */
    public static List<MainEffect> of(List<PointOutcome> points) {
        List<PointOutcome> measured = points.stream()
                .filter(point -> Double.isFinite(point.summary().mean()))
                .toList();
        double[] means =
                measured.stream().mapToDouble(point -> point.summary().mean()).toArray();
        Map<String, List<String>> levels = new LinkedHashMap<>();
        TreeSet<String> axes = new TreeSet<>();
        measured.forEach(point -> axes.addAll(point.point().values().keySet()));
        for (String axis : axes) {
            List<String> ofPoints =
                    measured.stream().map(point -> level(point, axis)).toList();
            long different = ofPoints.stream().distinct().count();
            if (different > 1 && different < measured.size()) {
                levels.put(axis, ofPoints);
            }
        }
        return means.length == 0 ? List.of() : MainEffects.of(levels, means);
    }

    private static String level(PointOutcome point, String axis) {
        JsonNode value = point.point().values().get(axis);
        return value == null ? UNSET : AxisValueText.of(value);
    }
}
