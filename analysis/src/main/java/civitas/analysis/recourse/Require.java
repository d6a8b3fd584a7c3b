package civitas.analysis.recourse;

/** Checks of arguments, with messages that name the argument, its value and the legal set. */
final class Require {
    private Require() {}

    static void that(boolean holds, String name, Object value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }

    static void finite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            that(Double.isFinite(values[i]), name + "[" + i + "]", values[i], "finite");
        }
    }
}
