package civitas.sweep.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The view {@code results}, for people: one row per finished run with {@code run_id}, a column per axis, {@code replicate},
 * and a column per outcome. Axes and outcomes are in alphabetical order. An axis is of type BIGINT, DOUBLE or BOOLEAN if
 * all its values are, otherwise text; null where a point does not change it. Where an outcome is called like an axis, or
 * anything like a column before it, its column has a {@code _} more: SQL does not tell upper from lower case.
 */
final class ResultsView {
    private record Axis(String name, Set<String> jsonTypes) {}

    private final List<Axis> axes;
    private final List<String> outcomes;

    private ResultsView(List<Axis> axes, List<String> outcomes) {
        this.axes = axes;
        this.outcomes = outcomes;
    }

    /** The view of what a journal holds now. */
    static ResultsView of(JournalDatabase database) throws IOException {
        List<Axis> axes = Rows.list(
                database,
                row -> new Axis(row.getString(1), Set.of(row.getString(2).split(",", -1))),
                JournalSql.AXES);
        return new ResultsView(axes, Rows.list(database, row -> row.getString(1), JournalSql.OUTCOME_NAMES));
    }

    /** Statement that makes it. */
    String create() {
        return "CREATE OR REPLACE VIEW results AS " + select();
    }

    /** Its rows, those of a point together. */
    String select() {
        Set<String> taken = new HashSet<>();
        List<String> columns = new ArrayList<>();
        columns.add("runs.run_id AS " + unused("run_id", taken));
        axes.forEach(axis -> columns.add(value(axis) + " AS " + unused(axis.name, taken)));
        columns.add("runs.replicate AS " + unused("replicate", taken));
        for (int i = 0; i < outcomes.size(); i++) {
            columns.add("wide.o" + i + " AS " + unused(outcomes.get(i), taken));
        }
        return "SELECT " + String.join(", ", columns) + " FROM runs JOIN points USING (point_id)"
                + (outcomes.isEmpty() ? "" : " LEFT JOIN (" + wide() + ") wide USING (run_id)")
                + " WHERE runs.status = 'finished' ORDER BY runs.point_id, runs.replicate, runs.run_id";
    }

    /** One row per run with an outcome in each of the columns o0, o1, ... */
    private String wide() {
        StringBuilder columns = new StringBuilder("SELECT run_id");
        for (int i = 0; i < outcomes.size(); i++) {
            columns.append(", any_value(value) FILTER (name = ")
                    .append(text(outcomes.get(i)))
                    .append(") AS o")
                    .append(i);
        }
        return columns + " FROM outcomes GROUP BY run_id";
    }

    private static String value(Axis axis) {
        String pointer = text("/" + axis.name.replace("~", "~0").replace("/", "~1"));
        String type = type(axis.jsonTypes);
        return type.equals("VARCHAR")
                ? "json_extract_string(points.point, " + pointer + ")"
                : "CAST(json_extract(points.point, " + pointer + ") AS " + type + ")";
    }

    private static String type(Set<String> jsonTypes) {
        if (Set.of("BIGINT", "UBIGINT").containsAll(jsonTypes)) {
            return "BIGINT";
        }
        if (Set.of("BIGINT", "UBIGINT", "DOUBLE").containsAll(jsonTypes)) {
            return "DOUBLE";
        }
        return jsonTypes.equals(Set.of("BOOLEAN")) ? "BOOLEAN" : "VARCHAR";
    }

    private static String unused(String name, Set<String> taken) {
        String unused = name;
        while (!taken.add(unused.toLowerCase(Locale.ROOT))) {
            unused += "_";
        }
        return identifier(unused);
    }

    /** A name as SQL. */
    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as SQL. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
