package civitas.scenarios.collective;

/** What the platform learns from. */
public enum Evidence {
    /** The records that contributors send. */
    RECORDS,
    /** The law that those records are drawn from: infinitely many. */
    POPULATION
}
