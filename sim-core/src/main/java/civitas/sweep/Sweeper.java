package civitas.sweep;

import civitas.sweep.journal.RunTally;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Carries a plan out: wave after wave, plays what the journal does not hold yet and keeps what comes back. Carried out
 * again on the same journal it does only what is missing, whatever ended it before.
 */
public final class Sweeper {
    private final Plan plan;
    private final SweepJournal journal;
    private final RunTally tally;
    private final SweepEngine engine;
    private final SweepProgress progress;
    private final boolean stopOnFailure;
    private final LongAdder finished = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile boolean stopRequested;

    /**
     * @param plan which runs there are
     * @param journal what is done, and where results go
     * @param tally every run of the plan that was looked at is named there; those of a plan that was carried out to its
     *     end are all its runs
     * @param engine plays runs
     * @param progress is told how it goes
     * @param stopOnFailure whether no other run is started after one has failed
     */
    public Sweeper(
            Plan plan,
            SweepJournal journal,
            RunTally tally,
            SweepEngine engine,
            SweepProgress progress,
            boolean stopOnFailure) {
        this.plan = plan;
        this.journal = journal;
        this.tally = tally;
        this.engine = engine;
        this.progress = progress;
        this.stopOnFailure = stopOnFailure;
    }

    /** Asks for an early end: runs in flight end and are kept. Any thread. */
    public void stop() {
        stopRequested = true;
        engine.stop();
    }

    /**
     * Plays all that is missing, or what is until {@link #stop}. An interrupt of the calling thread acts as {@code stop}
     * and is kept.
     *
     * @return whether the plan was carried out to its end; runs may have failed all the same
     * @throws IOException if results cannot be kept or the engine broke down; what was kept before stays
     */
    public boolean carryOut() throws IOException {
        try {
            Optional<Iterator<PlannedRun>> wave = stopRequested ? Optional.empty() : nextWave();
            while (wave.isPresent()) {
                play(wave.get());
                wave = stopRequested ? Optional.empty() : nextWave();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return !stopRequested;
    }

    private void play(Iterator<PlannedRun> wave) throws IOException {
        engine.play(new MissingRuns(wave, journal, tally, progress), this::keep);
        // Set aside, or the journal would not wait for what came back either.
        boolean interrupted = Thread.interrupted();
        try {
            journal.flush();
        } finally {
            if (interrupted) {
                stop();
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Runs that have finished under this sweeper. */
    public long finished() {
        return finished.sum();
    }

    /** Runs that have failed under this sweeper. */
    public long failed() {
        return failed.sum();
    }

    private Optional<Iterator<PlannedRun>> nextWave() {
        return plan.nextWave(new JournalResults(journal));
    }

    private void keep(PlayedRun run) throws IOException {
        journal.take(run);
        progress.ended(run.hasFailed());
        (run.hasFailed() ? failed : finished).increment();
        if (stopOnFailure && run.hasFailed()) {
            stop();
        }
    }
}
