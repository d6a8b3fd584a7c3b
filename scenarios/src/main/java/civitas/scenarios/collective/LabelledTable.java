package civitas.scenarios.collective;

import civitas.analysis.collective.FiniteLaw;
import civitas.analysis.collective.Signal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of labelled records as comma-separated values with a header: its rows are the base law. Every combination of words
 * in the other columns is a feature; the signal sets some columns to agreed words. Labels are numbered from 0 in
 * alphabetical order.
 */
final class LabelledTable {
    /** Empty lines are kept by the format, so that rows are counted as editors count lines, and left out later. */
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setTrim(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .build();

    private final String[] header;
    private final int labelColumn;
    private final Map<Integer, String> signal;
    private final Map<List<String>, Integer> features = new LinkedHashMap<>();
    private final TreeMap<String, Integer> labels = new TreeMap<>();

    private LabelledTable(String[] header, String label, String signal) {
        this.header = header;
        for (int column = 1; column < header.length; column++) {
            if (Arrays.asList(header).indexOf(header[column]) < column) {
                throw new IllegalArgumentException(
                        "column " + (column + 1) + " is called '" + header[column] + "', must have a name of its own");
            }
        }
        labelColumn = column(label, "label");
        this.signal = changes(signal);
    }

    /**
     * Reads a table.
     *
     * @param text of the file
     * @param label name of the label's column
     * @param signal {@code COLUMN=WORD}, several separated by semicolons
     * @throws IllegalArgumentException if a row or the signal is wrong, with the row's number, the header being row 1
     */
    static FiniteWorld parse(String text, String label, String signal) {
        // Some spreadsheets begin files with a byte order mark.
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = FORMAT.parse(new StringReader(marked))) {
            List<CSVRecord> rows = parser.getRecords();
            rows.removeIf(row -> row.size() == 1 && row.get(0).isEmpty());
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("the table is empty, must begin with a header");
            }
            LabelledTable table = new LabelledTable(rows.get(0).values(), label, signal);
            return table.world(rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("the table cannot be read: " + e.getMessage(), e);
        }
    }

    private int column(String name, String what) {
        int column = Arrays.asList(header).indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException(
                    what + " '" + name + "' is no column; valid: " + String.join(", ", header));
        }
        return column;
    }

    private Map<Integer, String> changes(String text) {
        Map<Integer, String> changes = new TreeMap<>();
        for (String change : text.split(";", -1)) {
            int equals = change.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "signal '" + change.strip() + "' must be COLUMN=WORD, several separated by semicolons");
            }
            int column = column(change.substring(0, equals).strip(), "signal");
            if (column == labelColumn) {
                throw new IllegalArgumentException("signal '" + change.strip() + "' changes the label's column");
            }
            if (changes.put(column, change.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException("signal names column '" + header[column] + "' twice");
            }
        }
        return changes;
    }

    private FiniteWorld world(List<CSVRecord> rows) {
        for (CSVRecord row : rows) {
            check(row);
        }
        number(rows);
        double[] weights = new double[features.size() * labels.size()];
        for (CSVRecord row : rows) {
            weights[features.get(feature(row)) * labels.size() + labels.get(row.get(labelColumn))]++;
        }
        int[] map = new int[features.size()];
        features.forEach((words, x) -> map[x] = features.get(changed(words)));
        Signal planted = new Signal(map);
        return new FiniteWorld(FiniteLaw.ofWeights(labels.size(), weights), planted, planted);
    }

    private void check(CSVRecord row) {
        if (row.size() != header.length) {
            throw new IllegalArgumentException("row " + row.getRecordNumber() + " has " + row.size()
                    + " values, expected " + header.length + " as in the header");
        }
        if (row.get(labelColumn).isEmpty()) {
            throw new IllegalArgumentException(
                    "row " + row.getRecordNumber() + " has no value in column '" + header[labelColumn] + "'");
        }
    }

    /** Gives a number to every label, every feature and what the signal makes of it. */
    private void number(List<CSVRecord> rows) {
        TreeSet<String> found = new TreeSet<>();
        for (CSVRecord row : rows) {
            found.add(row.get(labelColumn));
            List<String> words = feature(row);
            features.putIfAbsent(words, features.size());
            features.putIfAbsent(changed(words), features.size());
        }
        if (found.size() < 2) {
            throw new IllegalArgumentException("column '" + header[labelColumn] + "' has the labels " + found
                    + ", must have at least two different ones");
        }
        found.forEach(label -> labels.put(label, labels.size()));
    }

    private List<String> feature(CSVRecord row) {
        List<String> words = new ArrayList<>(List.of(row.values()));
        words.set(labelColumn, "");
        return words;
    }

    private List<String> changed(List<String> words) {
        List<String> changed = new ArrayList<>(words);
        signal.forEach(changed::set);
        return changed;
    }
}
