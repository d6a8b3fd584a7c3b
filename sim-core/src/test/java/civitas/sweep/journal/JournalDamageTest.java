package civitas.sweep.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.run.FolderInUseException;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as kills, lost power and bad disks leave them. */
class JournalDamageTest {
    private static final ScenarioFile<?> FILE = DriftScenario.file();

    /** Runs in the main file, and all runs with those in the log. */
    private static final int SETTLED = 5;

    private static final int ALL = 25;

    @TempDir
    private Path temporary;

    private Path killed;
    private byte[] main;
    private byte[] log;

    /** A folder as a kill leaves it: some runs in the main file, each of the others a transaction in the log. */
    @BeforeEach
    void kill() throws IOException {
        Path folder = temporary.resolve("sweep");
        killed = temporary.resolve("killed");
        try (SweepJournal journal = SweepJournal.open(folder, FILE)) {
            for (int i = 0; i < SETTLED; i++) {
                journal.take(Played.finished(i, 0, i));
            }
        }
        try (SweepJournal journal = SweepJournal.open(folder, FILE)) {
            for (int i = SETTLED; i < ALL; i++) {
                journal.take(i % 4 == 0 ? Played.failed(i, 0) : Played.finished(i, 0, i));
                journal.flush();
            }
            Played.copy(folder, killed);
        }
        main = Files.readAllBytes(database());
        log = Files.readAllBytes(log());
    }

    private Path database() {
        return killed.resolve("sweep.duckdb");
    }

    private Path log() {
        return killed.resolve("sweep.duckdb.wal");
    }

    private void put(byte[] mainFile, byte[] logFile) throws IOException {
        Files.write(database(), mainFile);
        Files.write(log(), logFile);
    }

    /** Opens twice, as what was read once must be there again. */
    private long runs() throws IOException {
        long runs;
        try (SweepJournal journal = SweepJournal.open(killed, FILE)) {
            assertEquals(List.of(), Played.halved(journal, 2));
            runs = journal.counts().finished() + journal.counts().failed();
            journal.take(Played.finished(99, 1, 1));
        }
        try (SweepJournal journal = SweepJournal.open(killed, FILE)) {
            assertEquals(List.of(), Played.halved(journal, 2));
            assertEquals(
                    runs + 1, journal.counts().finished() + journal.counts().failed());
        }
        return runs;
    }

    @Test
    void aKillLosesNothingThatWasCommitted() throws IOException {
        assertEquals(ALL, runs());
    }

    @Test
    void aReaderSeesWhatIsInTheLogAndChangesNothing() throws IOException {
        try (SweepJournal journal = SweepJournal.openReadOnly(killed)) {
            assertEquals(ALL, journal.counts().finished() + journal.counts().failed());
        }
        assertArrayEquals(main, Files.readAllBytes(database()));
        assertArrayEquals(log, Files.readAllBytes(log()));
    }

    @Test
    void aLogThatEndsEarlyGivesWholeRuns() throws IOException {
        long last = 0;
        int steps = 25;
        for (int i = 0; i <= steps; i++) {
            put(main, Arrays.copyOf(log, Math.toIntExact((long) log.length * i / steps)));
            long runs = runs();
            assertTrue(runs >= last && runs >= SETTLED, "a longer log gave fewer runs");
            last = runs;
        }
        assertEquals(ALL, last);
    }

    @Test
    void aDamagedLogIsKeptAsideAndItsSoundStartUsed() throws IOException {
        byte[] damaged = log.clone();
        for (int i = log.length / 2; i < log.length; i++) {
            damaged[i] = 0;
        }
        put(main, damaged);
        try (SweepJournal journal = SweepJournal.open(killed, FILE)) {
            assertEquals(
                    List.of(log() + " was damaged and is kept as sweep.duckdb.wal.damaged-1;"
                            + " runs that only the damaged part held are missing and will be played again"),
                    journal.notices());
            assertTrue(journal.counts().finished() > SETTLED, "the start of the log was not used");
        }
        assertArrayEquals(damaged, Files.readAllBytes(killed.resolve("sweep.duckdb.wal.damaged-1")));
        long runs = runs();
        assertTrue(runs > SETTLED && runs < ALL, "runs: " + runs);
    }

    @Test
    void aLogOfGarbageIsKeptAside() throws IOException {
        for (int round = 1; round <= 3; round++) {
            byte[] garbage = new byte[5000];
            new Random(round).nextBytes(garbage);
            // The first entry says how long it is; a length beyond the end would be a log that ends early.
            System.arraycopy(log, 0, garbage, 0, 60);
            put(main, garbage);
            try (SweepJournal journal = SweepJournal.open(killed, FILE)) {
                assertEquals(1, journal.notices().size());
            }
            assertArrayEquals(garbage, Files.readAllBytes(killed.resolve("sweep.duckdb.wal.damaged-" + round)));
        }
        assertEquals(SETTLED, runs());
    }

