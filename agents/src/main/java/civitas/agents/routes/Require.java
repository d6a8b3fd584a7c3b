package civitas.agents.routes;

/** Checks of arguments, with messages that name the argument, its value and the legal set. */
final class Require {
    private Require() {}

    static void that(boolean holds, String name, Number value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }

    static void positive(String name, double value) {
        that(value > 0 && Double.isFinite(value), name, value, "finite and > 0");
    }

    static void rate(String name, double value) {
        that(value > 0 && value <= 1, name, value, "in (0, 1]");
    }

    static void probability(String name, double value) {
        that(value >= 0 && value <= 1, name, value, "in [0, 1]");
    }
}
