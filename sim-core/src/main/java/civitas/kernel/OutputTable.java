package civitas.kernel;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table that hands out its rows one after the other, so that none is kept.
 *
 * @param name in {@code snake_case}; files are called after it, so {@code outcomes}, {@code series} are taken
 * @param columns in {@code snake_case}, at least one, all different, without {@code run}, which every table begins with
 * @param content hands out the rows, the same ones whenever it is asked
 */
public record OutputTable(String name, List<String> columns, Content content) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,49}");
    private static final List<String> TAKEN = List.of("outcomes", "series");

    /**
     * Copies the columns.
     *
     * @throws IllegalArgumentException if the name or a column is not one
     */
    public OutputTable {
        columns = List.copyOf(columns);
        requireName("name", name);
        if (TAKEN.contains(name)) {
            throw new IllegalArgumentException("name = '" + name + "', must be none of " + TAKEN);
        }
        columns.forEach(column -> requireName("column", column));
        if (columns.isEmpty() || columns.contains("run") || new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException(
                    "columns = " + columns + ", must be at least one, all different, none of them 'run'");
        }
    }

    private static void requireName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(what + " = '" + name
                    + "', must be 1 to 50 lower-case letters, digits and underscores, a letter first");
        }
    }

    /** Hands out the rows of a table. */
    @FunctionalInterface
    public interface Content {
        /** Gives every row to {@code rows}, from the first to the last. */
        void writeTo(Rows rows) throws IOException;
    }

    /** Receives the rows of a table. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Takes one row.
         *
         * @param values one per column, numbers or texts; {@code NaN} where a quantity does not exist
         * @throws IllegalArgumentException if there are more or fewer values than columns
         */
        void row(Object... values) throws IOException;
    }
}
