package civitas.kernel;

/** The phases of one round, in order. Each is a MASON schedule ordering. */
public enum Phase {
    /** Interventions change levers or the environment. */
    INTERVENE,
    /** The platform announces prices, tolls and what is shown. */
    ANNOUNCE,
    /** Agents see what the information lever lets through. */
    OBSERVE,
    /** Agents choose. */
    ACT,
    /** The environment resolves the choices. */
    RESOLVE,
    /** Agents receive what the information lever lets through of the result. */
    FEEDBACK,
    /** Agents learn. */
    LEARN,
    /** The platform learns, on its own slower clock. */
    PLATFORM_LEARN,
    /** Recorders and displays look; they change nothing. */
    RECORD,
    /** The run is saved, with everything of this round done. */
    SAVE
}
