package civitas.sweep.journal;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * Counts some of the runs of a journal apart from the rest, which may be of other plans: those that were named. Names
 * are kept in a table of this connection alone, so their number is no matter of memory. Safe for use by many threads.
 */
public final class RunTally implements AutoCloseable {
    private final SweepJournal journal;
    private final DuckDBConnection connection;

    private RunTally(SweepJournal journal, DuckDBConnection connection) {
        this.journal = journal;
        this.connection = connection;
    }

    static RunTally open(SweepJournal journal) throws IOException {
        try {
            DuckDBConnection connection = journal.database().connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute(JournalSchema.NAMED);
            }
            return new RunTally(journal, connection);
        } catch (SQLException e) {
            throw journal.database().failure(e);
        }
    }

    /**
     * What became of the named runs so far.
     *
     * @param named how many different runs were named
     * @param finished how many of them have finished
     * @param failed how many of them have failed
     */
    public record Counts(long named, long finished, long failed) {
        /** How many have not ended. */
        public long missing() {
            return named - finished - failed;
        }
    }

    /**
     * Names runs; those that were named before do not count twice.
     *
     * @param runIds some thousands at a time
     */
    public synchronized void name(Collection<String> runIds) throws IOException {
        try (PreparedStatement insert = connection.prepareStatement(JournalSql.NAME)) {
            insert.setArray(1, Rows.texts(connection, runIds));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw journal.database().failure(e);
        }
    }

    /** Counts the runs named so far. */
    public synchronized Counts counts() throws IOException {
        journal.flush();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(JournalSql.NAMED_COUNTS)) {
            row.next();
            return new Counts(row.getLong(1), row.getLong(2), row.getLong(3));
        } catch (SQLException e) {
            throw journal.database().unreadable(e);
        }
    }

    /**
     * The named runs that have failed, by point and replicate.
     *
     * @param limit at most so many, at least 0
     */
    public synchronized List<FailedRun> failures(int limit) throws IOException {
        journal.flush();
        try (PreparedStatement query = connection.prepareStatement(JournalSql.NAMED_FAILURES)) {
            query.setInt(1, limit);
            List<FailedRun> failures = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    failures.add(FailedRun.of(rows));
                }
            }
            return failures;
        } catch (SQLException e) {
            throw journal.database().unreadable(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw journal.database().failure(e);
        }
    }
}
