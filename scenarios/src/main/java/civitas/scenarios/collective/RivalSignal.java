package civitas.scenarios.collective;

/** The signal of a second collective. */
public enum RivalSignal {
    /** Both collectives plant the same signal. */
    SAME,
    /** Another signal, as rare as the first. */
    OTHER
}
