package civitas.sweep;

import civitas.run.RunPool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Plays runs on threads of this process. Every thread takes the next run when it is free, so at most one run per thread
 * is read ahead. An interrupt of the thread that called {@link #play} acts as {@link #stop}.
 */
public final class LocalEngine implements SweepEngine {
    private final SweepPlayer player;
    private final int threads;
    private final ForkJoinPool pool;
    private volatile boolean stopRequested;

    /**
     * @param player plays the runs
     * @param threads runs played at a time, at least 1
     */
    public LocalEngine(SweepPlayer player, int threads) {
        this.player = player;
        this.threads = threads;
        // Threads loop over runs rather than have each run queued as a task: a world that waits for its blocks helps
        // with queued tasks, and must not find another run among them.
        this.pool = RunPool.of(threads);
    }

    @Override
    public void play(Iterator<PlannedRun> runs, Sink sink) throws IOException {
        Session session = new Session(runs, sink);
        List<ForkJoinTask<?>> loops = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            loops.add(pool.submit(session::playWhileThereAreRuns));
        }
        awaitEnd(loops);
        session.problem.rethrow();
    }

    private void awaitEnd(List<ForkJoinTask<?>> loops) {
        boolean interrupted = false;
        for (ForkJoinTask<?> loop : loops) {
            while (!loop.isDone()) {
                try {
                    loop.get();
                } catch (InterruptedException e) {
                    stop();
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("a loop keeps its problems to itself", e);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopRequested = true;
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    /** One call of {@link #play}: what its threads share. */
    private final class Session {
        final FirstProblem problem = new FirstProblem();
        private final Iterator<PlannedRun> runs;
        private final Sink sink;

        Session(Iterator<PlannedRun> runs, Sink sink) {
            this.runs = runs;
            this.sink = sink;
        }

        void playWhileThereAreRuns() {
            try {
                for (PlannedRun run = next(); run != null; run = next()) {
                    sink.take(player.play(run));
                }
            } catch (IOException | RuntimeException | Error e) {
                problem.add(e);
            }
        }

        /** The next run to play, null if there is none. */
        private synchronized PlannedRun next() {
            return stopRequested || problem.exists() || !runs.hasNext() ? null : runs.next();
        }
    }
}
