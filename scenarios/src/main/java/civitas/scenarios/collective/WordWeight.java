package civitas.scenarios.collective;

/** How platforms weigh a word that occurs n times in a document. */
public enum WordWeight {
    /** n. */
    COUNTS,
    /** log(1 + n). */
    LOGARITHMS
}
