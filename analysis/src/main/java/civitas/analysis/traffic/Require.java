package civitas.analysis.traffic;

import java.util.Locale;

/** Checks of arguments, with messages that name the argument, its value and what is legal. */
final class Require {
    private Require() {}

    static void finiteAndNotNegative(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
                throw illegal(name, i, values[i], "finite and >= 0");
            }
        }
    }

    static void length(String name, int length, int expected, String reason) {
        if (length != expected) {
            throw new IllegalArgumentException(
                    name + " has length " + length + ", expected " + expected + " (" + reason + ")");
        }
    }

    static void between(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(name + " = " + value + ", must be in " + low + ".." + high);
        }
    }

    static IllegalArgumentException illegal(String name, int index, double value, String legal) {
        return new IllegalArgumentException(
                String.format(Locale.ROOT, "%s[%d] = %s, must be %s", name, index, value, legal));
    }
}
