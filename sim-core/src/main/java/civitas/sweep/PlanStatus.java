package civitas.sweep;

import civitas.sweep.journal.RunTally;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * How much of a plan a journal holds.
 *
 * @param counts of the runs that the plan is known to want: all waves up to the first that has not ended
 * @param whole whether those are all its runs; otherwise what they measure decides how it goes on
 */
public record PlanStatus(RunTally.Counts counts, boolean whole) {
    private static final int NAMED_AT_A_TIME = 8192;

    /**
     * Looks through a plan, which is used up by this.
     *
     * @param plan at its beginning
     * @param journal what has been played
     */
    public static PlanStatus of(Plan plan, SweepJournal journal) throws IOException {
        try (RunTally tally = journal.tally()) {
            JournalResults results = new JournalResults(journal);
            Optional<Iterator<PlannedRun>> wave = plan.nextWave(results);
            while (wave.isPresent()) {
                name(wave.get(), tally);
                if (tally.counts().missing() > 0) {
                    return new PlanStatus(tally.counts(), plan.oneWave());
                }
                wave = plan.nextWave(results);
            }
            return new PlanStatus(tally.counts(), true);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void name(Iterator<PlannedRun> wave, RunTally tally) throws IOException {
        List<String> ids = new ArrayList<>();
        while (wave.hasNext()) {
            ids.add(wave.next().id());
            if (ids.size() == NAMED_AT_A_TIME || !wave.hasNext()) {
                tally.name(ids);
                ids.clear();
            }
        }
    }
}
