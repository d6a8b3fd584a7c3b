package civitas.sweep.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes on without the damaged part of a write-ahead log. The log is kept aside as it is. What stands in it before the
 * damage is put back, if DuckDB can read it: a log that ends early gives whole transactions only, so nothing halved comes
 * in. Everything else that was only in the log is missing, and a sweep plays it again.
 */
final class Recovery {
    private static final Pattern POSITION = Pattern.compile("entry at byte position (\\d+)");

    private final JournalFolder folder;
    private final Path log;

    Recovery(JournalFolder folder) {
        this.folder = folder;
        this.log = folder.log();
    }

    /**
     * Puts the damaged log aside.
     *
     * @param reason what DuckDB said of it
     * @return where the log is now
     * @throws SQLException if the main file is damaged too; the log is back in its place then
     */
    Path putLogAside(SQLException reason) throws SQLException, IOException {
        Path aside = folder.damagedLog();
        Files.move(log, aside);
        boolean sound = false;
        try {
            Inspection.thorough(folder.database());
            sound = true;
        } finally {
            if (!sound) {
                Files.move(aside, log);
            }
        }
        restoreStart(aside, reason);
        return aside;
    }

    private void restoreStart(Path aside, SQLException reason) throws IOException {
        Matcher position = POSITION.matcher(String.valueOf(reason.getMessage()));
        if (!position.find()) {
            return;
        }
        copy(aside, Long.parseLong(position.group(1)));
        try {
            Inspection.quick(folder.database());
        } catch (SQLException e) {
            Files.delete(log);
        }
    }

    private void copy(Path aside, long bytes) throws IOException {
        try (InputStream in = Files.newInputStream(aside);
                OutputStream out = Files.newOutputStream(log)) {
            byte[] buffer = new byte[1 << 16];
            for (long left = bytes; left > 0; ) {
                int read = in.read(buffer, 0, Math.toIntExact(Math.min(buffer.length, left)));
                if (read < 0) {
                    return;
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
