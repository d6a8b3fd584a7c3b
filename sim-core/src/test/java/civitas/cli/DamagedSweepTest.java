package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a journal whose damage shows only after it was opened. */
class DamagedSweepTest {
    /** DuckDB's, after three headers of 4 KiB. */
    private static final int BLOCK = 1 << 18;

    private static final int HEADERS = 3 << 12;

    @TempDir
    private Path temporary;

    private Path journal;
    private byte[] whole;

    /** Long enough that series and runs have blocks of their own. */
    @BeforeEach
    void play() throws IOException {
        sweep("[40]").expect(ExitStatus.DONE);
        journal = temporary.resolve("sweep/sweep.duckdb");
        whole = Files.readAllBytes(journal);
    }

    private Session sweep(String rounds) throws IOException {
        Path file = temporary.resolve("walks.json");
        Files.writeString(
                file,
                """
                {"scenario": "drift", "seed": 3, "replicates": 1500, "record": {"every": 1, "series": ["position"]},
                 "sweep": {"axes": {"rounds": %s}}}"""
                        .formatted(rounds));
        return Session.of(
                "sweep", file.toString(), "--out", temporary.resolve("sweep").toString());
    }

    private void damage(int block) throws IOException {
        byte[] damaged = whole.clone();
        int from = HEADERS + block * BLOCK + BLOCK / 2;
        Arrays.fill(damaged, from, from + 100, (byte) 7);
        Files.write(journal, damaged);
    }

    private boolean saidWhole(Session session) {
        if (session.status() == ExitStatus.DONE) {
            return true;
        }
        String err = session.err();
        assertEquals(1, err.lines().count(), err);
        if (session.status() == ExitStatus.FAULT) {
            assertTrue(err.startsWith(journal + " cannot be read: "), err);
            assertTrue(err.contains("Corrupt database file"), err);
            assertTrue(
                    err.endsWith(
                            "; it is damaged: restore it from a copy, or sweep again into another folder with --out\n"),
                    err);
        } else {
            assertTrue(err.startsWith(journal + " is damaged or no journal of a sweep ("), err);
        }
        return false;
    }

    @Test
    void damageAnywhereIsSaidInOneSentenceByEveryCommand() throws IOException {
        int met = 0;
        int blocks = (whole.length - HEADERS) / BLOCK;
        for (int block = 0; block < blocks; block++) {
            damage(block);
            String tables = temporary.resolve("tables-" + block).toString();
            Session analysis = Session.of("analyse", journal.getParent().toString());
            Session export = Session.of("export", journal.getParent().toString(), "--out", tables);
            List<Session> sessions = List.of(analysis, export, sweep("[40]"), sweep("[40, 50]"));
            long well = sessions.stream().filter(this::saidWhole).count();
            assertEquals(export.status() == ExitStatus.DONE, Files.exists(Path.of(tables, "series.csv")));
            met += well < sessions.size() ? 1 : 0;
        }
        assertTrue(met > 1, "damage was met in " + met + " of " + blocks + " blocks");
    }
}
