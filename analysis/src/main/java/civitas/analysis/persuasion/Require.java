package civitas.analysis.persuasion;

import java.util.Arrays;

/** Checks of arguments, with messages that name the argument, its value and the legal set. */
final class Require {
    private Require() {}

    static void that(boolean holds, String name, Object value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }

    /** A probability distribution: at least one number, none negative, sum 1 up to 1e-9. */
    static void distribution(String name, double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            that(number >= 0 && number <= 1 + 1e-9, name, Arrays.toString(numbers), "probabilities");
            sum += number;
        }
        that(Math.abs(sum - 1) <= 1e-9, name, Arrays.toString(numbers), "probabilities with sum 1");
    }
}
