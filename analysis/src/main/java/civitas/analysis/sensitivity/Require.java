package civitas.analysis.sensitivity;

/** Checks of arguments, with messages that name the argument, its value and what is legal. */
final class Require {
    private Require() {}

    static void between(String name, long value, long low, long high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(name + " = " + value + ", must be in " + low + ".." + high);
        }
    }

    static void index(long index, UnitDesign design) {
        between("index", index, 0, design.points() - 1);
    }

    static void length(String name, int length, int expected, String reason) {
        if (length != expected) {
            throw new IllegalArgumentException(
                    name + " has length " + length + ", expected " + expected + " (" + reason + ")");
        }
    }

    static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " = " + value + ", must be finite");
        }
    }

    static void finite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            finite(name + "[" + i + "]", values[i]);
        }
    }
}
