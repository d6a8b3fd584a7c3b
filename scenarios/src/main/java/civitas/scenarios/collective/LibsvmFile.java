package civitas.scenarios.collective;

import civitas.agents.sparse.SparseRows;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Labelled sparse data in the format of LIBSVM: a row is {@code LABEL INDEX:VALUE INDEX:VALUE ...}, indices increase and
 * start at 1. Labels are whole numbers; they are numbered from 0 in increasing order.
 *
 * @param rows the data, column = index - 1
 * @param labels number of each row's label, {@code int[row]}
 * @param classes number of labels, at least 2
 * @param features largest index
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record LibsvmFile(SparseRows rows, int[] labels, int classes, int features) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /**
     * Reads a file; empty lines and what follows a {@code #} are skipped.
     *
     * @throws IllegalArgumentException if a row is wrong, with its number from 1
     */
    static LibsvmFile parse(String text) {
        SparseRows rows = new SparseRows();
        int[] values = new int[16];
        int features = 0;
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            int comment = line.indexOf('#');
            String content = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!content.isEmpty()) {
                String[] parts = BLANKS.split(content, -1);
                values = rows.rows() == values.length ? Arrays.copyOf(values, 2 * values.length) : values;
                values[rows.rows()] = label(parts[0], number);
                features = Math.max(features, entries(parts, rows, number));
            }
        }
        return of(rows, Arrays.copyOf(values, rows.rows()), features);
    }

    private static LibsvmFile of(SparseRows rows, int[] values, int features) {
        int[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        if (distinct.length < 2) {
            throw new IllegalArgumentException("the rows have the labels " + Arrays.toString(distinct)
                    + ", must have at least two different ones");
        }
        int[] labels = new int[values.length];
        Arrays.setAll(labels, row -> Arrays.binarySearch(distinct, values[row]));
        return new LibsvmFile(rows, labels, distinct.length, features);
    }

    private static int label(String text, int row) {
        try {
            return Integer.parseInt(text.startsWith("+") ? text.substring(1) : text);
        } catch (NumberFormatException e) {
            throw refused(row, "label '" + text + "' must be a whole number", e);
        }
    }

    /** Appends a row; returns its largest index. */
    private static int entries(String[] parts, SparseRows rows, int row) {
        int last = 0;
        for (int i = 1; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            int index;
            float value;
            try {
                index = Integer.parseInt(parts[i].substring(0, Math.max(0, colon)));
                value = Float.parseFloat(parts[i].substring(colon + 1));
            } catch (NumberFormatException e) {
                throw refused(row, "'" + parts[i] + "' must be INDEX:VALUE", e);
            }
            if (index <= last || !Float.isFinite(value)) {
                throw refused(row, "'" + parts[i] + "' must have a finite value and an index above " + last, null);
            }
            last = index;
            if (value != 0) {
                rows.add(index - 1, value);
            }
        }
        rows.endRow();
        return last;
    }

    private static IllegalArgumentException refused(int row, String message, Exception cause) {
        return new IllegalArgumentException("row " + row + ": " + message, cause);
    }
}
