package civitas.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.scenario.ScenarioFile;
import civitas.sweep.journal.RunTally;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.Plans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps of random walks, without commands. */
class SweeperTest {
    @TempDir
    private Path temporary;

    private static ScenarioFile<?> file(int replicates) {
        return DriftScenario.read("{\"scenario\": \"drift\", \"replicates\": " + replicates
                + ", \"sweep\": {\"axes\": {\"rounds\": [20, 40]}}}");
    }

    /** Does something when the third run has ended. */
    private static SweepProgress atThird(Runnable action) {
        AtomicInteger ended = new AtomicInteger();
        return new SweepProgress() {
            @Override
            public void skipped(long runs) {}

            @Override
            public void ended(boolean failed) {
                if (ended.incrementAndGet() == 3) {
                    action.run();
                }
            }

            @Override
            public void close() {}
        };
    }

    private SweepJournal open(ScenarioFile<?> file) throws IOException {
        return SweepJournal.open(temporary.resolve("sweep"), file);
    }

    @Test
    void anInterruptedSweepIsNotCompleteAndKeepsWhatHasEnded() throws IOException {
        ScenarioFile<?> file = file(100_000);
        Thread caller = Thread.currentThread();
        try (SweepJournal journal = open(file);
                RunTally tally = journal.tally();
                SweepEngine engine = new LocalEngine(new SweepPlayer(file), 2)) {
            Sweeper sweeper = new Sweeper(Plans.of(file), journal, tally, engine, atThird(caller::interrupt), false);
            boolean complete = sweeper.carryOut();
            assertTrue(Thread.interrupted(), "the interrupt was swallowed");
            assertFalse(complete);
            assertTrue(sweeper.finished() >= 3);
            assertEquals(sweeper.finished(), journal.counts().finished());
        }
    }

    @Test
    void countsAreOfThePlanAlone() throws IOException {
        ScenarioFile<?> wide = file(7);
        ScenarioFile<?> narrow = file(2);
        try (SweepJournal journal = open(wide);
                RunTally all = journal.tally();
                RunTally some = journal.tally();
                SweepEngine engine = new LocalEngine(new SweepPlayer(wide), 1)) {
            assertTrue(new Sweeper(Plans.of(wide), journal, all, engine, atThird(() -> {}), false).carryOut());
            Sweeper again = new Sweeper(Plans.of(narrow), journal, some, engine, atThird(() -> {}), false);
            assertTrue(again.carryOut());
            assertEquals(0, again.finished());
            assertEquals(new RunTally.Counts(14, 14, 0), all.counts());
            assertEquals(new RunTally.Counts(4, 4, 0), some.counts());
        }
    }

    /** An engine that meets a broken journal while it reads the plan. */
    private record Broken(IOException reason) implements SweepEngine {
        @Override
        public void play(Iterator<PlannedRun> runs, Sink sink) {
            throw new UncheckedIOException(reason);
        }

        @Override
        public void stop() {}

        @Override
        public void close() {}
    }

    @Test
    void aJournalThatCannotBeReadIsSaidAsItIs() throws IOException {
        ScenarioFile<?> file = file(1);
        IOException reason = new IOException("no such block");
        try (SweepJournal journal = open(file);
                RunTally tally = journal.tally();
                SweepEngine engine = new Broken(reason)) {
            Sweeper sweeper = new Sweeper(Plans.of(file), journal, tally, engine, atThird(() -> {}), false);
            assertSame(reason, assertThrows(IOException.class, sweeper::carryOut));
        }
    }
}
