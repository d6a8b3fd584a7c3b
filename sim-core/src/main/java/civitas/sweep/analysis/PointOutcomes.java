package civitas.sweep.analysis;

import civitas.sweep.design.Point;
import civitas.sweep.journal.OutcomeValue;
import civitas.sweep.journal.SweepJournal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads one outcome of a journal, point by point. Memory: all values of that outcome. */
public final class PointOutcomes {
    private PointOutcomes() {}

    /**
     * All points with a finished run, ordered by the values of their axes: numbers by size, the rest as text.
     *
     * @param outcome its name
     */
    public static List<PointOutcome> read(SweepJournal journal, String outcome) throws IOException {
        List<PointOutcome> points = new ArrayList<>();
        try (Stream<OutcomeValue> values = journal.values(outcome)) {
            TreeMap<Integer, Double> sample = new TreeMap<>();
            OutcomeValue[] before = new OutcomeValue[1];
            values.forEach(value -> {
                if (before[0] != null && !before[0].pointId().equals(value.pointId())) {
                    points.add(point(before[0], sample));
                    sample.clear();
                }
                sample.put(value.replicate(), value.value());
                before[0] = value;
            });
            if (before[0] != null) {
                points.add(point(before[0], sample));
            }
        }
        points.sort(Comparator.comparing(PointOutcome::point, PointOutcomes::compare));
        return points;
    }

    private static PointOutcome point(OutcomeValue any, NavigableMap<Integer, Double> sample) {
        return new PointOutcome(any.pointId(), Point.parse(any.point()), sample);
    }

    private static int compare(Point first, Point second) {
        TreeMap<String, JsonNode> axes = new TreeMap<>(first.values());
        axes.putAll(second.values());
        for (String axis : axes.keySet()) {
            int order = compare(first.values().get(axis), second.values().get(axis));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(JsonNode first, JsonNode second) {
        if (first == null || second == null) {
            return Boolean.compare(first != null, second != null);
        }
        return first.isNumber() && second.isNumber()
                ? Double.compare(first.asDouble(), second.asDouble())
                : first.toString().compareTo(second.toString());
    }
}
