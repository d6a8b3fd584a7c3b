package civitas.sweep.journal;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows to export, in an order that does not depend on when runs ended.
 *
 * @param name of the table, and of its file
 * @param rows the table, or a query in parentheses
 * @param join what the order needs besides, or empty
 * @param order columns to sort by
 */
record ExportTable(String name, String rows, String join, String order) {
    private static final String RUNS = "JOIN runs USING (run_id)";

    private record Column(String name, String type) {}

    /** All tables, and the view as it is now. */
    static List<ExportTable> of(JournalDatabase database) throws IOException {
        String results = "(" + ResultsView.of(database).select() + ")";
        return List.of(
                new ExportTable("sweep", "sweep", "", "first_use, file, civitas_version, commit"),
                new ExportTable("points", "points", "", "point_id"),
                new ExportTable("runs", "runs", "", "point_id, replicate, run_id"),
                new ExportTable("outcomes", "outcomes", RUNS, "point_id, replicate, run_id, name"),
                new ExportTable("benchmarks", "benchmarks", "", "point_id, name"),
                new ExportTable("series", "series", RUNS, "point_id, replicate, run_id, round, name"),
                new ExportTable("results", results, RUNS, "runs.point_id, runs.replicate, runs.run_id"));
    }

    /** Statement that writes the rows to a file. */
    String copy(JournalDatabase database, ExportFormat format, String file) throws IOException {
        List<Column> columns = Rows.list(
                database, row -> new Column(row.getString(1), row.getString(2)), "DESCRIBE SELECT * FROM " + rows);
        String selected = columns.stream()
                .map(column -> expression(column, format) + " AS " + ResultsView.identifier(column.name))
                .collect(Collectors.joining(", "));
        return "COPY (SELECT " + selected + " FROM " + rows + " t " + join + " ORDER BY " + order + ") TO "
                + ResultsView.text(file) + " " + format.options();
    }

    /** DuckDB writes nan and inf, which R takes for text. */
    private static String expression(Column column, ExportFormat format) {
        String value = "t." + ResultsView.identifier(column.name);
        if (format != ExportFormat.CSV || !column.type.equals("DOUBLE")) {
            return value;
        }
        return "CASE WHEN isnan(" + value + ") THEN 'NaN' WHEN isinf(" + value + ") THEN if(" + value
                + " > 0, 'Infinity', '-Infinity') ELSE CAST(" + value + " AS VARCHAR) END";
    }
}
