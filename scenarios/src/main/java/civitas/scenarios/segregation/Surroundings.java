package civitas.scenarios.segregation;

/**
 * All that a resident gets to know about a cell, its own or one it could move to. Whatever limits or blurs what residents
 * see stands here, between them and the {@link City}.
 */
interface Surroundings {
    /** Residents around a place who are of this kind. */
    int same(int place, byte kind);

    /** Residents around a place who are of the other kind. */
    int other(int place, byte kind);

    /** The sum of 1/distance over residents around a place who are of this kind, distances by Pythagoras. */
    double closeness(int place, byte kind);
}
