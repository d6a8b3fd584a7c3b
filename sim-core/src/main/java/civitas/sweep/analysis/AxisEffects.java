package civitas.sweep.analysis;

import civitas.analysis.sensitivity.MainEffect;
import civitas.sweep.analysis.AxisEffect.Level;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Main effects of a sweep's axes on the means of its points. */
public final class AxisEffects {
    private static final String UNSET = "";

    private AxisEffects() {}

    /**
     * Effects of every axis with more than one value and fewer values than points; of the points whose mean is a number.
     *
     * @param points of one outcome, in the order in which levels are to be listed
     * @param axes in the order in which they are to be listed
     */
    public static List<AxisEffect> of(List<PointOutcome> points, Collection<String> axes) {
        List<PointOutcome> measured = points.stream()
                .filter(point -> Double.isFinite(point.summary().mean()))
                .toList();
        double[] means =
                measured.stream().mapToDouble(point -> point.summary().mean()).toArray();
        List<AxisEffect> effects = new ArrayList<>();
        for (String axis : axes) {
            Map<String, Optional<JsonNode>> levels = new HashMap<>();
            List<String> ofPoints =
                    measured.stream().map(point -> level(point, axis, levels)).toList();
            if (levels.size() > 1 && levels.size() < measured.size()) {
                effects.add(effect(MainEffect.of(axis, ofPoints, means), levels));
            }
        }
        return effects;
    }

    /** A value's JSON is its name: what people read may be the same for two values. */
    private static String level(PointOutcome point, String axis, Map<String, Optional<JsonNode>> levels) {
        Optional<JsonNode> value = Optional.ofNullable(point.point().values().get(axis));
        String name = value.map(JsonNode::toString).orElse(UNSET);
        levels.putIfAbsent(name, value);
        return name;
    }

    private static AxisEffect effect(MainEffect effect, Map<String, Optional<JsonNode>> levels) {
        return new AxisEffect(
                effect.factor(),
                effect.levels().stream()
                        .map(level -> new Level(levels.get(level.level()), level.outputs()))
                        .toList(),
                effect.etaSquared());
    }
}
