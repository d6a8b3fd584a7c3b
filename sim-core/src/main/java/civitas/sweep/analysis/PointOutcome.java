package civitas.sweep.analysis;

import civitas.analysis.statistics.Summary;
import civitas.sweep.design.Point;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** One outcome at one point. Twelve bytes per finished run, and its summary. */
public final class PointOutcome {
    private final String pointId;
    private final Point point;
    private final int[] replicates;
    private final double[] values;
    private final Summary summary;

    /**
     * @param pointId identity of the point
     * @param point what it changes
     * @param byReplicate the outcome of every finished run, by replicate; NaN where it does not exist; not modified
     */
    public PointOutcome(String pointId, Point point, SortedMap<Integer, Double> byReplicate) {
        this.pointId = pointId;
        this.point = point;
        this.replicates =
                byReplicate.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.values =
                byReplicate.values().stream().mapToDouble(Double::doubleValue).toArray();
        this.summary = Summary.of(values);
    }

    /** Identity of the point. */
    public String pointId() {
        return pointId;
    }

    /** What it changes. */
    public Point point() {
        return point;
    }

    /** Number, mean, spread and interval of the values that exist. */
    public Summary summary() {
        return summary;
    }

    /** Finished runs for which the outcome does not exist. */
    public int unmeasured() {
        return values.length - summary.n();
    }

    /** Numbers of the replicates that finished, rising. */
    public IntStream replicates() {
        return Arrays.stream(replicates);
    }

    /** The outcome of one replicate; NaN if it does not exist or the replicate has not finished. */
    public double value(int replicate) {
        int place = Arrays.binarySearch(replicates, replicate);
        return place < 0 ? Double.NaN : values[place];
    }
}
