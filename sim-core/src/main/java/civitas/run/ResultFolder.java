package civitas.run;

import civitas.kernel.OutputTable;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The folder that receives the results of a scenario file.
 * <p>While runs go on, every finished run is a file of its own in {@code .partial}, written whole or not at all. When
 * all are finished the tables are assembled from them and {@code manifest.json} is written last: a folder with a
 * manifest is complete. The same file on a folder without one does only what is missing.
 */
public final class ResultFolder implements Closeable {
    /** Name of the file that marks a complete folder. */
    public static final String MANIFEST = "manifest.json";

    private static final String PARTIAL = ".partial";

    private final Path folder;
    private final Path partial;
    private final FileChannel lockFile;
    private final RunResultFiles results;

    private ResultFolder(Path folder, FileChannel lockFile, List<Quantity> outcomes) {
        this.folder = folder;
        this.partial = folder.resolve(PARTIAL);
        this.lockFile = lockFile;
        this.results = new RunResultFiles(partial, outcomes);
    }

    /**
     * Opens a folder for the runs of a file: a new one, an empty one, or one that the same file left unfinished.
     *
     * @throws FolderInUseException if it holds other results, other files, or is being written by another process
     */
    public static ResultFolder open(Path folder, ScenarioFile<?> file) throws IOException {
        Path partial = folder.resolve(PARTIAL);
        requireFolder(folder);
        requireIncomplete(folder);
        if (Files.exists(folder) && !Files.exists(partial)) {
            requireEmpty(folder);
        }
        create(partial, folder);
        FileChannel lockFile =
                FileChannel.open(partial.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            lock(lockFile, folder);
            requireSameFile(partial, folder, file);
            opened = true;
        } finally {
            if (!opened) {
                lockFile.close();
            }
        }
        return new ResultFolder(folder, lockFile, file.outcomes());
    }

    private static void create(Path partial, Path folder) {
        try {
            Files.createDirectories(partial);
        } catch (IOException e) {
            throw new FolderInUseException(folder + " cannot be created or written; choose another folder with --out");
        }
    }

    /**
     * Refuses a path that cannot become a folder.
     *
     * @throws FolderInUseException if it, or something above it, is a file
     */
    public static void requireFolder(Path folder) {
        for (Path path = folder; path != null; path = path.getParent()) {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path)) {
                throw new FolderInUseException(path + " is a file, expected a folder for results");
            }
        }
    }

    /** A kill may leave both a manifest and {@code .partial}: such a folder is complete. */
    private static void requireIncomplete(Path folder) {
        if (Files.exists(folder.resolve(MANIFEST))) {
            throw new FolderInUseException(folder + " already holds results, which are never overwritten;"
                    + " look at them with 'civitas report " + folder
                    + "', choose another folder with --out, or remove this one");
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            if (entries.iterator().hasNext()) {
                throw new FolderInUseException(folder + " holds other files; choose a new or empty folder with --out");
            }
        }
    }

    private static void lock(FileChannel lockFile, Path folder) throws IOException {
        FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new FolderInUseException(
                    folder + " is being written by another run; wait for it, or choose another folder with --out");
        }
    }

    private static void requireSameFile(Path partial, Path folder, ScenarioFile<?> file) throws IOException {
        Path identity = partial.resolve("identity");
        String expected = file.identity() + " " + file.recording() + "\n";
        if (!Files.exists(identity)) {
            AtomicFiles.write(identity, AtomicFiles.text(expected));
        } else if (!Files.readString(identity).equals(expected)) {
            throw new FolderInUseException(folder + " holds unfinished runs of another scenario file or seed;"
                    + " choose another folder with --out, or remove this one");
        }
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** The finished runs among {@code keys}; files that are damaged count as missing. */
    public Map<RunKey, RunResult> finished(List<RunKey> keys) throws IOException {
        Map<RunKey, RunResult> finished = new TreeMap<>();
        for (RunKey key : keys) {
            RunResult result = results.read(key);
            if (result != null) {
                finished.put(key, result);
            }
        }
        return finished;
    }

    /** Files for a run about to be played. */
    RunFiles files(RunKey key, long checkpointEvery, BooleanSupplier stopRequested) {
        return new RunFiles(partial, key, checkpointEvery, stopRequested);
    }

    /** Keeps the tables of a run that ended; they count once it is finished. */
    void keepTables(RunKey key, List<OutputTable> tables) throws IOException {
        new RunTables(partial).write(key, tables);
    }

    /** Keeps what a finished run measured, and which tables it has kept. */
    void finish(RunKey key, RunResult result, List<String> tables) throws IOException {
        results.write(key, result, tables);
        Files.deleteIfExists(partial.resolve(key.checkpointFile()));
    }

    /** Assembles the tables, writes the manifest and removes the partial files. */
    public void complete(ScenarioFile<?> file, RunSet runs, Manifest manifest) throws IOException {
        new Tables(folder, partial, results).write(file, runs);
        write("scenario.json", file.json().toPrettyString() + "\n");
        write(MANIFEST, manifest.json(file, runs, folder));
        close();
        removePartial();
    }

    private void write(String name, String text) throws IOException {
        AtomicFiles.write(folder.resolve(name), partial, AtomicFiles.text(text));
    }

    private void removePartial() throws IOException {
        try (Stream<Path> files = Files.list(partial)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(partial);
    }

    /** Releases the folder to other processes; what is unfinished stays. */
    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
