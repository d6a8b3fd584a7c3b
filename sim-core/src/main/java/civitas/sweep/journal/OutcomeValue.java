package civitas.sweep.journal;

/**
 * What one finished run measured.
 *
 * @param pointId identity of its point
 * @param point the point: JSON object from axis to value
 * @param replicate number of the replicate, from 0
 * @param value the outcome; NaN if the run has none of that name
 */
public record OutcomeValue(String pointId, String point, int replicate, double value) {}
