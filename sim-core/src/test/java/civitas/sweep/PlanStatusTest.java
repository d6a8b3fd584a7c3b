package civitas.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.scenario.ScenarioFile;
import civitas.sweep.journal.RunTally;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.Plans;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanStatusTest {
    @TempDir
    private Path temporary;

    private static ScenarioFile<?> file(String sweep) {
        return DriftScenario.read(
                "{\"scenario\": \"drift\", \"replicates\": 3, \"sweep\": {" + sweep.replace('\'', '"') + "}}");
    }

    private PlanStatus status(ScenarioFile<?> file) throws IOException {
        try (SweepJournal journal = SweepJournal.open(temporary.resolve("sweep"), file)) {
            return PlanStatus.of(Plans.of(file), journal);
        }
    }

    private void play(ScenarioFile<?> file) throws IOException {
        try (SweepJournal journal = SweepJournal.open(temporary.resolve("sweep"), file);
                SweepEngine engine = new LocalEngine(new SweepPlayer(file), 2)) {
            engine.play(Plans.of(file).nextWave(new JournalResults(journal)).orElseThrow(), journal);
        }
    }

    @Test
    void aPointThatTwoDesignsHaveCountsOnce() throws IOException {
        ScenarioFile<?> file = file(
                "'design': 'union', 'designs':" + " [{'axes': {'rounds': [20, 30]}}, {'axes': {'rounds': [30, 40]}}]");
        assertEquals(new PlanStatus(new RunTally.Counts(9, 0, 0), true), status(file));
        play(file("'axes': {'rounds': [30, 50]}"));
        assertEquals(new PlanStatus(new RunTally.Counts(9, 3, 0), true), status(file));
        play(file("'axes': {'rounds': [20], 'limit': [-1000]}"));
        assertEquals(
                new PlanStatus(new RunTally.Counts(9, 3, 3), true),
                status(file("'design': 'union', 'designs': [{'axes': {'rounds': [30, 40]}},"
                        + " {'axes': {'rounds': [20], 'limit': [-1000]}}]")));
    }

    @Test
    void wavesThatDependOnMissingRunsAreNotCounted() throws IOException {
        ScenarioFile<?> file = file("'axes': {'rounds': [5, 80]}, 'replicates':"
                + " {'until_half_width': 1e-9, 'of': 'position', 'at_least': 4, 'at_most': 10, 'step': 3}");
        assertEquals(new PlanStatus(new RunTally.Counts(8, 0, 0), false), status(file));
        play(file);
        assertEquals(new PlanStatus(new RunTally.Counts(14, 8, 0), false), status(file));
        play(file("'axes': {'rounds': [5, 80]}, 'replicates': 10"));
        PlanStatus whole = status(file);
        assertTrue(whole.whole());
        assertEquals(new RunTally.Counts(20, 20, 0), whole.counts());
    }
}
