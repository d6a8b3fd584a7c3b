package civitas.scenarios.persuasion;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables of numbers in scenario files: numbers separated by spaces or commas, rows by semicolons. */
final class MatrixText {
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[\\s,]+");
    private static final Pattern LAST_SEMICOLON = Pattern.compile(";\\s*$");
    private static final String FORM = "; must be numbers separated by spaces or commas, rows ended by semicolons";
    private static final int LONGEST = 20_000;

    private MatrixText() {}

    /**
     * Reads a table; a semicolon may end the last row, too. Messages say what is wrong with a parameter that they do not name.
     *
     * @param columns numbers per row; 0 for as many as in the first one
     * @throws IllegalArgumentException if it cannot be read, or a row is too short or long
     */
    static double[][] of(String text, int columns) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("has " + text.length() + " characters, must have at most " + LONGEST);
        }
        String[] lines = LAST_SEMICOLON.matcher(text).replaceFirst("").split(";", -1);
        double[][] rows = new double[lines.length][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row(row + 1, lines[row].strip());
            int expected = columns == 0 ? rows[0].length : columns;
            if (rows[row].length != expected) {
                throw new IllegalArgumentException(
                        "has " + rows[row].length + " numbers in row " + (row + 1) + ", must have " + expected);
            }
        }
        return rows;
    }

    private static double[] row(int number, String line) {
        if (line.isEmpty()) {
            throw new IllegalArgumentException("has no numbers in row " + number + FORM);
        }
        return Stream.of(BETWEEN_NUMBERS.split(line))
                .mapToDouble(word -> number(number, word))
                .toArray();
    }

    private static double number(int row, String word) {
        double number = Double.NaN;
        try {
            number = Double.parseDouble(word);
        } catch (NumberFormatException unreadable) {
            // told below, like numbers that are not finite
        }
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("has '" + word + "' in row " + row + ", which is not a number" + FORM);
        }
        return number;
    }
}
