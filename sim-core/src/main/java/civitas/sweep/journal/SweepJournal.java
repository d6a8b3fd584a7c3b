package civitas.sweep.journal;

import civitas.run.FolderInUseException;
import civitas.scenario.ScenarioFile;
import civitas.sweep.PlannedRun;
import civitas.sweep.PlayedRun;
import civitas.sweep.SweepEngine;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/**
 * What the runs of a sweep measured, in the file {@code sweep.duckdb} of a folder. Anything that speaks DuckDB reads it:
 * tables {@code sweep}, {@code points}, {@code runs}, {@code outcomes}, {@code benchmarks} and {@code series}, and the
 * view {@code results} with one row per finished run.
 * <p><b>Survival.</b> A run is kept whole or not at all, and for good once it is committed, which happens soon after
 * {@link #take}, together with whatever else waits: usually within milliseconds, during a checkpoint of a journal of
 * millions of runs within seconds. After a kill at any moment the next sweep on the
 * folder finds all committed runs. A damaged write-ahead log is kept aside and costs at most the runs since the last
 * checkpoint, some 16 MiB; a damaged main file is refused and left alone.
 * <p><b>Memory.</b> Nothing on the heap grows with the number of runs. DuckDB has at most 1 GB of its own and goes to the
 * disk beyond.
 * <p>One sweep at a time writes, and nobody else reads meanwhile; readers share. Safe for use by many threads.
 */
public final class SweepJournal implements SweepEngine.Sink, AutoCloseable {
    private final Path folder;
    private final JournalDatabase database;
    private final JournalReader reader;
    private final List<String> notices;

    /** Both null when it is open for reading only. */
    private final FileChannel lock;

    private final JournalWriter writer;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SweepJournal(
            Path folder, JournalDatabase database, List<String> notices, FileChannel lock, JournalWriter writer) {
        this.folder = folder;
        this.database = database;
        this.reader = new JournalReader(database);
        this.notices = notices;
        this.lock = lock;
        this.writer = writer;
    }

    /**
     * Opens the journal of a folder for a sweep; creates both if they do not exist. A file may go on with the runs of
     * another one if scenario, model version and seed are the same.
     *
     * @throws FolderInUseException if the folder holds other files or another sweep, is in use, or is damaged; nothing
     *     was changed then
     */
    public static SweepJournal open(Path folder, ScenarioFile<?> file) throws IOException {
        JournalFolder place = new JournalFolder(folder);
        FileChannel lock = place.lockForSweep();
        JournalDatabase database = null;
        boolean opened = false;
        try {
            Opening.Opened opening = new Opening(place).forSweep(file);
            database = opening.database();
            refreshResults(database);
            JournalWriter writer = new JournalWriter(database);
            opened = true;
            return new SweepJournal(folder, database, opening.notices(), lock, writer);
        } finally {
            if (!opened) {
                closeAll(database, lock);
            }
        }
    }

    /**
     * Opens the journal of a folder for reading.
     *
     * @throws FolderInUseException if it has none, a sweep is running on it, or it is damaged
     */
    public static SweepJournal openReadOnly(Path folder) throws IOException {
        JournalFolder place = new JournalFolder(folder);
        place.requireAtRest();
        return new SweepJournal(folder, new Opening(place).forReading(identity -> {}), List.of(), null, null);
    }

    /**
     * Opens the journal of a folder for reading, if it has one, to look what it holds for a file.
     *
     * @throws FolderInUseException if the journal is of something else, a sweep is running on it, or it is damaged
     */
    public static Optional<SweepJournal> openReadOnly(Path folder, ScenarioFile<?> file) throws IOException {
        JournalFolder place = new JournalFolder(folder);
        if (!place.hasJournal()) {
            return Optional.empty();
        }
        place.requireAtRest();
        JournalDatabase database = new Opening(place).forReading(identity -> identity.require(file, folder));
        return Optional.of(new SweepJournal(folder, database, List.of(), null, null));
    }

    /** Whether a folder has a journal, whatever state it is in. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(JournalFolder.DATABASE));
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** What the user should know after opening, such as damage that was dealt with: one sentence each. */
    public List<String> notices() {
        return notices;
    }

