package civitas.analysis.steering;

/** Checks of arguments, with messages that name the argument, its value and the legal set. */
final class Require {
    private Require() {}

    static void that(boolean holds, String name, Object value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }

    static void notNegative(String name, double value) {
        that(value >= 0 && Double.isFinite(value), name, value, "finite and at least 0");
    }
}
