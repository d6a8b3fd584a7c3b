package civitas.sweep.analysis;

import civitas.sweep.design.Point;
import civitas.sweep.journal.OutcomeValue;
import civitas.sweep.journal.SweepJournal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads one outcome of a sweep, point by point. Memory: all values of that outcome. */
public final class PointOutcomes {
    private final SweptPoints swept;
    private final List<PointOutcome> points = new ArrayList<>();
    private final TreeMap<Integer, Double> sample = new TreeMap<>();
    private String pointId = "";

    private PointOutcomes(SweptPoints swept) {
        this.swept = swept;
    }

    /**
     * All points of a sweep with a finished run, in the order of its design.
     *
     * @param outcome its name
     * @param swept the points; runs of others are left out
     */
    public static List<PointOutcome> read(SweepJournal journal, String outcome, SweptPoints swept) throws IOException {
        PointOutcomes outcomes = new PointOutcomes(swept);
        try (Stream<OutcomeValue> values = journal.values(outcome)) {
            values.forEach(outcomes::add);
        }
        outcomes.end();
        outcomes.points.sort(Comparator.comparingLong(point -> swept.rank(point.pointId())));
        return outcomes.points;
    }

    /** Values come point by point. */
    private void add(OutcomeValue value) {
        if (!value.pointId().equals(pointId)) {
            end();
            pointId = value.pointId();
        }
        sample.put(value.replicate(), value.value());
    }

    private void end() {
        swept.point(pointId).ifPresent(this::keep);
        sample.clear();
    }

    private void keep(Point point) {
        points.add(new PointOutcome(pointId, point, sample));
    }
}
