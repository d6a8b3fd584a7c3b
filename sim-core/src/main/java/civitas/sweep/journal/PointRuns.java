package civitas.sweep.journal;

/**
 * How many runs of a point a journal holds.
 *
 * @param pointId identity of the point
 * @param counts its runs
 */
public record PointRuns(String pointId, RunCounts counts) {}
