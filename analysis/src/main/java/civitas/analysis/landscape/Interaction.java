package civitas.analysis.landscape;

/** Which K other loci the contribution of a locus depends on. */
public enum Interaction {
    /** K others, drawn uniformly for each locus. */
    RANDOM,
    /** The K that follow it, in a ring. */
    ADJACENT
}
