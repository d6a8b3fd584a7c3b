package civitas.analysis.shift;

import java.util.Locale;

/** Checks of arguments, with messages that name the argument, its value and what is legal. */
final class Require {
    private Require() {}

    static void positive(String name, double value) {
        that(value > 0 && Double.isFinite(value), name, value, "finite and > 0");
    }

    static void finite(String name, double value) {
        that(Double.isFinite(value), name, value, "finite");
    }

    static void length(String name, int length, int expected, String reason) {
        if (length != expected) {
            throw new IllegalArgumentException(
                    name + " has length " + length + ", expected " + expected + " (" + reason + ")");
        }
    }

    static void that(boolean sound, String name, double value, String legal) {
        if (!sound) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s = %s, must be %s", name, value, legal));
        }
    }
}
