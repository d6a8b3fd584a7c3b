package civitas.scenarios.segregation;

/**
 * All that a resident who follows a rule gets to know about a cell, its own or one it could move to: the {@link City} as it
 * is, or counts that are summed over. What limits or blurs what learners see is the channel of their {@link View}.
 */
interface Surroundings {
    /** Residents around a place who are of this kind. */
    int same(int place, byte kind);

    /** Residents around a place who are of the other kind. */
    int other(int place, byte kind);

    /** The sum of 1/distance over residents around a place who are of this kind, distances by Pythagoras. */
    double closeness(int place, byte kind);
}
