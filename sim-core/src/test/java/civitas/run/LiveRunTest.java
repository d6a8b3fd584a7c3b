package civitas.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.kernel.Phase;
import civitas.scenario.Intervention;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.JsonValue;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveRunTest {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.of(List.of(new DriftScenario())));

    @TempDir
    private Path folder;

    private static ScenarioFile<?> file(boolean stretches, String more) {
        return DriftScenario.read("{\"scenario\": \"drift\", \"seed\": 4, \"replicates\": 3,"
                + " \"parameters\": {\"stretches\": " + stretches + "}" + more + "}");
    }

    /** Somebody looks at every fifth round. */
    private static LiveRun<?> started(LiveRun<?> run) {
        run.simulation().start();
        run.started();
        run.simulation().timetable().every(5, Phase.RECORD, () -> {});
        return run;
    }

    /** Plays up to a round that is looked at, or to the end. */
    private static LiveRun<?> advance(LiveRun<?> run, long round) {
        while (run.simulation().goesOn() && run.simulation().completedRounds() < round) {
            run.simulation().advance();
        }
        return run;
    }

    private static RunResult end(LiveRun<?> run) {
        return advance(run, Long.MAX_VALUE).measure();
    }

    private static RunResult headless(ScenarioFile<?> file, int replicate) {
        return Run.of(file, replicate).play((round, name, value) -> {}, Checkpoints.NONE);
    }

    private static ObjectNode set(String json) {
        return (ObjectNode) JsonValue.parseOrText(json);
    }

    private static void assertSame(RunResult expected, RunResult found) {
        assertEquals(expected.outcomes(), found.outcomes());
        assertEquals(expected.rounds(), found.rounds());
        assertEquals(expected.trajectoryHash(), found.trajectoryHash());
    }

    private static List<Long> rounds(ScenarioFile<?> file) {
        return file.interventions().stream().map(Intervention::round).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void measuringAndLookingChangeNothing(boolean stretches) {
        ScenarioFile<?> file = file(stretches, "");
        LiveRun<?> run = started(LiveRun.of(file, 2));
        advance(run, 5).measure();
        advance(run, 10).measure();
        assertSame(headless(file, 2), end(run));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasSwitchedByHandIsPlayedAgainByTheFile(boolean stretches) {
        LiveRun<?> run = started(LiveRun.of(file(stretches, ""), 1));
        advance(run, 10).switchNext(set("{\"platform.lever\": {\"kind\": \"pulled\", \"pull\": 2}}"));
        advance(run, 20).switchNext(set("{\"platform.lever\": \"free\"}"));
        RunResult watched = end(run);
        assertEquals(List.of(11L, 21L), rounds(run.file()));
        assertSame(headless(run.file(), 1), watched);
        assertTrue(watched.outcomes().get("position") > 15, "ten rounds of pulling by 2");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interventionsOfTheFileComeOnTop(boolean stretches) {
        String planned = ", \"interventions\": ["
                + "{\"at\": 12, \"set\": {\"platform.lever\": {\"kind\": \"pulled\", \"pull\": 1}}},"
                + "{\"at\": 30, \"set\": {\"platform.lever.pull\": 3}}]";
        LiveRun<?> run = started(LiveRun.of(file(stretches, planned), 0));
        advance(run, 20).switchNext(set("{\"platform.lever.pull\": 0.25}"));
        RunResult watched = end(run);
        assertEquals(List.of(12L, 21L, 30L), rounds(run.file()));
        assertSame(headless(run.file(), 0), watched);
    }

    @Test
    void ofTwoSwitchesBeforeOneRoundTheLaterWins() {
        String planned = ", \"interventions\": [{\"at\": 11, \"set\": {\"platform.lever\": \"free\"}}]";
        LiveRun<?> run = started(LiveRun.of(file(true, planned), 0));
        advance(run, 10).switchNext(set("{\"platform.lever\": \"pulled\"}"));
        run.switchNext(set("{\"platform.lever.pull\": 4}"));
        assertEquals(4, run.parametersNext().at("/platform/lever/pull").intValue());
        RunResult watched = end(run);
        assertEquals(List.of(11L), rounds(run.file()));
        assertSame(headless(run.file(), 0), watched);
    }

    @Test
    void aSwitchThatAFileCouldNotHaveIsRefusedAndChangesNothing() {
        ScenarioFile<?> file = file(true, "");
        LiveRun<?> run = started(LiveRun.of(file, 0));
        advance(run, 5);
        InvalidScenarioException fixed =
                assertThrows(InvalidScenarioException.class, () -> run.switchNext(set("{\"rounds\": 3}")));
        assertTrue(fixed.getMessage().contains("cannot change while a run goes on"), fixed.getMessage());
        InvalidScenarioException wrong = assertThrows(
                InvalidScenarioException.class,
                () -> run.switchNext(set("{\"platform.lever\": {\"kind\": \"pulled\", \"pull\": 11}}")));
        assertTrue(wrong.getMessage().contains("found 11, expected a number in [0, 10]"), wrong.getMessage());
        assertSame(headless(file, 0), end(run));
    }

    @Test
    void theEndThatTheFileAsksForEndsItsRun() {
        ScenarioFile<?> file = file(true, ", \"stop\": {\"after_round\": 17}");
        assertSame(headless(file, 0), end(started(LiveRun.of(file, 0))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCheckpointContinuesWithWhatWasSwitched(boolean stretches) throws IOException {
        Path saved = folder.resolve("run.checkpoint");
        LiveRun<?> run = started(LiveRun.of(file(stretches, ""), 2));
        advance(run, 10).switchNext(set("{\"platform.lever\": \"pulled\"}"));
        advance(run, 15).switchNext(set("{\"platform.lever.pull\": 3}"));
        LiveCheckpoint.write(saved, run); // a switch is waiting
        RunResult watched = end(run);
        LiveRun<?> restored = LiveCheckpoint.read(saved, READER);
        assertEquals(15, restored.simulation().completedRounds());
        assertEquals(2, restored.replicate());
        assertSame(watched, end(started(restored)));
        assertSame(headless(run.file(), 2), watched);
    }

    @Test
    void aFileThatCannotBeContinuedIsRefusedInWords() throws IOException {
        Path saved = folder.resolve("run.checkpoint");
        LiveCheckpoint.write(saved, advance(started(LiveRun.of(file(true, ""), 0)), 10));
        byte[] whole = Files.readAllBytes(saved);

        whole[whole.length - 3] ^= 1;
        assertRefused(whole, "is damaged");
        whole[0] ^= 1;
        assertRefused(whole, "is no checkpoint of a watched run");
        assertRefused(new byte[5], "is no checkpoint of a watched run");
    }

    private void assertRefused(byte[] content, String message) throws IOException {
        Path bad = folder.resolve("bad.checkpoint");
        Files.write(bad, content);
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> LiveCheckpoint.read(bad, READER));
        assertEquals(bad + ": " + message, refused.getMessage());
        assertArrayEquals(content, Files.readAllBytes(bad));
    }

    @Test
    void aCheckpointOfAnUnknownScenarioIsRefused() throws IOException {
        Path saved = folder.resolve("run.checkpoint");
        LiveCheckpoint.write(saved, advance(started(LiveRun.of(file(true, ""), 0)), 10));
        ScenarioReader others = new ScenarioReader(ScenarioCatalogue.of(List.of()));
        assertThrows(InvalidScenarioException.class, () -> LiveCheckpoint.read(saved, others));
    }
}
