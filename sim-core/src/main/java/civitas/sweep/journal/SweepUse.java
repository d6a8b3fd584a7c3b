package civitas.sweep.journal;

import java.time.LocalDateTime;

/**
 * A build that a sweep was started with, and a scenario file it was started on.
 *
 * @param version release of Civitas
 * @param commit commit it was built from
 * @param firstUse when it was started first, UTC
 * @param lastUse when it was started last, UTC
 */
public record SweepUse(String version, String commit, LocalDateTime firstUse, LocalDateTime lastUse) {}
