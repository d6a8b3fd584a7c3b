package civitas.sweep;

import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.Plan;
import java.io.IOException;
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
    private final SweepEngine engine;
    private final SweepProgress progress;
    private final boolean stopOnFailure;
    private final LongAdder finished = new LongAdder();
    private volatile boolean stopRequested;

    /**
     * @param plan which runs there are
     * @param journal what is done, and where results go
     * @param engine plays runs
     * @param progress is told how it goes
     * @param stopOnFailure whether no other run is started after one has failed
     */
    public Sweeper(Plan plan, SweepJournal journal, SweepEngine engine, SweepProgress progress, boolean stopOnFailure) {
        this.plan = plan;
        this.journal = journal;
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
     * Plays all that is missing, or what is until {@link #stop}.
     *
     * @return whether the plan was carried out to its end; runs may have failed all the same
     * @throws IOException if results cannot be kept or the engine broke down; what was kept before stays
     */
    public boolean carryOut() throws IOException {
        Optional<Iterator<PlannedRun>> wave = stopRequested ? Optional.empty() : nextWave();
        while (wave.isPresent()) {
            engine.play(new MissingRuns(wave.get(), journal, progress), this::keep);
            journal.flush();
            wave = stopRequested ? Optional.empty() : nextWave();
        }
        return !stopRequested;
    }

    /** Runs that have finished under this sweeper. */
    public long finished() {
        return finished.sum();
    }

    private Optional<Iterator<PlannedRun>> nextWave() {
        return plan.nextWave(new JournalResults(journal));
    }

    private void keep(PlayedRun run) throws IOException {
        journal.take(run);
        progress.ended(run.hasFailed());
        finished.add(run.hasFailed() ? 0 : 1);
        if (stopOnFailure && run.hasFailed()) {
            stop();
        }
    }
}
