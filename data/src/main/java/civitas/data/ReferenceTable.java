package civitas.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A table of published figures with its provenance: named columns of numbers and, where rows need a name, columns of
 * labels. Values are as in the publication; the header of each file says how they were read.
 * <pre>{@code
 * ReferenceTable published = ReferenceTable.load("calvano-2020-impulse-response");
 * double[] rival = published.only("deviation", "static-best-reply").column("rival");
 * }</pre>
 * <p>File format: see the README of the data module. Immutable. Cost: one read of a small file per {@link #load}.
 */
public final class ReferenceTable {
    private static final String INDEX = "tables.txt";

    private final String name;
    private final Map<String, String> provenance;
    private final Map<String, List<String>> labels;
    private final Map<String, List<Double>> numbers;
    private final int rows;

    /** Columns of equal length in the order of the file; the maps are kept and must not change. */
    ReferenceTable(
            String name,
            Map<String, String> provenance,
            Map<String, List<String>> labels,
            Map<String, List<Double>> numbers,
            int rows) {
        this.name = name;
        this.provenance = provenance;
        this.labels = labels;
        this.numbers = numbers;
        this.rows = rows;
    }

    /**
     * Reads a table of this module.
     *
     * @param name one of {@link #names()}
     * @throws IllegalArgumentException if there is no such table
     */
    public static ReferenceTable load(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException(
                    "no reference table '" + name + "'; available: " + String.join(", ", names()));
        }
        try (BufferedReader reader = open(name + ".csv")) {
            return TableReader.read(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read reference table '" + name + "'", e);
        }
    }

    /** The tables there are, in alphabetical order. */
    public static List<String> names() {
        try (BufferedReader reader = open(INDEX)) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of reference tables", e);
        }
    }

    private static BufferedReader open(String file) throws IOException {
        InputStream stream = ReferenceTable.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IOException("missing class-path resource civitas/data/" + file);
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** Name under which it was loaded. */
    public String name() {
        return name;
    }

    /** The publication, with its table or figure number. */
    public String source() {
        return provenance.get("source");
    }

    /** How the figures were read or computed, and how good they are. */
    public String reading() {
        return provenance.get("reading");
    }

    /** On what terms the figures are here. */
    public String licence() {
        return provenance.get("licence");
    }

    /** Everything the header of the file says, by key. */
    public Map<String, String> provenance() {
        return provenance;
    }

    /** Number of rows, at least 1. */
    public int rows() {
        return rows;
    }

    /** Names of the columns of numbers, in the order of the file. */
    public List<String> columns() {
        return List.copyOf(numbers.keySet());
    }

    /** Names of the columns of labels, in the order of the file; empty if the rows need no name. */
    public List<String> labelColumns() {
        return List.copyOf(labels.keySet());
    }

    /**
     * A column of numbers.
     *
     * @return {@code double[row]}, finite, in the order of the file; a copy
     * @throws IllegalArgumentException if there is no such column of numbers
     */
    public double[] column(String column) {
        return find(numbers, column, "column of numbers").stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /**
     * A column of labels, in the order of the file.
     *
     * @throws IllegalArgumentException if there is no such column of labels
     */
    public List<String> labels(String column) {
        return find(labels, column, "column of labels");
    }

    /**
     * The rows that carry a label.
     *
     * @param column a column of labels
     * @param label a label that occurs in it
     * @throws IllegalArgumentException if there is no such column of labels, or the label does not occur in it
     */
    public ReferenceTable only(String column, String label) {
        List<String> all = labels(column);
        if (!all.contains(label)) {
            throw new IllegalArgumentException(name + " has no " + column + " '" + label + "'; it has: "
                    + String.join(", ", all.stream().distinct().toList()));
        }
        List<Integer> kept = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            if (all.get(row).equals(label)) {
                kept.add(row);
            }
        }
        return new ReferenceTable(name, provenance, pick(labels, kept), pick(numbers, kept), kept.size());
    }

    private static <T> Map<String, List<T>> pick(Map<String, List<T>> columns, List<Integer> kept) {
        Map<String, List<T>> picked = TableReader.ordered();
        columns.forEach((column, cells) ->
                picked.put(column, kept.stream().map(cells::get).toList()));
        return picked;
    }

    private <T> List<T> find(Map<String, List<T>> columns, String column, String kind) {
        List<T> cells = columns.get(column);
        if (cells == null) {
            throw new IllegalArgumentException(
                    name + " has no " + kind + " '" + column + "'; it has: " + listing(columns.keySet()));
        }
        return cells;
    }

    private static String listing(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** Name, size and columns, for a person to read. */
    @Override
    public String toString() {
        List<String> columns = new ArrayList<>(labels.keySet());
        columns.addAll(numbers.keySet());
        return name + ": " + rows + " rows of " + String.join(", ", columns);
    }
}
