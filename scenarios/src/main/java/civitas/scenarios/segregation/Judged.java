package civitas.scenarios.segregation;

/** When it is decided who is unhappy and moves. Movers take turns in random order either way. */
public enum Judged {
    /** For everybody before the first one moves. */
    AT_START,
    /** For each when its turn comes. */
    IN_TURN
}
