package civitas.sweep.analysis;

import civitas.sweep.design.Point;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values of a sweep's axes in tables. Numbers have five significant digits, or as many more as tell the levels of their
 * axis apart; samples, which have too many levels to tell them apart, have five.
 */
public final class AxisTexts {
    private static final int LEAST_DIGITS = 5;
    private static final int MOST_LEVELS = 200;

    private final List<String> axes;
    private final Map<String, Integer> digits = new HashMap<>();

    /**
     * @param axes in the order in which they are listed
     * @param points whose values are told apart
     */
    public AxisTexts(Collection<String> axes, List<Point> points) {
        this.axes = List.copyOf(axes);
        axes.forEach(axis -> digits.put(axis, digits(axis, points)));
    }

    private static int digits(String axis, List<Point> points) {
        Set<JsonNode> levels = new HashSet<>();
        for (Point point : points) {
            JsonNode value = point.values().get(axis);
            if (value != null && value.isNumber()) {
                levels.add(value);
            }
            if (levels.size() > MOST_LEVELS) {
                return LEAST_DIGITS;
            }
        }
        int digits = LEAST_DIGITS;
        while (digits < AxisValueText.MOST_DIGITS && !apart(levels, digits)) {
            digits++;
        }
        return digits;
    }

    private static boolean apart(Set<JsonNode> levels, int digits) {
        return levels.stream()
                        .map(level -> AxisValueText.of(level, digits))
                        .distinct()
                        .count()
                == levels.size();
    }

    /** One value of an axis, see {@link AxisValueText}. */
    public String text(String axis, JsonNode value) {
        return AxisValueText.of(value, digits.getOrDefault(axis, LEAST_DIGITS));
    }

    /** A point as {@code axis=value, axis=value}, in the order of the axes. */
    public String text(Point point) {
        return axes.stream()
                .filter(axis -> point.values().containsKey(axis))
                .map(axis -> axis + "=" + text(axis, point.values().get(axis)))
                .collect(Collectors.joining(", "));
    }
}
