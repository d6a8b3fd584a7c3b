package civitas.sweep.journal;

/**
 * A run that ended early.
 *
 * @param pointId identity of its point
 * @param point the point: JSON object from axis to value
 * @param replicate number of the replicate, from 0
 * @param cause why it ended
 */
public record FailedRun(String pointId, String point, int replicate, String cause) {}
