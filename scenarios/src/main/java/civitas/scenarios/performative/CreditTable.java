package civitas.scenarios.performative;

import civitas.analysis.performative.LogisticRows;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table in the format of Kaggle's Give Me Some Credit, and cleans it as the published studies do: rows with a missing
 * value are dropped; features are standardised with mean and population standard deviation of the rest; all who default
 * are kept and the first ones who do not, in the order of the file.
 * <p>The file: one header line, then per person a number of the row, the label (1 for default) and ten features. Missing
 * values are empty or {@code NA}.
 */
final class CreditTable {
    /** Number of features. */
    static final int FEATURES = 10;

    private static final int LABEL = 1;
    private static final int COLUMNS = FEATURES + 2;
    private static final String LABEL_NAME = "SeriousDlqin2yrs";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).build();
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final String name;
    private CSVRecord header;
    private final List<double[]> people = new ArrayList<>();

    private CreditTable(String name) {
        this.name = name;
    }

    /**
     * The people of a table, and leaves the reader open.
     *
     * @param name of the file, for messages
     * @param othersKept how many of those who do not default are kept
     * @throws IllegalArgumentException if the table breaks the format
     * @throws IOException if reading fails
     */
    static LogisticRows read(String name, Reader reader, int othersKept) throws IOException {
        CreditTable table = new CreditTable(name);
        try {
            table.readRows(CSVParser.parse(reader, FORMAT));
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
        table.standardise();
        return table.select(othersKept);
    }

    private void readRows(CSVParser parser) {
        for (CSVRecord row : parser) {
            if (header == null) {
                checkHeader(row);
                header = row;
            } else {
                add(row, parser.getCurrentLineNumber());
            }
        }
        if (header == null) {
            throw new IllegalArgumentException(name + " is empty");
        }
        if (people.isEmpty()) {
            throw new IllegalArgumentException(name + " holds no person without missing values");
        }
    }

    private void checkHeader(CSVRecord row) {
        if (row.size() != COLUMNS || !row.get(LABEL).equals(LABEL_NAME)) {
            throw new IllegalArgumentException(name + ", row 1: expected a header of " + COLUMNS
                    + " names, the second one " + LABEL_NAME + ", as Give Me Some Credit has");
        }
    }

    private void add(CSVRecord row, long line) {
        if (row.size() != COLUMNS) {
            throw fault(line, "has " + row.size() + " values, expected " + COLUMNS);
        }
        double[] values = new double[FEATURES + 1];
        for (int column = LABEL; column < COLUMNS; column++) {
            String text = row.get(column).strip();
            if (text.isEmpty() || text.equals("NA")) {
                return;
            }
            values[(column + FEATURES - LABEL) % (FEATURES + 1)] = number(text, column, line);
        }
        if (values[FEATURES] != 0 && values[FEATURES] != 1) {
            throw fault(line, LABEL_NAME + " = " + values[FEATURES] + ", must be 0 or 1");
        }
        people.add(values);
    }

    private double number(String text, int column, long line) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Reported below, like numbers that are not finite.
        }
        throw fault(line, "value " + (column + 1) + " is '" + text + "', must be a finite number, empty or NA");
    }

    private IllegalArgumentException fault(long line, String message) {
        return new IllegalArgumentException(name + ", row " + line + ": " + message);
    }

    private void standardise() {
        for (int j = 0; j < FEATURES; j++) {
            requireVariety(j);
            double mean = 0;
            for (double[] person : people) {
                mean += person[j] / people.size();
            }
            double squares = 0;
            for (double[] person : people) {
                squares += (person[j] - mean) * (person[j] - mean) / people.size();
            }
            double deviation = Math.sqrt(squares);
            for (double[] person : people) {
                person[j] = (person[j] - mean) / deviation;
            }
        }
    }

    /** A sum of squares would not be exactly 0. */
    private void requireVariety(int feature) {
        double first = people.get(0)[feature];
        if (people.stream().allMatch(person -> person[feature] == first)) {
            throw new IllegalArgumentException(
                    name + ": column " + header.get(feature + LABEL + 1) + " is the same for everybody");
        }
    }

    /** Those who default in the order of the file, then the first others. */
    private LogisticRows select(int othersKept) {
        List<double[]> selected = new ArrayList<>(
                people.stream().filter(person -> person[FEATURES] == 1).toList());
        int defaults = selected.size();
        people.stream()
                .filter(person -> person[FEATURES] == 0)
                .limit(othersKept)
                .forEach(selected::add);
        if (defaults == 0 || defaults == selected.size()) {
            throw new IllegalArgumentException(name + " must hold both people who default and people who do not");
        }
        double[][] columns = new double[FEATURES][selected.size()];
        boolean[] labels = new boolean[selected.size()];
        double[] attention = new double[selected.size()];
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < FEATURES; j++) {
                columns[j][i] = selected.get(i)[j];
            }
            labels[i] = i < defaults;
            // Evenly spread over both classes without any draw: benchmarks are about the same people as runs.
            attention[i] = (i * GOLDEN) % 1;
        }
        return new LogisticRows(columns, labels, attention);
    }
}
