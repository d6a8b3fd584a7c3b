package civitas.sweep.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.drift.DriftScenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTallyTest {
    @TempDir
    private Path temporary;

    private static void check(RunTally tally) throws IOException {
        assertEquals(new RunTally.Counts(0, 0, 0), tally.counts());
        tally.name(List.of("r1-0", "r2-0"));
        tally.name(List.of("r2-0", "r2-1", "r9-9"));
        tally.name(List.of());
        assertEquals(new RunTally.Counts(4, 1, 2), tally.counts());
        assertEquals(1, tally.counts().missing());
        assertEquals(List.of(new FailedRun("p2", "{\"level\":2}", 0, "no equilibrium at 0")), tally.failures(1));
        assertEquals(2, tally.failures(9).size());
    }

    @Test
    void onlyNamedRunsCountAndOnlyOnce() throws IOException {
        Path folder = temporary.resolve("sweep");
        try (SweepJournal journal = SweepJournal.open(folder, DriftScenario.file());
                RunTally first = journal.tally();
                RunTally second = journal.tally()) {
            journal.take(Played.finished(1, 0, 5));
            journal.take(Played.finished(1, 1, 5));
            journal.take(Played.failed(2, 0));
            journal.take(Played.failed(2, 1));
            journal.take(Played.failed(3, 0));
            check(first);
            check(second);
            journal.take(Played.finished(2, 1, 5));
            assertEquals(new RunTally.Counts(4, 2, 1), first.counts());
            journal.take(Played.failed(2, 1));
            journal.take(Played.failed(9, 8));
        }
        try (SweepJournal journal = SweepJournal.openReadOnly(folder);
                RunTally tally = journal.tally()) {
            tally.name(List.of("r2-0", "r2-1"));
            assertEquals(new RunTally.Counts(2, 1, 1), tally.counts());
        }
    }
}
