package civitas.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.kernel.Simulation;
import civitas.record.SeriesWriter;
import civitas.scenario.ScenarioFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
    private static final SeriesWriter NOWHERE = (round, name, value) -> {};

    /** Keeps every checkpoint in memory, and how many rows had been recorded by then. */
    private static final class Memory implements Checkpoints, SeriesWriter {
        final List<byte[]> saved = new ArrayList<>();
        final List<Integer> rowsBySave = new ArrayList<>();
        final List<String> rows = new ArrayList<>();
        private final long every;
        private final long stopAfterPolls;
        private long polls;

        Memory(long every, long stopAfterPolls) {
            this.every = every;
            this.stopAfterPolls = stopAfterPolls;
        }

        @Override
        public void row(long round, String name, double value) {
            rows.add(round + " " + name + " " + value);
        }

        @Override
        public long every() {
            return every;
        }

        @Override
        public boolean stopRequested() {
            return ++polls > stopAfterPolls;
        }

        @Override
        public void save(Simulation simulation) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                simulation.save(new DataOutputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            saved.add(bytes.toByteArray());
            rowsBySave.add(rows.size());
        }
    }

    private static Memory never() {
        return new Memory(0, Long.MAX_VALUE);
    }

    private static void assertSame(RunResult expected, RunResult found) {
        assertEquals(expected.outcomes(), found.outcomes());
        assertEquals(expected.rounds(), found.rounds());
        assertEquals(expected.trajectoryHash(), found.trajectoryHash());
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "5, false", "5, true", "40, false", "40, true"})
    void everyCheckpointContinuesToTheSameEnd(long every, boolean stretches) throws IOException {
        ScenarioFile<?> file = DriftScenario.file("stretches=" + stretches);
        Memory whole = new Memory(every, Long.MAX_VALUE);
        RunResult expected = Run.of(file, 2).play(whole, whole);
        assertEquals(40 / every, whole.saved.size());
        for (int i = 0; i < whole.saved.size(); i++) {
            Memory rest = never();
            Run<?> run = Run.of(file, 2);
            run.restore(new DataInputStream(new ByteArrayInputStream(whole.saved.get(i))));
            assertSame(expected, run.play(rest, rest));
            List<String> rows = new ArrayList<>(whole.rows.subList(0, whole.rowsBySave.get(i)));
            rows.addAll(rest.rows);
            assertEquals(whole.rows, rows, "rows after the checkpoint of round " + (i + 1) * every);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 6, 13, 20, 38})
    void aStoppedRunSavesItselfOnceAndContinues(long polls) throws IOException {
        ScenarioFile<?> file = DriftScenario.file();
        RunResult expected = Run.of(file, 0).play(NOWHERE, Checkpoints.NONE);
        Memory stopped = new Memory(0, polls);
        assertThrows(StoppedRunException.class, () -> Run.of(file, 0).play(stopped, stopped));
        assertEquals(1, stopped.saved.size());
        Run<?> run = Run.of(file, 0);
        run.restore(new DataInputStream(new ByteArrayInputStream(stopped.saved.get(0))));
        assertSame(expected, run.play(NOWHERE, Checkpoints.NONE));
    }

    @Test
    void aRunThatWasSavedWhereItIsHaltedEndsThere() throws IOException {
        ScenarioFile<?> file = DriftScenario.read("{\"scenario\": \"drift\", \"stop\": {\"after_round\": 10},"
                + " \"record\": {\"every\": 4, \"series\": [\"position\"]}}");
        Memory whole = new Memory(10, Long.MAX_VALUE);
        RunResult expected = Run.of(file, 0).play(whole, whole);
        assertEquals(10, expected.rounds());
        Memory rest = never();
        Run<?> run = Run.of(file, 0);
        run.restore(new DataInputStream(new ByteArrayInputStream(whole.saved.get(0))));
        assertSame(expected, run.play(rest, rest));
        assertEquals(whole.rows.subList(2, 3), rest.rows);
    }

    @Test
    void stretchesCheckpointsAndRecordersChangeNothing() {
        RunResult plain = Run.of(DriftScenario.file(), 1).play(NOWHERE, Checkpoints.NONE);
        ScenarioFile<?> silent = DriftScenario.read("{\"scenario\": \"drift\", \"seed\": 3, \"interventions\":"
                + " [{\"at\": 21, \"set\": {\"platform.lever\": \"pulled\"}}]}");
        assertTrue(silent.recording().series().isEmpty());
        assertSame(plain, Run.of(silent, 1).play(NOWHERE, Checkpoints.NONE));
        assertSame(plain, Run.of(DriftScenario.file("stretches=true"), 1).play(NOWHERE, Checkpoints.NONE));
        Memory busy = new Memory(3, Long.MAX_VALUE);
        assertSame(plain, Run.of(DriftScenario.file("stretches=true"), 1).play(busy, busy));
        assertFalse(busy.rows.isEmpty());
    }

    @Test
    void replicatesAndSeedsDiffer() {
        RunResult first = Run.of(DriftScenario.file(), 0).play(NOWHERE, Checkpoints.NONE);
        RunResult second = Run.of(DriftScenario.file(), 1).play(NOWHERE, Checkpoints.NONE);
        assertFalse(first.trajectoryHash() == second.trajectoryHash());
        assertFalse(first.outcomes().equals(second.outcomes()));
    }

    @Test
    void anInfiniteOutcomeIsRefused() {
        Run<?> run = Run.of(DriftScenario.file("limit=-1", "fault=infinite"), 0);
        ArithmeticException refused =
                assertThrows(ArithmeticException.class, () -> run.play(NOWHERE, Checkpoints.NONE));
        assertEquals(
                "outcome 'position' = Infinity, must be finite, or NaN if it does not exist", refused.getMessage());
    }
}
