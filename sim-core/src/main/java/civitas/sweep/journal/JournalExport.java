package civitas.sweep.journal;

import civitas.run.FolderInUseException;
import civitas.run.ResultFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * Writes the tables of a journal, and {@code results}, as one file each. Rows are sorted by point, replicate, then round
 * and name: two journals with the same runs give the same {@code points}, {@code outcomes}, {@code benchmarks},
 * {@code series} and {@code results} byte for byte in CSV, whatever the order in which runs ended. {@code sweep} and
 * {@code runs} also say when, and how long it took.
 */
public final class JournalExport {
    private JournalExport() {}

    /**
     * Exports everything. Files appear under their names when all of them are written; a failure leaves none.
     *
     * @param outDir where to; created if it does not exist
     * @return the files, one per table
     * @throws FolderInUseException if one of the files is there already, or the folder is none
     */
    public static List<Path> export(SweepJournal journal, ExportFormat format, Path outDir) throws IOException {
        ResultFolder.requireFolder(outDir);
        journal.flush();
        List<ExportTable> tables = ExportTable.of(journal.database());
        List<Path> files = tables.stream()
                .map(table -> outDir.resolve(table.name() + "." + format.extension()))
                .toList();
        files.forEach(JournalExport::requireNew);
        Files.createDirectories(outDir);
        List<Path> drafts = new ArrayList<>();
        try {
            for (int i = 0; i < files.size(); i++) {
                drafts.add(outDir.resolve(files.get(i).getFileName() + ".tmp"));
                write(journal.database(), tables.get(i), format, drafts.get(i));
            }
            for (int i = 0; i < files.size(); i++) {
                Files.move(drafts.get(i), files.get(i), StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
        return files;
    }

    private static void requireNew(Path file) {
        if (Files.exists(file)) {
            throw new FolderInUseException(
                    file + " exists already, exports are never overwritten; choose another folder, or remove it");
        }
    }

    private static void write(JournalDatabase database, ExportTable table, ExportFormat format, Path draft)
            throws IOException {
        String copy = table.copy(database, format, draft.toString());
        try (DuckDBConnection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(copy);
        } catch (SQLException e) {
            if (Damage.in(e).isPresent()) {
                throw database.unreadable(e);
            }
            throw new IOException(draft + " cannot be written: " + JournalDatabase.reason(e), e);
        }
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
