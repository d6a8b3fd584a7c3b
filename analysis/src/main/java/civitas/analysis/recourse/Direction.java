package civitas.analysis.recourse;

/** Which way a person can change a feature. */
public enum Direction {
    /** Up and down. */
    BOTH,
    /** Up only. */
    UP,
    /** Down only. */
    DOWN,
    /** Not at all: immutable. */
    NONE;

    /** Whether changes of that sign, 1 or -1, are possible. */
    boolean allows(int sign) {
        return this == BOTH || this == (sign > 0 ? UP : DOWN);
    }
}
