package civitas.agents.contextual;

/** Checks of arguments, with messages that name the argument, its value and the legal set. */
final class Require {
    private Require() {}

    static void that(boolean holds, String name, Number value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }

    /** Arms and dimensions of a learner, and the multiplier of its widths. */
    static void shape(int arms, int dimensions, double multiplier) {
        that(arms >= 1, "arms", arms, "at least 1");
        that(dimensions >= 1, "dimensions", dimensions, "at least 1");
        that(multiplier >= 0 && Double.isFinite(multiplier), "multiplier", multiplier, "finite and at least 0");
    }
}
