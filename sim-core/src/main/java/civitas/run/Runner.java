package civitas.run;

import civitas.kernel.OutputTable;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Plays the missing runs of a scenario file on a pool of threads. Runs share nothing, so results do not depend on how
 * many threads there are or which run ends first.
 */
public final class Runner {
    private final ScenarioFile<?> treated;
    private final ScenarioFile<?> untreated;
    private final int threads;
    private final long checkpointEvery;
    private volatile boolean stopRequested;

    /**
     * @param file the resolved file
     * @param threads runs played at a time, at least 1
     * @param checkpointEvery rounds between two checkpoints of a run; 0 for none
     */
    public Runner(ScenarioFile<?> file, int threads, long checkpointEvery) {
        this.treated = file;
        this.untreated = file.withoutInterventions();
        this.threads = threads;
        this.checkpointEvery = checkpointEvery;
    }

    /** The runs of a file: its replicates, and their untreated twins if asked for. */
    public static List<RunKey> keys(ScenarioFile<?> file, boolean twins) {
        List<RunKey> keys = new ArrayList<>();
        for (int replicate = 0; replicate < file.replicates(); replicate++) {
            keys.add(new RunKey(replicate, false));
            if (twins) {
                keys.add(new RunKey(replicate, true));
            }
        }
        return keys;
    }

    /** Asks all runs to save themselves and stop; {@link #play} then returns what is finished. Any thread. */
    public void stop() {
        stopRequested = true;
    }

    /** Whether {@link #stop} was called. */
    public boolean stopped() {
        return stopRequested;
    }

    /**
     * Plays every run of {@code keys} that {@code folder} does not hold yet. Nobody writes to the folder any more when
     * this returns or throws.
     *
     * @throws IOException if results cannot be written; what is finished is kept
     */
    public RunSet play(List<RunKey> keys, ResultFolder folder, Progress progress) throws IOException {
        Session session = new Session(folder, progress, folder.finished(keys));
        ExecutorService pool = RunPool.of(threads);
        for (RunKey key : keys) {
            if (!session.finished.containsKey(key)) {
                pool.execute(() -> session.playOrStopAll(key));
            }
        }
        pool.shutdown();
        awaitEnd(pool);
        session.throwProblem();
        return new RunSet(session.finished, session.failed);
    }

    private void awaitEnd(ExecutorService pool) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                stop();
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One call of {@link #play}: what its threads share. */
    private final class Session {
        final SortedMap<RunKey, RunResult> finished;
        final SortedMap<RunKey, String> failed = new ConcurrentSkipListMap<>();
        private final ResultFolder folder;
        private final Progress progress;
        private final AtomicReference<Exception> problem = new AtomicReference<>();

        Session(ResultFolder folder, Progress progress, Map<RunKey, RunResult> finished) {
            this.folder = folder;
            this.progress = progress;
            this.finished = new ConcurrentSkipListMap<>(finished);
        }

        /** Results that cannot be kept are not worth computing: the first problem of that kind stops everything. */
        void playOrStopAll(RunKey key) {
            try {
                if (!stopRequested) {
                    play(key);
                }
            } catch (IOException | RuntimeException e) {
                problem.compareAndSet(null, e);
                stop();
            }
        }

        private void play(RunKey key) throws IOException {
            RunResult result;
            List<OutputTable> tables;
            try (RunFiles files = folder.files(key, checkpointEvery, () -> stopRequested)) {
                ScenarioFile<?> file = key.twin() ? untreated : treated;
                Run<?> run = Run.of(file, key.replicate());
                files.open(run);
                result = run.play(files, files);
                tables = run.tables();
                folder.keepTables(key, tables);
            } catch (StoppedRunException saved) {
                return; // the same command continues it
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (RuntimeException | Error e) {
                failed.put(key, cause(e));
                progress.step();
                return;
            }
            folder.finish(key, result, tables.stream().map(OutputTable::name).toList());
            finished.put(key, result);
            progress.step();
        }

        void throwProblem() throws IOException {
            Exception first = problem.get();
            if (first instanceof IOException broken) {
                throw broken;
            }
            if (first != null) {
                throw new IllegalStateException(first);
            }
        }
    }

    private static String cause(Throwable e) {
        if (e instanceof InvalidScenarioException) {
            return e.getMessage(); // names what is wrong, and needs no class
        }
        String name = e.getClass().getSimpleName();
        return e.getMessage() == null ? name : name + ": " + e.getMessage();
    }
}
