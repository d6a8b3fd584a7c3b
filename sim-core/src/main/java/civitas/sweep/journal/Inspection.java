package civitas.sweep.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/** Looks at a journal without changing anything in it, before anybody writes. */
final class Inspection {
    /** Two headers and what names the file, before the first block. */
    private static final long HEADER_BYTES = 3 * 4096L;

    private Inspection() {}

    /**
     * Opens it for reading, with its log, and finds out what it is.
     *
     * @throws SQLException if it is damaged, as far as this shows without reading everything, or cannot be opened
     */
    static SweepIdentity quick(Path file) throws SQLException, IOException {
        try (JournalDatabase database = JournalDatabase.open(file, true);
                DuckDBConnection connection = database.connect()) {
            requireWhole(file, connection);
            read(connection, JournalSql.COUNTS);
            return SweepIdentity.read(connection);
        }
    }

    /** The same, reading every value. */
    static SweepIdentity thorough(Path file) throws SQLException, IOException {
        try (JournalDatabase database = JournalDatabase.open(file, true);
                DuckDBConnection connection = database.connect()) {
            for (String table : JournalSchema.NAMES) {
                read(connection, JournalSql.readAll(table));
            }
        }
        return quick(file);
    }

    /**
     * DuckDB opens a file whose end is missing and stumbles later. While there is a log, the blocks that it will fill count
     * as well, and nothing can be said.
     */
    private static void requireWhole(Path file, DuckDBConnection connection) throws SQLException, IOException {
        if (Files.exists(JournalFolder.log(file))) {
            return;
        }
        try (Statement query = connection.createStatement();
                ResultSet blocks = query.executeQuery(JournalSql.BLOCKS)) {
            blocks.next();
            if (Files.size(file) < HEADER_BYTES + blocks.getLong(1) * blocks.getLong(2)) {
                throw new SQLException("it ends early");
            }
        }
    }

    private static void read(DuckDBConnection connection, String sql) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                // Reading is the test.
            }
        }
    }

    /** Whether the log is to blame rather than the main file. */
    static boolean blamesLog(SQLException e) {
        return String.valueOf(e.getMessage()).contains("replaying WAL") && !Damage.saidBy(e);
    }

    /** Whether another program has the file open. */
    static boolean blamesOthers(SQLException e) {
        return String.valueOf(e.getMessage()).contains("Could not set lock on file");
    }
}
