package civitas.sweep.analysis;

import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.scenario.Sweep;
import civitas.scenario.SweepDesign.Bisection;
import civitas.sweep.journal.SweepJournal;
import java.io.IOException;

/** The scenario file that a journal was run with last. */
public final class SweepFile {
    private SweepFile() {}

    /**
     * Reads it again.
     *
     * @throws civitas.scenario.InvalidScenarioException if this version of Civitas does not take it any more
     */
    public static ScenarioFile<?> latest(SweepJournal journal) throws IOException {
        ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.load());
        return reader.read(journal.folder().toString(), journal.latestFile(), Overrides.none());
    }

    /** What its sweep is about: the outcome that decides how it goes on, else the scenario's first. */
    public static String mainOutcome(ScenarioFile<?> file) {
        Sweep sweep = file.sweep().orElseThrow();
        if (sweep.design() instanceof Bisection bisection) {
            return bisection.goal().outcome();
        }
        if (sweep.replicates() instanceof Sweep.UntilHalfWidth until) {
            return until.outcome();
        }
        return file.outcomes().get(0).name();
    }
}
