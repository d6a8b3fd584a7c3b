package civitas.analysis.herding;

/** Checks of arguments, with messages that name the argument, its value and the legal set. */
final class Require {
    private Require() {}

    static void that(boolean holds, String name, Object value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }

    static void probability(String name, double value) {
        that(value >= 0 && value <= 1, name, value, "in [0, 1]");
    }

    static void accuracy(double value) {
        that(value > 0.5 && value < 1, "accuracy", value, "in (0.5, 1)");
    }
}