    @Test
    void aLogOfAKillIsWhole() throws IOException {
        assertEquals(new LogEntries(log.length, log.length, false), LogEntries.of(log()));
        try (SweepJournal journal = SweepJournal.open(killed, FILE)) {
            assertEquals(List.of(), journal.notices());
        }
    }

    /** DuckDB takes these for a log that ends at once, and deletes it. */
    @Test
    void aLogWhoseStartIsDamagedIsKeptAside() throws IOException {
        int copies = 0;
        for (int bytes : new int[] {1, 8, 16, log.length}) {
            byte[] damaged = log.clone();
            byte[] garbage = new byte[bytes];
            new Random(bytes).nextBytes(garbage);
            System.arraycopy(garbage, 0, damaged, 0, bytes);
            put(main, damaged);
            assertThrows(FolderInUseException.class, () -> SweepJournal.openReadOnly(killed));
            try (SweepJournal journal = SweepJournal.open(killed, FILE)) {
                assertEquals(1, journal.notices().size(), "garbage of " + bytes);
                assertEquals(
                        SETTLED, journal.counts().finished() + journal.counts().failed());
            }
            copies++;
            assertArrayEquals(damaged, Files.readAllBytes(killed.resolve("sweep.duckdb.wal.damaged-" + copies)));
        }
    }

    /** A kill, or a full disk, cut off the transaction that was being written: nothing that was safe is missing. */
    @Test
    void aLogCutInItsLastTransactionIsNoDamage() throws IOException {
        LogEntries whole = LogEntries.of(log());
        for (int missing = 1; missing <= 21 + 7; missing++) {
            put(main, Arrays.copyOf(log, log.length - missing));
            assertTrue(LogEntries.of(log()).whole() < whole.whole());
            try (SweepJournal journal = SweepJournal.open(killed, FILE)) {
                assertEquals(List.of(), journal.notices(), "bytes missing: " + missing);
                assertEquals(
                        ALL - 1, journal.counts().finished() + journal.counts().failed());
            }
        }
    }

    @Test
    void aLogWithALengthDamagedIsKeptAside() throws IOException {
        byte[] damaged = log.clone();
        // The commit of the last transaction, which is its last entry: its length, now beyond the end of the file.
        damaged[log.length - 21 + 2] = 1;
        put(main, damaged);
        try (SweepJournal journal = SweepJournal.open(killed, FILE)) {
            assertEquals(1, journal.notices().size());
        }
        assertArrayEquals(damaged, Files.readAllBytes(killed.resolve("sweep.duckdb.wal.damaged-1")));
    }

    @Test
    void aReaderDoesNotRepair() throws IOException {
        byte[] damaged = log.clone();
        damaged[log.length / 2] ^= 1;
        put(main, damaged);
        String message = assertThrows(FolderInUseException.class, () -> SweepJournal.openReadOnly(killed))
                .getMessage();
        assertEquals(
                log() + " is damaged; run the sweep on this folder again: it keeps the damaged file aside and plays"
                        + " what is missing",
                message);
        assertArrayEquals(damaged, Files.readAllBytes(log()));
    }

    @Test
    void aDamagedMainFileIsRefusedAndLeftAlone() throws IOException {
        byte[] header = main.clone();
        Arrays.fill(header, 0, 12_288, (byte) 7);
        byte[] blocks = main.clone();
        Arrays.fill(blocks, 12_288, main.length, (byte) 7);
        byte[] cut = Arrays.copyOf(main, main.length / 2);
        byte[] text = "no database, but a letter".getBytes(StandardCharsets.US_ASCII);
        for (byte[] damaged : List.of(header, blocks, cut, text, new byte[0])) {
            refuses(damaged, log);
            refuses(damaged, new byte[0]);
            byte[] damagedLog = log.clone();
            damagedLog[log.length / 2] ^= 1;
            refuses(damaged, damagedLog);
        }
    }

    private void refuses(byte[] damaged, byte[] logFile) throws IOException {
        put(damaged, logFile);
        String message = assertThrows(FolderInUseException.class, () -> SweepJournal.open(killed, FILE))
                .getMessage();
        assertTrue(message.startsWith(database() + " is damaged or no journal of a sweep ("), message);
        assertTrue(
                message.endsWith(
                        "); nothing was changed: restore the file from a copy, or choose another folder with --out"),
                message);
        assertFalse(message.contains("\n"), message);
        assertArrayEquals(damaged, Files.readAllBytes(database()));
        assertArrayEquals(logFile, Files.readAllBytes(log()));
        assertFalse(Files.exists(killed.resolve("sweep.duckdb.wal.damaged-1")));
    }

    @Test
    void aDatabaseOfSomethingElseIsRefused() throws Exception {
        Files.delete(database());
        Files.delete(log());
        JournalDatabase.open(database(), false).close();
        byte[] other = Files.readAllBytes(database());
        String message = assertThrows(FolderInUseException.class, () -> SweepJournal.open(killed, FILE))
                .getMessage();
        assertTrue(message.contains("is damaged or no journal of a sweep (Catalog Error: Table with name"), message);
        assertArrayEquals(other, Files.readAllBytes(database()));
    }
}
