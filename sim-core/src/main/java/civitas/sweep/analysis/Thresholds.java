package civitas.sweep.analysis;

import civitas.scenario.ScenarioFile;
import civitas.sweep.JournalResults;
import civitas.sweep.PlannedRun;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.BisectionPlan;
import civitas.sweep.plan.Plans;
import civitas.sweep.plan.Threshold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the searches of a bisection have found: the plan is gone through again, as far as the journal goes. */
public final class Thresholds {
    private Thresholds() {}

    /**
     * Thresholds, one per point of the other axes.
     *
     * @param file whose sweep is a bisection
     */
    public static List<Threshold> of(ScenarioFile<?> file, SweepJournal journal) throws IOException {
        return follow(file, journal, run -> {});
    }

    /**
     * The same.
     *
     * @param runs is told of every run that the searches asked for, also of those that have not ended yet
     */
    static List<Threshold> follow(ScenarioFile<?> file, SweepJournal journal, Consumer<PlannedRun> runs)
            throws IOException {
        BisectionPlan plan = (BisectionPlan) Plans.of(file);
        Optional<Iterator<PlannedRun>> wave = plan.nextWave(new JournalResults(journal));
        while (wave.isPresent() && ended(wave.get(), journal, runs)) {
            wave = plan.nextWave(new JournalResults(journal));
        }
        return plan.thresholds();
    }

    private static boolean ended(Iterator<PlannedRun> wave, SweepJournal journal, Consumer<PlannedRun> runs)
            throws IOException {
        List<String> ids = new ArrayList<>();
        wave.forEachRemaining(run -> {
            runs.accept(run);
            ids.add(run.id());
        });
        return journal.done(ids, true).size() == ids.stream().distinct().count();
    }
}
