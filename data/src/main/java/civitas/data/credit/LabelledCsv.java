package civitas.data.credit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads labelled persons from a CSV file: a line of column names, then one line per person. One column is the label, 1 for the
 * favourable class and 0 or -1 for the other; the others are features, finite decimal numbers. Columns that are left out may
 * hold anything. Every problem is told with its line, one each; a line with a problem is read no further.
 */
public final class LabelledCsv {
    /** Largest file that is read, in bytes. */
    public static final long MAX_BYTES = 1L << 28;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).build();

    private final String file;
    private final Predicate<String> leftOut;
    private final List<String> problems = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private List<String> header = List.of();
    private List<Integer> used = List.of();
    private int label;

    private LabelledCsv(String file, Predicate<String> leftOut) {
        this.file = file;
        this.leftOut = leftOut;
    }

    /**
     * Reads a file.
     *
     * @param file a UTF-8 file of at most {@value #MAX_BYTES} bytes
     * @param label name of the column of labels; empty for the first column
     * @param leftOut columns that are no features
     * @throws LabelledDataException if it breaks the format or a class is missing; lines are told by number
     * @throws IOException if it cannot be read
     */
    public static LabelledData read(Path file, String label, Predicate<String> leftOut) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > MAX_BYTES) {
            throw new LabelledDataException(List.of(name + ": is larger than " + MAX_BYTES + " bytes"));
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(name, reader, label, leftOut);
        }
    }

    /**
     * The same from any reader, which stays open.
     *
     * @param name what messages call the file
     */
    public static LabelledData read(String name, Reader reader, String label, Predicate<String> leftOut)
            throws IOException {
        try {
            return new LabelledCsv(name, leftOut).read(CSVParser.parse(reader, FORMAT), label);
        } catch (UncheckedIOException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    private LabelledData read(CSVParser parser, String labelName) {
        for (CSVRecord cells : parser) {
            if (header.isEmpty()) {
                readHeader(cells.toList(), labelName);
            } else {
                readRow(cells, parser.getCurrentLineNumber());
            }
        }
        if (header.isEmpty()) {
            problem(file + ": has no line of column names");
        }
        checkClasses();
        if (!problems.isEmpty()) {
            throw new LabelledDataException(problems);
        }
        boolean[] favourable = new boolean[labels.size()];
        for (int i = 0; i < favourable.length; i++) {
            favourable[i] = labels.get(i);
        }
        return new LabelledData(used.stream().map(header::get).toList(), rows.toArray(double[][]::new), favourable);
    }

    private void readHeader(List<String> names, String labelName) {
        header = new ArrayList<>(names);
        header.set(0, withoutMark(names.get(0)));
        label = labelName.isEmpty() ? 0 : header.indexOf(labelName);
        Set<String> seen = new HashSet<>();
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).isBlank() || !seen.add(header.get(i))) {
                problem(file + ":1: column " + (i + 1) + " is called '" + header.get(i)
                        + "', must have a name of its own");
            } else if (i != label && !leftOut.test(header.get(i))) {
                columns.add(i);
            }
        }
        used = columns;
        if (label < 0) {
            problem(file + ":1: no column '" + labelName + "' of labels; columns: " + String.join(", ", header));
        } else if (used.isEmpty()) {
            problem(file + ":1: no column is left for features");
        }
        if (!problems.isEmpty()) {
            throw new LabelledDataException(problems); // every row would repeat it
        }
    }

    /** Spreadsheets begin UTF-8 files with a byte order mark. */
    private static String withoutMark(String name) {
        return name.startsWith("\uFEFF") ? name.substring(1) : name;
    }

    private void readRow(CSVRecord cells, long line) {
        if (cells.size() != header.size()) {
            problem(at(line) + cells.size() + " cells, expected " + header.size() + ", one per column");
            return;
        }
        double[] row = new double[used.size()];
        for (int i = 0; i < row.length; i++) {
            String cell = cells.get(used.get(i));
            row[i] = number(cell);
            if (!Double.isFinite(row[i])) {
                problem(at(line) + header.get(used.get(i)) + " is '" + cell
                        + "', must be a finite decimal number; a column can be left out");
                return;
            }
        }
        double value = number(cells.get(label));
        if (value != 1 && value != 0 && value != -1) {
            problem(at(line) + "label " + header.get(label) + " is '" + cells.get(label)
                    + "', must be 1 (favourable), 0 or -1");
            return;
        }
        rows.add(row);
        labels.add(value == 1);
    }

    /** NaN for everything that is not a finite decimal number. */
    private static double number(String cell) {
        try {
            // Stricter than Double.parseDouble, which also takes "NaN", "1d" and surrounding blanks.
            return new BigDecimal(cell).doubleValue();
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void checkClasses() {
        if (!problems.isEmpty()) {
            return;
        }
        if (rows.isEmpty()) {
            problem(file + ": has no persons");
        } else if (labels.stream().distinct().count() < 2) {
            problem(file + ": every label in " + header.get(label) + " says "
                    + (labels.get(0) ? "favourable (1)" : "unfavourable (0 or -1)")
                    + ", both classes must be there");
        }
    }

    private String at(long line) {
        return file + ":" + line + ": ";
    }

    private void problem(String text) {
        problems.add(text);
        if (problems.size() == LabelledDataException.MAX_PROBLEMS) {
            throw new LabelledDataException(problems);
        }
    }
}
