package civitas.sweep.journal;

import civitas.run.FolderInUseException;
import civitas.run.ResultFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a journal: which files are its own, and who may use it. */
final class JournalFolder {
    static final String DATABASE = "sweep.duckdb";
    private static final String LOCK = "sweep.lock";

    /** A journal that a kill kept from coming into being. */
    private static final String DRAFT = "sweep.duckdb.new";

    private final Path folder;

    /**
     * Names a folder.
     *
     * @throws FolderInUseException if it cannot be one
     */
    JournalFolder(Path folder) {
        ResultFolder.requireFolder(folder);
        if (folder.toString().contains(";")) {
            throw new FolderInUseException(folder + " has a ';' in its name; choose another folder with --out");
        }
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    Path database() {
        return folder.resolve(DATABASE);
    }

    Path draft() {
        return folder.resolve(DRAFT);
    }

    Path log() {
        return log(database());
    }

    /** DuckDB's write-ahead log: what is committed but not yet in the main file. */
    static Path log(Path database) {
        return database.resolveSibling(database.getFileName() + ".wal");
    }

    boolean hasJournal() {
        return Files.exists(database());
    }

    /** A name that no damaged log has yet. */
    Path damagedLog() {
        for (int i = 1; ; i++) {
            Path aside = folder.resolve(log().getFileName() + ".damaged-" + i);
            if (Files.notExists(aside)) {
                return aside;
            }
        }
    }

    /**
     * Takes the folder for a sweep; created if it does not exist.
     *
     * @throws FolderInUseException if it has no journal but other files, or is in use
     */
    FileChannel lockForSweep() throws IOException {
        if (!hasJournal()) {
            requireNoOtherFiles();
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FolderInUseException(folder + " cannot be created or written; choose another folder with --out");
        }
        return lock(
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                false,
                folder + " is in use by another sweep; wait for it, or choose another folder with --out");
    }

    /**
     * Makes sure that there is a journal and that no sweep runs on it.
     *
     * @throws FolderInUseException otherwise
     */
    void requireAtRest() throws IOException {
        if (!hasJournal()) {
            throw new FolderInUseException(folder + " holds no sweep: it has no file " + DATABASE);
        }
        Path lockFile = folder.resolve(LOCK);
        if (Files.exists(lockFile)) {
            lock(FileChannel.open(lockFile, StandardOpenOption.READ), true, inUseBySweep())
                    .close();
        }
    }

    /** What a reader is told while a sweep runs. */
    String inUseBySweep() {
        return folder + " is in use by a sweep; wait for it, or stop it: what has finished is kept";
    }

    private static FileChannel lock(FileChannel channel, boolean shared, String refusal) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            // This process has it: refused below.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new FolderInUseException(refusal);
        }
        return channel;
    }

    private void requireNoOtherFiles() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<String> own = List.of(LOCK, DRAFT, DRAFT + ".wal");
        try (Stream<Path> files = Files.list(folder)) {
            if (files.anyMatch(file -> !own.contains(file.getFileName().toString()))) {
                throw new FolderInUseException(folder + " holds other files; choose a new or empty folder with --out");
            }
        }
    }
}
