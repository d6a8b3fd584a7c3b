package civitas.scenarios.persuasion;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables of numbers in scenario files: numbers separated by spaces or commas, rows by semicolons. */
final class MatrixText {
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[\\s,]+");
    private static final int LONGEST = 20_000;

    private MatrixText() {}

    /**
     * Reads a table.
     *
     * @param columns numbers per row; 0 for as many as in the first one
     * @throws IllegalArgumentException if it cannot be read, or a row is too short or long
     */
    static double[][] of(String path, String text, int columns) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    path + " has " + text.length() + " characters, must have at most " + LONGEST);
        }
        double[][] rows = Stream.of(text.split(";", -1))
                .map(String::strip)
                .map(row -> Stream.of(BETWEEN_NUMBERS.split(row))
                        .mapToDouble(word -> number(path, word))
                        .toArray())
                .toArray(double[][]::new);
        int expected = columns == 0 ? rows[0].length : columns;
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != expected) {
                throw new IllegalArgumentException(
                        path + " has " + rows[row].length + " numbers in row " + (row + 1) + ", must have " + expected);
            }
        }
        return rows;
    }

    private static double number(String path, String word) {
        double number = Double.NaN;
        try {
            number = Double.parseDouble(word);
        } catch (NumberFormatException unreadable) {
            // told below, like numbers that are not finite
        }
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(
                    path + ": '" + word + "' is not a number; must be rows such as '0.9 0.1; 0.1 0.9'");
        }
        return number;
    }
}
