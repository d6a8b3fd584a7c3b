package civitas.analysis;

import java.util.Arrays;

/**
 * Checks of arguments: one message that says what was found and what is legal. Names of elements of arrays are put together
 * only for the message: tables have millions.
 */
public final class Require {
    private Require() {}

    /**
     * Refuses an argument.
     *
     * @param holds whether it is legal
     * @param legal what would be, as in "must be ..."
     * @throws IllegalArgumentException naming the argument, what it is and what is legal
     */
    public static void that(boolean holds, String name, Object value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }

    /** Neither infinite nor NaN. */
    public static void finite(String name, double value) {
        that(Double.isFinite(value), name, value, "finite");
    }

    /** Finite and above 0. */
    public static void positive(String name, double value) {
        that(value > 0 && Double.isFinite(value), name, value, "finite and > 0");
    }

    /** Finite and not below 0. */
    public static void notNegative(String name, double value) {
        that(value >= 0 && Double.isFinite(value), name, value, "finite and >= 0");
    }

    /** In low..high. */
    public static void between(String name, long value, long low, long high) {
        that(value >= low && value <= high, name, value, "in " + low + ".." + high);
    }

    /** In (0, 1]. */
    public static void share(String name, double value) {
        that(value > 0 && value <= 1, name, value, "in (0, 1]");
    }

    /** All finite. */
    public static void finite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                that(false, name + "[" + i + "]", values[i], "finite");
            }
        }
    }

    /** All finite and not below 0. */
    public static void notNegative(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
                that(false, name + "[" + i + "]", values[i], "finite and >= 0");
            }
        }
    }

    /**
     * A length.
     *
     * @param reason where the expected length comes from
     */
    public static void length(String name, int length, int expected, String reason) {
        if (length != expected) {
            throw new IllegalArgumentException(
                    name + " has length " + length + ", expected " + expected + " (" + reason + ")");
        }
    }

    /** A probability distribution: none negative, sum 1 up to 1e-9. */
    public static void distribution(String name, double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            that(number >= 0 && number <= 1 + 1e-9, name, Arrays.toString(numbers), "probabilities");
            sum += number;
        }
        that(Math.abs(sum - 1) <= 1e-9, name, Arrays.toString(numbers), "probabilities with sum 1");
    }
}
