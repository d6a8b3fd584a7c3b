package civitas.sweep.analysis;

import civitas.analysis.statistics.Summary;
import civitas.sweep.design.Point;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One outcome at one point.
 *
 * @param pointId identity of the point
 * @param point what it changes
 * @param byReplicate the outcome of every finished run, by replicate; NaN where it does not exist
 */
public record PointOutcome(String pointId, Point point, SortedMap<Integer, Double> byReplicate) {
    /** Copies the map. */
    public PointOutcome {
        byReplicate = new TreeMap<>(byReplicate);
    }

    /** Mean, spread and interval over replicates. */
    public Summary summary() {
        return Summary.of(
                byReplicate.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
