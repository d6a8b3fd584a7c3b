package civitas.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.ScenarioFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepPlayerTest {
    private static final String PULLED = "{\"platform.lever\":{\"kind\":\"pulled\",\"pull\":0.1},\"rounds\":30}";

    @Test
    void aPointIsPlayedLikeAFileWithThoseParameters() {
        ScenarioFile<?> same = DriftScenario.file("rounds=30", "platform.lever={\"kind\": \"pulled\", \"pull\": 0.1}");
        List<PlayedRun.SeriesRow> rows = new ArrayList<>();
        RunResult expected = Run.of(same, 4)
                .play((round, name, value) -> rows.add(new PlayedRun.SeriesRow(round, name, value)), Checkpoints.NONE);

        PlayedRun played = new SweepPlayer(DriftScenario.file()).play(Plans.run(0, PULLED, 4));
        assertEquals("", played.failure());
        assertEquals(expected.outcomes(), played.outcomes());
        assertEquals(expected.trajectoryHash(), played.trajectoryHash());
        assertEquals(30, played.rounds());
        assertEquals(rows, played.series());
        assertEquals(Map.of(), played.benchmarks());
    }

    @Test
    void benchmarksOfThePointComeWithItsFirstReplicate() {
        PlayedRun played = new SweepPlayer(DriftScenario.file()).play(Plans.run(0, PULLED, 0));
        assertEquals(Map.of("position_mean", 30 * 0.1), played.benchmarks());
    }

    @Test
    void thePointPlayedBeforeLeavesNoTrace() {
        SweepPlayer player = new SweepPlayer(DriftScenario.file());
        PlannedRun run = Plans.run(0, "{}", 2);
        PlayedRun first = player.play(run);
        player.play(Plans.run(1, PULLED, 2));
        assertEquals(Plans.timeless(first), Plans.timeless(player.play(run)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exception | IllegalStateException: walked out, \"far\" beyond the limit",
                "silent    | IllegalStateException",
                "error     | StackOverflowError: walked too deep",
            })
    void aRunThatBreaksIsAFailedRun(String fault, String cause) {
        PlannedRun run = Plans.run(7, "{\"limit\":-1000}", 0);
        PlayedRun played = new SweepPlayer(DriftScenario.file("fault=" + fault)).play(run);
        assertTrue(played.hasFailed());
        assertEquals(PlayedRun.failed(run, cause, 0), Plans.timeless(played));
    }

    @Test
    void exhaustedMemoryIsAFailedRunAndOtherErrorsAreThrown() {
        assertEquals(
                "OutOfMemoryError: heap", failing(new OutOfMemoryError("heap")).failure());
        assertThrows(NoClassDefFoundError.class, () -> failing(new NoClassDefFoundError("civitas/Gone")));
    }

    private static PlayedRun failing(Error error) {
        ScenarioFile<?> file = DriftScenario.watched(round -> {
            throw error;
        });
        return new SweepPlayer(file).play(Plans.run(0, "{}", 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rounds\":0}  | sweep point rounds=0: parameters.rounds: found 0, expected an integer in [1, 1000000000]",
                "{\"rounds\":30,\"walker\":1} "
                        + "| sweep point rounds=30, walker=1: parameters.walker: unknown parameter; did you mean 'walkers'?",
                "[1]             | IllegalArgumentException: '[1]' is no JSON object",
                "{} {}           | IllegalArgumentException: '{} {}' is no JSON",
            })
    void aPointThatIsNotValidIsAFailedRun(String point, String cause) {
        PlayedRun played = new SweepPlayer(DriftScenario.file()).play(Plans.run(0, point, 0));
        assertTrue(played.failure().startsWith(cause), played.failure());
    }

    @Test
    void severalProblemsAreOneLine() {
        PlayedRun played =
                new SweepPlayer(DriftScenario.file()).play(Plans.run(0, "{\"rounds\":0,\"walkers\":0.5}", 0));
        assertEquals(
                "sweep point rounds=0, walkers=0.5: parameters.rounds: found 0, expected an integer in [1, 1000000000]"
                        + " (and 1 more)",
                played.failure());
    }
}
