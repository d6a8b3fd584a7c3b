package civitas.agents.tribuo;

/** Checks of settings. */
final class Checks {
    private Checks() {}

    /** Refuses a setting unless a condition holds. */
    static void require(boolean holds, String name, Number value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }
}
