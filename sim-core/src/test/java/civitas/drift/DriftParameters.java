package civitas.drift;

import civitas.scenario.Parameter;

/**
 * Parameters of the walk.
 *
 * @param rounds length of a run
 * @param walkers how many walk; decides the memory that is asked for
 * @param stretches whether many rounds are played in one event
 * @param platform the platform
 * @param limit position beyond which a run fails
 * @param fault how it fails there
 */
record DriftParameters(
        @Parameter(value = "40", range = "[1, 1e9]", unit = "rounds", description = "Length of a run") long rounds,
        @Parameter(value = "1", range = "[1, 1e300]", description = "Number of walkers") double walkers,
        @Parameter(value = "false", description = "Whether many rounds are one event") boolean stretches,
        @Parameter(description = "The platform") Platform platform,
        @Parameter(value = "1e9", unit = "steps", description = "Position beyond which a run fails") double limit,
        @Parameter(value = "exception", description = "How a run fails") Fault fault) {
    /**
     * A group.
     *
     * @param lever what it does to walkers
     */
    record Platform(@Parameter(value = "free", description = "What it does", switchable = true) Lever lever) {}

    /** How a run fails. */
    enum Fault {
        /** By an exception with a message. */
        EXCEPTION,
        /** By an exception without one. */
        SILENT,
        /** By an error. */
        ERROR,
        /** By measuring infinity. */
        INFINITE
    }
}
