package civitas.scenarios.segregation;

/** What lies beyond the edge of a city. */
public enum Edges {
    /** The opposite edge. */
    TORUS,
    /** Nothing. */
    BOUNDED
}
