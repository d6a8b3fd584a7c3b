package civitas.analysis.opinion;

/** How an agent splits its trust between itself and its neighbours; every agent's trust sums to 1. */
public enum Trust {
    /** Itself and every neighbour alike: 1/(degree + 1). */
    EQUAL,
    /** Neighbours alike, nothing for itself; without neighbours itself alone. */
    NEIGHBOURS,
    /** In proportion to the weights of links, its own weight included. */
    LISTED
}
