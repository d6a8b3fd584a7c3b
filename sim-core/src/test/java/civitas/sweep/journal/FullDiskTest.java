package civitas.sweep.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import civitas.drift.DriftScenario;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs the right to mount a small file system; left out elsewhere. */
class FullDiskTest {
    @TempDir
    private Path disk;

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()), "may not mount");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        succeeds("umount", disk.toString());
    }

    /** Keeps runs until the disk is full; returns how many were safe. */
    private static int fill(SweepJournal journal) throws IOException {
        for (int safe = 0; ; safe++) {
            try {
                journal.take(Played.finished(Played.planned(1, safe), safe, 500));
                journal.flush();
            } catch (IOException e) {
                assertEquals(
                        journal.folder().resolve("sweep.duckdb")
                                + " cannot be read or written: no space left on device",
                        e.getMessage());
                return safe;
            }
        }
    }

    private static void fillUp(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException e) {
            assertTrue(e.getMessage().contains("No space left"), e.getMessage());
        }
    }

    @Test
    void aFullDiskIsReportedAndNothingSafeIsLost() throws IOException {
        Path folder = disk.resolve("sweep");
        Path filler = disk.resolve("filler");
        Files.write(filler, new byte[4 << 20]);
        SweepJournal journal = SweepJournal.open(folder, DriftScenario.file());
        int safe = fill(journal);
        assertTrue(safe > 0);
        assertThrows(IOException.class, () -> journal.take(Played.finished(2, 0, 0)));
        assertThrows(IOException.class, journal::counts);
        assertThrows(IOException.class, journal::close);

        fillUp(disk.resolve("rest"));
        IOException refused = assertThrows(IOException.class, () -> SweepJournal.open(folder, DriftScenario.file()));
        assertTrue(refused.getMessage().endsWith("no space left on device"), refused.getMessage());

        Files.delete(filler);
        try (SweepJournal again = SweepJournal.open(folder, DriftScenario.file())) {
            assertEquals(new RunCounts(safe, 0), again.counts());
            assertEquals(List.of(), Played.halved(again, 500));
            again.take(Played.finished(Played.planned(2, 0), 0, 500));
            assertEquals(new RunCounts(safe + 1, 0), again.counts());
        }
    }
}
