package civitas.data;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads one reference table: lines {@code # key: value} of provenance, a line of column names, then one line per row.
 * A key that is repeated continues its value. Every fault names the file and, where there is one, the line.
 */
final class TableReader {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .build();
    private static final List<String> REQUIRED = List.of("title", "source", "licence", "reading");

    private final String name;
    private final Map<String, List<String>> labels = ordered();
    private final Map<String, List<Double>> numbers = ordered();
    private List<String> header = List.of();
    private int rows;

    private TableReader(String name) {
        this.name = name;
    }

    /**
     * Reads a table and leaves the reader open.
     *
     * @throws IllegalArgumentException if the table breaks the format
     * @throws IOException if reading fails, or quotes do not match
     */
    static ReferenceTable read(String name, Reader reader) throws IOException {
        try {
            return new TableReader(name).read(CSVParser.parse(reader, FORMAT));
        } catch (UncheckedIOException e) {
            throw new IOException(name + ".csv: " + e.getMessage(), e);
        }
    }

    /** A map that keeps the order of the columns of the file. */
    static <T> Map<String, T> ordered() {
        return new LinkedHashMap<>();
    }

    private ReferenceTable read(CSVParser parser) {
        Iterator<CSVRecord> lines = parser.iterator();
        if (!lines.hasNext()) {
            throw new IllegalArgumentException(name + ".csv: no line of column names");
        }
        CSVRecord first = lines.next();
        Map<String, String> provenance = provenance(first.getComment());
        readHeader(first, provenance.getOrDefault("labels", ""), parser.getCurrentLineNumber());
        while (lines.hasNext()) {
            readRow(lines.next(), parser.getCurrentLineNumber());
        }
        if (rows == 0) {
            throw new IllegalArgumentException(name + ".csv: no rows");
        }
        labels.replaceAll((column, cells) -> List.copyOf(cells));
        numbers.replaceAll((column, cells) -> List.copyOf(cells));
        return new ReferenceTable(name, provenance, labels, numbers, rows);
    }

    private Map<String, String> provenance(String comment) {
        Map<String, String> provenance = ordered();
        for (String line : comment == null ? new String[0] : comment.split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(
                        name + ".csv: header line '# " + line + "' is not of the form '# key: value'");
            }
            String value = line.substring(colon + 1).strip();
            provenance.merge(line.substring(0, colon).strip(), value, (before, more) -> before + " " + more);
        }
        for (String key : REQUIRED) {
            if (provenance.getOrDefault(key, "").isEmpty()) {
                throw new IllegalArgumentException(
                        name + ".csv: no '# " + key + ": ...' line; a table must say " + String.join(", ", REQUIRED));
            }
        }
        return Collections.unmodifiableMap(provenance);
    }

    private void readHeader(CSVRecord first, String labelNames, long line) {
        header = first.toList();
        Set<String> named =
                labelNames.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(labelNames.split(" *, *", -1)));
        for (String column : header) {
            if (column.isBlank()) {
                throw fault(line, "a column has no name");
            }
            boolean repeated = named.contains(column)
                    ? labels.put(column, new ArrayList<>()) != null
                    : numbers.put(column, new ArrayList<>()) != null;
            if (repeated) {
                throw fault(line, "column '" + column + "' is there twice");
            }
        }
        for (String label : named) {
            if (!labels.containsKey(label)) {
                throw fault(line, "no column '" + label + "', which the header declares as labels");
            }
        }
    }

    private void readRow(CSVRecord cells, long line) {
        if (cells.size() != header.size()) {
            throw fault(line, cells.size() + " cells, expected " + header.size() + ", one per column");
        }
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (labels.containsKey(column)) {
                labels.get(column).add(label(column, cells.get(i), line));
            } else {
                numbers.get(column).add(number(column, cells.get(i), line));
            }
        }
        rows++;
    }

    private String label(String column, String cell, long line) {
        if (cell.isBlank()) {
            throw fault(line, column + " is empty, must be a label");
        }
        return cell;
    }

    private double number(String column, String cell, long line) {
        double value;
        try {
            // Stricter than Double.parseDouble, which also takes "NaN", "1d" and surrounding blanks.
            value = new BigDecimal(cell).doubleValue();
        } catch (NumberFormatException e) {
            throw notANumber(column, cell, line, e);
        }
        if (!Double.isFinite(value)) {
            throw notANumber(column, cell, line, null);
        }
        return value;
    }

    private IllegalArgumentException notANumber(String column, String cell, long line, Throwable cause) {
        String what = ", must be a finite decimal number; declare a column of labels with '# labels: " + column + "'";
        return new IllegalArgumentException(at(line) + column + " = \"" + cell + "\"" + what, cause);
    }

    private IllegalArgumentException fault(long line, String what) {
        return new IllegalArgumentException(at(line) + what);
    }

    private String at(long line) {
        return name + ".csv:" + line + ": ";
    }
}
