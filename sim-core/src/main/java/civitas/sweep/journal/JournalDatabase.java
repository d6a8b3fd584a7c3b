package civitas.sweep.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * An open DuckDB file. It never reaches for the network: JSON and Parquet are built in, and nothing else is loaded.
 * Results are streamed, so that their length is no matter of memory.
 */
final class JournalDatabase implements AutoCloseable {
    /** What a damaged or lost WAL can take along, about: at that size it is moved into the main file. */
    private static final String CHECKPOINT_AT = "16MB";

    /** Native memory beside the Java heap; larger sorts go to the disk. */
    private static final String MEMORY = "1GB";

    private static final String SPILL = ".spill";

    private final Path file;
    private final DuckDBConnection connection;

    private JournalDatabase(Path file, DuckDBConnection connection) {
        this.file = file;
        this.connection = connection;
    }

    static JournalDatabase open(Path file, boolean readOnly) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("temp_directory", file.resolveSibling(SPILL).toString());
        // Processors belong to the runs.
        settings.setProperty("threads", "1");
        settings.setProperty("wal_autocheckpoint", CHECKPOINT_AT);
        settings.setProperty("duckdb.read_only", Boolean.toString(readOnly));
        Connection opened = DriverManager.getConnection("jdbc:duckdb:" + file, settings);
        return new JournalDatabase(file, (DuckDBConnection) opened);
    }

    Path file() {
        return file;
    }

    /** Another connection to it, to be closed by the caller; one reads one result at a time. */
    DuckDBConnection connect() throws SQLException {
        return connection.duplicate();
    }

    /** What a failure means for the user, in one line. */
    IOException failure(SQLException e) {
        return failure(file, e);
    }

    static IOException failure(Path file, SQLException e) {
        return Damage.in(e)
                .<IOException>map(damage -> unreadable(file, damage))
                .orElseGet(() -> new IOException(file + " cannot be read or written: " + reason(e), e));
    }

    /** What a failure to read means for the user, in one line. */
    UnreadableJournalException unreadable(SQLException e) {
        return unreadable(file, Damage.in(e).orElse(e));
    }

    private static UnreadableJournalException unreadable(Path file, Throwable e) {
        String remedy = Damage.saidBy(e)
                ? "it is damaged: restore it from a copy, or sweep again into another folder with --out"
                : "try again; if that does not help, restore it from a copy, or sweep again into another folder with --out";
        return new UnreadableJournalException(file + " cannot be read: " + reason(e) + "; " + remedy, e);
    }

    /** The message without advice for programmers. */
    static String reason(Throwable e) {
        String message = String.valueOf(e.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("no space left on device")) {
            return "no space left on device";
        }
        return message.lines().findFirst().orElse("unknown reason");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
