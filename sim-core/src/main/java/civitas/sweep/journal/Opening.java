package civitas.sweep.journal;

import civitas.run.FolderInUseException;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;

/** Opens the database of a folder, creates it, or says in one sentence why not. Nothing is written before all is well. */
final class Opening {
    private final JournalFolder folder;

    Opening(JournalFolder folder) {
        this.folder = folder;
    }

    /** An open database, and what the user should know about it: one sentence each. */
    record Opened(JournalDatabase database, List<String> notices) {}

    /** For a sweep; the folder is locked by the caller. */
    Opened forSweep(ScenarioFile<?> file) throws IOException {
        List<String> notices = folder.hasJournal() ? inspect(file) : List.of();
        try {
            if (!folder.hasJournal()) {
                create(file);
            }
            try (JournalDatabase database = JournalDatabase.open(folder.database(), false);
                    DuckDBConnection connection = database.connect()) {
                SweepIdentity.noteUse(file, connection);
            }
            return new Opened(JournalDatabase.open(folder.database(), false), notices);
        } catch (SQLException e) {
            throw JournalDatabase.failure(folder.database(), e);
        }
    }

    /**
     * For reading, while no sweep runs.
     *
     * @param requirement throws if it is the wrong journal
     */
    JournalDatabase forReading(Consumer<SweepIdentity> requirement) throws IOException {
        try {
            requirement.accept(Inspection.quick(folder.database()));
            if (LogEntries.of(folder.log()).startIsDamaged()) {
                throw damagedLog();
            }
            return JournalDatabase.open(folder.database(), true);
        } catch (SQLException e) {
            if (Inspection.blamesOthers(e)) {
                throw new FolderInUseException(folder.inUseBySweep());
            }
            if (Inspection.blamesLog(e)) {
                throw damagedLog();
            }
            throw refusal(e);
        }
    }

    private FolderInUseException damagedLog() {
        return new FolderInUseException(folder.log() + " is damaged; run the sweep on this folder again: it"
                + " keeps the damaged file aside and plays what is missing");
    }

    /** Beside its place first, so that a kill leaves no half-made journal there. */
    private void create(ScenarioFile<?> file) throws SQLException, IOException {
        Path draft = folder.draft();
        Files.deleteIfExists(draft);
        Files.deleteIfExists(JournalFolder.log(draft));
        try (JournalDatabase database = JournalDatabase.open(draft, false);
                DuckDBConnection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : JournalSchema.TABLES) {
                statement.execute(table);
            }
            SweepIdentity.noteUse(file, connection);
            statement.execute("CHECKPOINT");
        }
        Files.move(draft, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> inspect(ScenarioFile<?> file) throws IOException {
        try {
            Inspection.quick(folder.database()).require(file, folder.path());
            return keepPieces();
        } catch (SQLException e) {
            if (!Inspection.blamesLog(e)) {
                throw refusal(e);
            }
            return recover(file, e);
        }
    }

    /** Keeps a log aside of which DuckDB will silently leave out a part: a copy, as the rest is to be read. */
    private List<String> keepPieces() throws IOException {
        if (!LogEntries.of(folder.log()).losesRuns()) {
            return List.of();
        }
        Path aside = folder.damagedLog();
        Files.copy(folder.log(), aside);
        return List.of(keptAside(aside));
    }

    private String keptAside(Path aside) {
        return folder.log() + " was damaged and is kept as " + aside.getFileName()
                + "; runs that only the damaged part held are missing and will be played again";
    }

    private List<String> recover(ScenarioFile<?> file, SQLException reason) throws IOException {
        try {
            Path aside = new Recovery(folder).putLogAside(reason);
            Inspection.quick(folder.database()).require(file, folder.path());
            return List.of(keptAside(aside));
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private FolderInUseException refusal(SQLException e) {
        if (Inspection.blamesOthers(e)) {
            return new FolderInUseException(folder.database()
                    + " is open in another program; close it there, or choose another folder with --out");
        }
        return new FolderInUseException(
                folder.database() + " is damaged or no journal of a sweep (" + JournalDatabase.reason(e)
                        + "); nothing was changed: restore the file from a copy, or choose another folder with --out");
    }
}
