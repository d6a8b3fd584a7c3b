package civitas.sweep.journal;

/**
 * How many runs a journal holds.
 *
 * @param finished runs that finished
 * @param failed runs that ended early and have not finished since
 */
public record RunCounts(long finished, long failed) {}
