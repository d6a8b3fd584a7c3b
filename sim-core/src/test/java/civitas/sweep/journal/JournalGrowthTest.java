package civitas.sweep.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.run.FolderInUseException;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole journals whose file is shorter than the number of blocks that its header has. */
class JournalGrowthTest {
    private static final ScenarioFile<?> FILE = DriftScenario.file();
    private static final int RUNS = 400;
    private static final int ROWS = 1000;

    @TempDir
    private Path temporary;

    /** As a kill leaves it right after a checkpoint that cut free blocks off, and one run later. */
    private Path cut;

    private Path oneMore;

    @BeforeEach
    void cutFreeBlocksOff() throws IOException, SQLException {
        cut = temporary.resolve("cut");
        oneMore = temporary.resolve("one-more");
        try (SweepJournal journal = SweepJournal.open(temporary.resolve("sweep"), FILE)) {
            for (int i = 0; i < RUNS; i++) {
                journal.take(Played.finished(Played.planned(i % 7, i), i, ROWS));
            }
        }
        try (SweepJournal journal = SweepJournal.open(temporary.resolve("sweep"), FILE);
                DuckDBConnection connection = journal.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE filler AS SELECT random() AS x FROM range(1000000)");
            statement.execute("CHECKPOINT");
            statement.execute("DROP TABLE filler");
            statement.execute("CHECKPOINT");
            Played.copy(journal.folder(), cut);
            journal.take(Played.finished(Played.planned(9, RUNS), 9, ROWS));
            journal.flush();
            Played.copy(journal.folder(), oneMore);
        }
        for (Path folder : List.of(cut, oneMore)) {
            assertTrue(
                    Files.size(folder.resolve("sweep.duckdb")) < bytesByHeader(folder),
                    () -> "the state to be tested did not arise in " + folder);
        }
        assertFalse(Files.exists(cut.resolve("sweep.duckdb.wal")));
        assertTrue(Files.exists(oneMore.resolve("sweep.duckdb.wal")));
    }

    private static long bytesByHeader(Path folder) throws IOException {
        try (SweepJournal journal = SweepJournal.openReadOnly(folder)) {
            String sql = "SELECT 12288 + block_size * total_blocks FROM pragma_database_size()";
            return Long.parseLong(Played.rows(journal, sql).get(0));
        }
    }

    @Test
    void itIsWholeWithAndWithoutALog() throws IOException {
        for (Path folder : List.of(cut, oneMore)) {
            try (SweepJournal journal = SweepJournal.open(folder, FILE)) {
                assertEquals(List.of(), journal.notices());
                assertEquals(
                        folder.equals(cut) ? RUNS : RUNS + 1, journal.counts().finished());
                assertEquals(List.of(), Played.halved(journal, ROWS));
            }
        }
    }

    @Test
    void aFileThatLacksBlocksInUseIsDamaged() throws IOException {
        Path file = cut.resolve("sweep.duckdb");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        String message = assertThrows(FolderInUseException.class, () -> SweepJournal.open(cut, FILE))
                .getMessage();
        assertTrue(message.startsWith(file + " is damaged or no journal of a sweep ("), message);
    }
}
