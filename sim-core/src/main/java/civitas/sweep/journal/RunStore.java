package civitas.sweep.journal;

import civitas.sweep.PlannedRun;
import civitas.sweep.PlayedRun;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duckdb.DuckDBConnection;

/**
 * Writes ended runs, batch by batch, each batch one transaction. A failed run is replaced by a later one with the same
 * id, a finished run never. For one thread.
 */
final class RunStore implements AutoCloseable {
    private final DuckDBConnection connection;
    private final Statement statement;
    private final KnownPoints knownPoints = new KnownPoints();

    private RunStore(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        statement.execute(JournalSchema.STAGE);
    }

    static RunStore open(JournalDatabase database) throws IOException {
        try {
            return new RunStore(database.connect());
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    /** Keeps runs; when it returns they are durable. If it throws none of them is. */
    void keep(List<PlayedRun> runs) throws SQLException {
        Map<String, PlayedRun> batch = new LinkedHashMap<>();
        runs.forEach(run -> batch.merge(run.planned().id(), run, (old, next) -> old.hasFailed() ? next : old));
        try {
            commit(batch.values(), List.of());
        } catch (SQLException e) {
            // Most runs are new, so their ids are looked up only when one turns out not to be.
            Map<String, String> known = statuses(batch.keySet(), e);
            if (known.isEmpty()) {
                throw e;
            }
            try {
                commit(with(null, batch, known), with("failed", batch, known));
            } catch (SQLException again) {
                again.addSuppressed(e);
                throw again;
            }
        }
    }

    private static List<PlayedRun> with(String status, Map<String, PlayedRun> batch, Map<String, String> known) {
        return batch.values().stream()
                .filter(run -> Objects.equals(status, known.get(run.planned().id())))
                .toList();
    }

    private Map<String, String> statuses(Collection<String> ids, SQLException reason) throws SQLException {
        Map<String, String> statuses = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(JournalSql.STATUS)) {
            query.setArray(1, Rows.texts(connection, ids));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    statuses.put(rows.getString(1), rows.getString(2));
                }
            }
        } catch (SQLException e) {
            reason.addSuppressed(e);
            throw reason;
        }
        return statuses;
    }

    /**
     * One transaction. It is begun by hand: the driver's own begins with the first statement, and what an appender writes
     * before would be committed by itself.
     */
    private void commit(Collection<PlayedRun> fresh, Collection<PlayedRun> replacing) throws SQLException {
        statement.execute("BEGIN");
        try {
            Map<String, String> points = knownPoints.newOf(fresh);
            addPoints(points);
            write(fresh, replacing);
            statement.execute("COMMIT");
            knownPoints.add(points.keySet());
        } catch (SQLException e) {
            rollback(e);
            throw e;
        }
    }

    /** DuckDB gives a transaction up by itself when its commit fails. */
    private void rollback(SQLException reason) {
        try (Statement rollback = connection.createStatement()) {
            rollback.execute("ROLLBACK");
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private void addPoints(Map<String, String> points) throws SQLException {
        if (!points.isEmpty()) {
            try (PreparedStatement insert = connection.prepareStatement(JournalSql.ADD_POINTS)) {
                insert.setArray(1, Rows.texts(connection, points.keySet()));
                insert.setArray(2, Rows.texts(connection, points.values()));
                insert.executeUpdate();
            }
        }
    }

    private void write(Collection<PlayedRun> fresh, Collection<PlayedRun> replacing) throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        try (Tables tables = new Tables(connection)) {
            for (PlayedRun run : fresh) {
                run("runs", tables, run, now);
                values(tables, run);
            }
            for (PlayedRun run : replacing) {
                run("stage", tables, run, now);
                values(tables, run);
            }
            tables.flush();
        }
        if (!replacing.isEmpty()) {
            statement.execute(JournalSql.REPLACE_FAILED);
            statement.execute(JournalSql.EMPTY_STAGE);
        }
    }

    private static void run(String table, Tables tables, PlayedRun run, LocalDateTime now) throws SQLException {
        PlannedRun planned = run.planned();
        boolean failed = run.hasFailed();
        tables.row(
                table,
                planned.id(),
                planned.pointId(),
                planned.replicate(),
                failed ? "failed" : "finished",
                failed ? run.failure() : null,
                run.rounds(),
                failed ? null : hexadecimal(run.trajectoryHash()),
                run.seconds(),
                now);
    }

    private static String hexadecimal(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }

    private static void values(Tables tables, PlayedRun run) throws SQLException {
        if (run.hasFailed()) {
            return;
        }
        String id = run.planned().id();
        for (Map.Entry<String, Double> outcome : run.outcomes().entrySet()) {
            tables.row("outcomes", id, outcome.getKey(), outcome.getValue());
        }
        for (Map.Entry<String, Double> benchmark : run.benchmarks().entrySet()) {
            tables.row("benchmarks", run.planned().pointId(), benchmark.getKey(), benchmark.getValue());
        }
        for (PlayedRun.SeriesRow row : run.series()) {
            tables.row("series", id, row.round(), row.name(), row.value());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
