package civitas.sweep.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes is killed, again and again. */
class JournalKillTest {
    private static final int KILLS = 5;

    @TempDir
    private Path temporary;

    private Process start(int replicate) throws IOException {
        // DuckDB unpacks its library there, and a killed process leaves it behind.
        Path scratch = Files.createDirectories(temporary.resolve("tmp"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + scratch,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSweep.class.getName(),
                        temporary.resolve("sweep").toString(),
                        Integer.toString(replicate))
                .redirectError(temporary.resolve("err").toFile())
                .start();
    }

    /** Kills it at some moment after it has reported often enough; returns what it reported last. */
    private int killAfter(Process process, int reports, Random random) throws IOException, InterruptedException {
        int safe = -1;
        try (BufferedReader out = process.inputReader()) {
            for (int i = 0; i < reports; i++) {
                safe = Integer.parseInt(out.readLine());
            }
            Thread.sleep(random.nextInt(40));
            // By its handle: the process itself would close its output, which may hold reports.
            process.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                safe = Integer.parseInt(line);
            }
        }
        process.waitFor();
        return safe;
    }

    @Test
    void everyRunThatWasSafeIsThereAndWhole() throws IOException, InterruptedException {
        Random random = new Random(11);
        int next = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int safe = killAfter(start(next), 3 + random.nextInt(10), random);
            assertTrue(safe > next, () -> "nothing was kept");
            try (SweepJournal journal = SweepJournal.open(temporary.resolve("sweep"), DriftScenario.file())) {
                assertEquals(List.of(), journal.notices());
                Set<String> expected = IntStream.range(0, safe)
                        .mapToObj(replicate -> Played.id(replicate % 5, replicate))
                        .collect(Collectors.toSet());
                assertEquals(expected, journal.done(expected, false));
                assertEquals(List.of(), Played.halved(journal, KilledSweep.SERIES_ROWS));
                next = Math.toIntExact(journal.counts().finished());
            }
        }
    }
}
