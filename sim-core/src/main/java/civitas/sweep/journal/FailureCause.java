package civitas.sweep.journal;

/**
 * Why runs failed.
 *
 * @param cause what they had in common
 * @param runs how many
 * @param example one of their points: JSON object from axis to value
 */
public record FailureCause(String cause, long runs, String example) {}
