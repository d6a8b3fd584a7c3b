package civitas.analysis.collective;

/** Checks of arguments, with messages that name the argument, its value and the legal set. */
final class Require {
    private Require() {}

    static void that(boolean holds, String name, Number value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }

    /** A share alpha of the population that acts. */
    static void share(double alpha) {
        that(alpha > 0 && alpha <= 1, "alpha", alpha, "in (0, 1]");
    }

    static void notNegative(String name, double value) {
        that(value >= 0 && Double.isFinite(value), name, value, "finite and >= 0");
    }

    static void positive(String name, double value) {
        that(value > 0 && Double.isFinite(value), name, value, "finite and > 0");
    }
}
