package civitas.sweep;

import civitas.sweep.journal.RunTally;
import civitas.sweep.journal.SweepJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;

/**
 * The planned runs that the journal does not hold, in the plan's order. It asks about many at a time and keeps no more
 * than those. Runs that failed before are missing: what made them fail may have been mended.
 */
final class MissingRuns implements Iterator<PlannedRun> {
    private static final int ASKED_AT_A_TIME = 8192;

    private final Iterator<PlannedRun> planned;
    private final SweepJournal journal;
    private final RunTally tally;
    private final SweepProgress progress;
    private final Queue<PlannedRun> missing = new ArrayDeque<>();

    /**
     * @param tally every planned run is named there as soon as it is known
     */
    MissingRuns(Iterator<PlannedRun> planned, SweepJournal journal, RunTally tally, SweepProgress progress) {
        this.planned = planned;
        this.journal = journal;
        this.tally = tally;
        this.progress = progress;
    }

    @Override
    public boolean hasNext() {
        while (missing.isEmpty() && planned.hasNext()) {
            askAboutMore();
        }
        return !missing.isEmpty();
    }

    private void askAboutMore() {
        Map<String, PlannedRun> asked = new LinkedHashMap<>();
        int read = 0;
        while (read < ASKED_AT_A_TIME && planned.hasNext()) {
            PlannedRun run = planned.next();
            asked.putIfAbsent(run.id(), run);
            read++;
        }
        try {
            tally.name(asked.keySet());
            Set<String> done = journal.done(asked.keySet(), false);
            asked.keySet().removeAll(done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.skipped(read - asked.size());
        missing.addAll(asked.values());
    }

    @Override
    public PlannedRun next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return missing.remove();
    }
}
