package civitas.analysis.strategic;

/** Checks of arguments, with messages that name the argument, its value and the legal set. */
final class Require {
    private Require() {}

    static void that(boolean holds, String name, Object value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }

    static void finite(String name, double value) {
        that(Double.isFinite(value), name, value, "finite");
    }

    static void positive(String name, double value) {
        that(value > 0 && Double.isFinite(value), name, value, "finite and > 0");
    }

    static void notNegative(String name, double value) {
        that(value >= 0 && Double.isFinite(value), name, value, "finite and at least 0");
    }

    static void sameLength(String name, double[] values, String other, double[] others) {
        if (values.length != others.length) {
            throw new IllegalArgumentException(
                    name + " has length " + values.length + ", expected that of " + other + ", " + others.length);
        }
    }
}
