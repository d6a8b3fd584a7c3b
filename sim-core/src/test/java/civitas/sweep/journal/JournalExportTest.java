package civitas.sweep.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.run.FolderInUseException;
import civitas.sweep.PlayedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalExportTest {
    @TempDir
    private Path temporary;

    private SweepJournal journal(String name, List<PlayedRun> runs, int batch) throws IOException {
        SweepJournal journal = SweepJournal.open(temporary.resolve(name), DriftScenario.file());
        for (int i = 0; i < runs.size(); i++) {
            journal.take(runs.get(i));
            if (i % batch == 0) {
                journal.flush();
            }
        }
        return journal;
    }

    private static List<PlayedRun> runs() {
        Random random = new Random(5);
        List<PlayedRun> runs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double value = i % 50 == 0 ? Double.NaN : i % 51 == 0 ? Double.NEGATIVE_INFINITY : random.nextGaussian();
            runs.add(i % 17 == 0 ? Played.failed(i / 20, i % 20) : Played.finished(i / 20, i % 20, value));
        }
        return runs;
    }

    private String export(SweepJournal journal, String folder, String table) throws IOException {
        Path out = temporary.resolve(folder);
        if (!Files.exists(out)) {
            JournalExport.export(journal, ExportFormat.CSV, out);
        }
        return Files.readString(out.resolve(table + ".csv"));
    }

    @Test
    void theOrderInWhichRunsEndedDoesNotShow() throws IOException {
        List<PlayedRun> runs = runs();
        List<PlayedRun> shuffled = new ArrayList<>(runs);
        Collections.shuffle(shuffled, new Random(1));
        try (SweepJournal one = journal("one", runs, 7);
                SweepJournal other = journal("other", shuffled, 31)) {
            for (String table : List.of("points", "outcomes", "benchmarks", "series", "results")) {
                String text = export(one, "a", table);
                assertEquals(text, export(other, "b", table), table);
                assertTrue(text.lines().count() > 10, table);
            }
            assertEquals(301, export(one, "a", "runs").lines().count());
            assertEquals(2, export(one, "a", "sweep").lines().count());
        }
    }

    @Test
    void numbersAreNamedAsElsewhere() throws IOException {
        List<PlayedRun> runs = List.of(
                Played.finished(2, 0, Double.POSITIVE_INFINITY),
                Played.finished(1, 1, Double.NaN),
                Played.finished(1, 0, 0.1),
                Played.failed(1, 2));
        try (SweepJournal journal = journal("sweep", runs, 1)) {
            assertEquals(
                    """
                    run_id,level,replicate,square,value
                    r1-0,1,0,0.010000000000000002,0.1
                    r1-1,1,1,NaN,NaN
                    r2-0,2,0,Infinity,Infinity
                    """,
                    export(journal, "out", "results"));
            assertEquals("point_id,name,value\np1,mean,0.1\np2,mean,Infinity\n", export(journal, "out", "benchmarks"));
            assertEquals(
                    "run_id,round,name,value\nr1-0,0,position,0.1\nr1-0,10,position,1.1\n",
                    export(journal, "out", "series").lines().limit(3).collect(Collectors.joining("\n")) + "\n");
        }
    }

    @Test
    void parquetHoldsTheSame() throws IOException {
        Path out = temporary.resolve("it's out");
        try (SweepJournal journal = journal("sweep", runs(), 10)) {
            List<Path> files = JournalExport.export(journal, ExportFormat.PARQUET, out);
            assertEquals(7, files.size());
            for (Path file : files) {
                String table = file.getFileName().toString().replace(".parquet", "");
                String parquet = "read_parquet(" + ResultsView.text(file.toString()) + ")";
                String rows = table.equals("results")
                        ? "(" + ResultsView.of(journal.database()).select() + ")"
                        : table;
                assertEquals(List.of(), Played.rows(journal, "FROM " + rows + " EXCEPT ALL FROM " + parquet), table);
                assertEquals(
                        Played.rows(journal, "SELECT count(*) FROM " + rows),
                        Played.rows(journal, "SELECT count(*) FROM " + parquet));
            }
        }
    }

    @Test
    void anEmptyJournalGivesHeaders() throws IOException {
        try (SweepJournal journal = journal("sweep", List.of(), 1)) {
            assertEquals("run_id,replicate\n", export(journal, "out", "results"));
            assertEquals("run_id,name,value\n", export(journal, "out", "outcomes"));
        }
    }

    @Test
    void filesAreNeverOverwritten() throws IOException {
        Path out = Files.createDirectories(temporary.resolve("out"));
        Files.writeString(out.resolve("runs.csv"), "mine");
        journal("sweep", runs(), 10).close();
        try (SweepJournal journal = SweepJournal.openReadOnly(temporary.resolve("sweep"))) {
            FolderInUseException refused = assertThrows(
                    FolderInUseException.class, () -> JournalExport.export(journal, ExportFormat.CSV, out));
            assertEquals(
                    out.resolve("runs.csv")
                            + " exists already, exports are never overwritten; choose another folder, or remove it",
                    refused.getMessage());
            assertEquals(List.of("runs.csv"), List.of(out.toFile().list()));
            assertEquals(284, export(journal, "elsewhere", "results").lines().count() + 1);
        }
    }

    @Test
    void formatsHaveNames() {
        assertEquals(List.of("csv", "parquet"), ExportFormat.names());
        assertEquals(Optional.of(ExportFormat.PARQUET), ExportFormat.of("parquet"));
        assertEquals(Optional.empty(), ExportFormat.of("xlsx"));
    }
}
