package civitas.run;

import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
     * Plays every run of {@code keys} that {@code folder} does not hold yet.
     *
     * @throws IOException if results cannot be written; what is finished is kept
     */
    public RunSet play(List<RunKey> keys, ResultFolder folder, Progress progress) throws IOException {
        SortedMap<RunKey, RunResult> finished = new ConcurrentSkipListMap<>(folder.finished(keys));
        SortedMap<RunKey, String> failed = new ConcurrentSkipListMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> new Thread(task, "run"));
        List<Future<?>> pending = new ArrayList<>();
        for (RunKey key : keys) {
            if (!finished.containsKey(key)) {
                pending.add(pool.submit(() -> {
                    play(key, folder, finished, failed);
                    progress.runEnded();
                    return null;
                }));
            }
        }
        pool.shutdown();
        try {
            await(pending);
        } finally {
            pool.shutdownNow();
        }
        return new RunSet(finished, failed);
    }

    private void await(List<Future<?>> pending) throws IOException {
        for (Future<?> run : pending) {
            try {
                run.get();
            } catch (ExecutionException e) {
                stop();
                if (e.getCause() instanceof UncheckedIOException unchecked) {
                    throw unchecked.getCause();
                }
                if (e.getCause() instanceof IOException broken) {
                    throw broken;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                stop();
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void play(
            RunKey key, ResultFolder folder, SortedMap<RunKey, RunResult> finished, SortedMap<RunKey, String> failed)
            throws IOException {
        if (stopRequested) {
            return;
        }
        RunResult result = null;
        try (RunFiles files = folder.files(key, checkpointEvery, () -> stopRequested)) {
            ScenarioFile<?> file = key.twin() ? untreated : treated;
            Run<?> run = Run.of(file, key.replicate());
            files.open(run);
            result = run.play(files, files);
        } catch (StoppedRunException saved) {
            // The run is saved; the same command continues it.
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            failed.put(key, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        if (result != null) {
            folder.finish(key, result);
            finished.put(key, result);
        }
    }
}
