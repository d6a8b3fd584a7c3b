package civitas.scenarios.collective;

import civitas.analysis.collective.FiniteLaw;
import civitas.analysis.collective.Signal;

/**
 * A world of finitely many kinds of records.
 *
 * @param base law of a contributor's true record
 * @param signal signal of the collective
 * @param otherSignal another signal, for a second collective; the same if the world has no other
 */
record FiniteWorld(FiniteLaw base, Signal signal, Signal otherSignal) {
    /** The signal of a second collective. */
    Signal rivalSignal(RivalSignal choice) {
        return choice == RivalSignal.SAME ? signal : otherSignal;
    }
}
