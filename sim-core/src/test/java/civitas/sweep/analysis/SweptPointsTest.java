package civitas.sweep.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.drift.DriftScenario;
import civitas.scenario.ScenarioFile;
import civitas.sweep.PlannedRun;
import civitas.sweep.PlayedRun;
import civitas.sweep.analysis.SweptPoints.Tally;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.Plans;
import civitas.sweep.plan.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweptPointsTest {
    private static final Results NONE = (point, outcome, replicates) -> {
        throw new IllegalStateException("a grid asks nothing");
    };

    @TempDir
    private Path folder;

    private static ScenarioFile<?> file(String limit, String rounds) {
        String text = "{'scenario': 'drift', 'parameters': {'limit': " + limit + "}, 'sweep': {'axes': {'rounds': "
                + rounds + "}, 'replicates': 1}}";
        return DriftScenario.read(text.replace('\'', '"'));
    }

    /** Takes the first runs of a file's plan as if they had been played. */
    private static void play(ScenarioFile<?> file, int runs, SweepJournal journal) throws IOException {
        Iterator<PlannedRun> plan = Plans.of(file).nextWave(NONE).orElseThrow();
        for (int i = 0; i < runs; i++) {
            journal.take(new PlayedRun(plan.next(), "", Map.of("position", 1.0), Map.of(), List.of(), 1, i, 0));
        }
    }

    @Test
    void theFirstRunsOfAVastDesignAreFoundAtOnce() throws IOException {
        ScenarioFile<?> vast = file("1e9", "{'from': 1, 'to': 1000000000, 'count': 1000000000}");
        Path place = folder.resolve("vast");
        try (SweepJournal journal = SweepJournal.open(place, vast)) {
            play(vast, 20, journal);
            SweptPoints swept = SweptPoints.of(vast, journal, 30);
            assertEquals(new Tally(20, 20, 0), swept.kept());
            assertEquals(new Tally(0, 0, 0), swept.leftOut());
            assertEquals(20, swept.points().size());
        }
    }

    @Test
    void othersAreLookedForNoLongerThanIsBearable() throws IOException {
        ScenarioFile<?> vast = file("1e9", "{'from': 1, 'to': 1000000000, 'count': 1000000000}");
        Path place = folder.resolve("mixed");
        try (SweepJournal journal = SweepJournal.open(place, vast)) {
            play(vast, 5, journal);
            play(file("1e8", "[1, 2, 3]"), 3, journal);
            SweptPoints swept = SweptPoints.of(vast, journal, 30);
            assertEquals(new Tally(5, 5, 0), swept.kept());
            assertEquals(new Tally(3, 3, 0), swept.leftOut());
            assertEquals(30, swept.looked());
            assertEquals(
                    Long.MAX_VALUE,
                    SweptPoints.of(file("1e8", "[1, 2, 4]"), journal).looked());
        }
    }
}
