package civitas.scenarios.collective;

import civitas.agents.sparse.SparseRows;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(inf|infinity|nan)", Pattern.CASE_INSENSITIVE);

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
        if (values.length < FileCorpus.TEST_EVERY) {
            throw new IllegalArgumentException(
                    "the file has " + values.length + " rows, must have at least " + FileCorpus.TEST_EVERY);
        }
        int[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        if (distinct.length < 2) {
            throw new IllegalArgumentException(
                    "all rows have the label " + distinct[0] + ", must have at least two different ones");
        }
        trainable(values);
        int[] labels = new int[values.length];
        Arrays.setAll(labels, row -> Arrays.binarySearch(distinct, values[row]));
        return new LibsvmFile(rows, labels, distinct.length, features);
    }

    /** Refuses labels that only rows kept for tests have. */
    private static void trainable(int[] values) {
        int[] trained = IntStream.range(0, values.length)
                .filter(row -> !FileCorpus.isTest(row))
                .map(row -> values[row])
                .sorted()
                .toArray();
        for (int value : values) {
            if (Arrays.binarySearch(trained, value) < 0) {
                throw new IllegalArgumentException("label " + value
                        + " has no examples to train on: it is only in every fifth row, which are kept for tests");
            }
        }
    }

    /** Number of the first row with a negative value, from 1, empty lines not counted; 0 if there is none. */
    int negativeRow() {
        for (int row = 0; row < rows.rows(); row++) {
            for (int entry = rows.start(row); entry < rows.start(row + 1); entry++) {
                if (rows.value(entry) < 0) {
                    return row + 1;
                }
            }
        }
        return 0;
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
                value = number(parts[i].substring(colon + 1));
            } catch (NumberFormatException e) {
                throw refused(row, "'" + parts[i] + "' must be INDEX:VALUE, INDEX a whole number up to 2147483647", e);
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

    /** Other programs write what is not finite as inf, -inf and nan. */
    private static float number(String text) {
        return NOT_FINITE.matcher(text).matches() ? Float.NaN : Float.parseFloat(text);
    }

    private static IllegalArgumentException refused(int row, String message, Exception cause) {
        return new IllegalArgumentException("row " + row + ": " + message, cause);
    }
}