    /**
     * {@inheritDoc}
     * <p>Returns before the run is durable; waits while more rows lie ahead than memory should hold. A run that failed
     * before is replaced; one that has finished stays as it is.
     *
     * @throws IOException if this or an earlier run cannot be written, for instance because the disk is full; what was
     *     committed before is kept, and the journal can be opened again
     */
    @Override
    public void take(PlayedRun run) throws IOException {
        requireWriter().backlog().put(run);
    }

    /**
     * Waits until every run taken before is durable. Reading does so by itself.
     *
     * @throws IOException if one cannot be written
     */
    public void flush() throws IOException {
        if (writer != null) {
            writer.backlog().flush();
        }
    }

    /**
     * Which of some runs need not be played.
     *
     * @param runIds some thousands at a time: each call looks through all ids once
     * @param countFailed whether failed runs count as well
     */
    public Set<String> done(Collection<String> runIds, boolean countFailed) throws IOException {
        flush();
        return reader.done(runIds, countFailed);
    }

    /** Canonical JSON of the scenario file that a sweep was last started with. */
    public String latestFile() throws IOException {
        return reader.latestFile();
    }

    /** Canonical JSON of every scenario file that a sweep was started with, the latest first. */
    public List<String> files() throws IOException {
        return reader.files();
    }

    /** The run of that id, finished or failed, if it holds it. */
    public Optional<PlannedRun> run(String id) throws IOException {
        flush();
        return reader.run(id);
    }

    /** How many runs it holds. */
    public RunCounts counts() throws IOException {
        flush();
        return reader.counts();
    }

    /** How many runs it holds of each point with a run that ended, by {@code point_id}. */
    public List<PointRuns> pointRuns() throws IOException {
        flush();
        return reader.pointRuns();
    }

    /** Names of the outcomes that some run reported, sorted. */
    public List<String> outcomes() throws IOException {
        flush();
        return reader.outcomes();
    }

    /**
     * Failed runs, by point and replicate.
     *
     * @param limit at most so many, at least 0
     */
    public List<FailedRun> failures(int limit) throws IOException {
        flush();
        return reader.failures(limit);
    }

    /**
     * Why runs failed, most frequent cause first.
     *
     * @param limit at most so many causes, at least 0
     */
    public List<FailureCause> failureCauses(int limit) throws IOException {
        flush();
        return reader.causes(limit);
    }

    /** The builds and scenario files that it was used with, in order of time. */
    public List<SweepUse> uses() throws IOException {
        return reader.uses();
    }

    /**
     * How many settings of the axes belong to more than one point, because the files swept in the folder differ in
     * parameters that are no axes. Only {@code point_id} tells such points apart.
     */
    public long sharedPoints() throws IOException {
        flush();
        return reader.sharedPoints();
    }

    /**
     * One outcome of every finished run, by {@code point_id}, then replicate. The stream reads as it goes; close it.
     *
     * @param outcome its name
     */
    public Stream<OutcomeValue> values(String outcome) throws IOException {
        flush();
        return reader.values(outcome);
    }

    /**
     * One outcome over the first replicates, of every point with at least so many finished runs, by {@code point_id}. A
     * replicate that failed is not made up for by a later one. The stream reads as it goes; close it.
     *
     * @param outcome its name
     * @param replicates summarises replicates 0 to {@code replicates - 1}, at least 1
     */
    public Stream<PointSummary> summaries(String outcome, int replicates) throws IOException {
        flush();
        return reader.summaries(outcome, replicates);
    }

    /** Counts runs apart from others; close it before the journal. */
    public RunTally tally() throws IOException {
        return RunTally.open(this);
    }

    /** For export, which writes SQL of its own. */
    JournalDatabase database() {
        return database;
    }

    /**
     * Writes what waits and releases the folder.
     *
     * @throws IOException if a run that was taken could not be kept
     */
    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            if (writer != null) {
                writer.close();
                refreshResults(database);
            }
        } finally {
            closeAll(database, lock);
        }
    }

    private JournalWriter requireWriter() {
        if (writer == null) {
            throw new IllegalStateException(folder + " is open for reading only");
        }
        return writer;
    }

    /** The view has a column per axis and outcome: those that are there now. */
    private static void refreshResults(JournalDatabase database) throws IOException {
        String view = ResultsView.of(database).create();
        try (DuckDBConnection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(view);
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    private static void closeAll(JournalDatabase database, FileChannel lock) throws IOException {
        try (lock;
                database) {
            // Closed from right to left: nobody gets the folder before the database is closed.
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }
}
