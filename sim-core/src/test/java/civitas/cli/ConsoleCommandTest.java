package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.kernel.TrajectoryHash;
import civitas.run.Checkpoints;
import civitas.run.FolderInUseException;
import civitas.run.Run;
import civitas.sweep.journal.SweepJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the console's command does before it opens a window; tests have no display here. */
class ConsoleCommandTest {
    private static final String NO_DISPLAY =
            "console needs a display and there is none; 'civitas run' plays the same runs without one\n";

    @TempDir
    private Path folder;

    private static String refusal(String... arguments) {
        return Session.of(arguments).expect(ExitStatus.BAD_INPUT).err();
    }

    @ParameterizedTest
    @CsvSource({"console", "console drift", "console drift --set rounds=3 --replicate 4 --every 10"})
    void withoutADisplayItSaysSo(String line) {
        assertTrue(refusal(line.split(" ", -1)).startsWith(NO_DISPLAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "console --seed 3|--set, --seed, --replicate and --run need a scenario file, id or folder",
                "console drift --replicate -1|--replicate -1: must be at least 0",
                "console drift --every 0|--every 0: must be at least 1",
                "console drift --run 3|--run 3 needs a folder of results; drift is none",
                "console drift --run 3 --seed 4|--run plays a run as it was; leave out --set, --seed and --replicate",
                "console drfit|drfit: unknown scenario",
                "console drift --set rounds=0|--set rounds=0: parameters.rounds: found 0, expected an integer in [1, 1000000000]"
            })
    void badInputIsRefusedBeforeAnythingOpens(String line, String message) {
        String err = refusal(line.split(" ", -1));
        assertTrue(err.startsWith(message.substring(0, Math.min(40, message.length()))), err);
    }

    private static String hash(RecordedRun run) {
        return TrajectoryHash.text(Run.of(run.file(), run.replicate())
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .trajectoryHash());
    }

    @Test
    void aRunOfAResultFolderIsFoundWithItsParameters() throws IOException {
        Path results = folder.resolve("results");
        Session.of("run", "drift", "--set", "rounds=30", "--seed", "9", "--twin", "--out", results.toString())
                .expect(ExitStatus.DONE);
        for (String[] table : new String[][] {{"outcomes.csv", ""}, {"outcomes-twin.csv", "twin-"}}) {
            List<String> rows = Files.readAllLines(results.resolve(table[0]));
            for (String row : rows.subList(1, rows.size())) {
                String[] cells = row.split(",", -1);
                assertEquals(cells[3], hash(RecordedRun.find(results, table[1] + cells[0])));
            }
        }
        FolderInUseException unknown = assertThrows(FolderInUseException.class, () -> RecordedRun.find(results, "17x"));
        assertTrue(unknown.getMessage().contains("the column run of " + results.resolve("outcomes.csv")));
        assertTrue(refusal("console", results.toString())
                .startsWith(results + " is a folder; say which of its runs with --run ID, the column run of "));
        assertTrue(refusal("console", results.toString(), "--run", "0").startsWith(NO_DISPLAY));
    }

    @Test
    void aRunOfASweepIsFoundAtItsPoint() throws IOException {
        Path file = folder.resolve("sweep.json");
        Files.writeString(
                file,
                """
                {"scenario": "drift", "replicates": 2, "parameters": {"rounds": 20},
                 "sweep": {"design": "grid", "axes": {"platform.lever": ["free", {"kind": "pulled", "pull": 2}]}}}""");
        Path sweep = folder.resolve("sweep");
        Session.of("sweep", file.toString(), "--out", sweep.toString()).expect(ExitStatus.DONE);
        Session.of("export", sweep.toString()).expect(ExitStatus.DONE);
        List<String> rows = Files.readAllLines(sweep.resolve("tables/runs.csv"));
        List<String> header = List.of(rows.get(0).split(",", -1));
        assertEquals(5, rows.size());
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            RecordedRun run = RecordedRun.find(sweep, cells[header.indexOf("run_id")]);
            assertEquals(cells[header.indexOf("trajectory_hash")], hash(run));
        }
        FolderInUseException unknown = assertThrows(FolderInUseException.class, () -> RecordedRun.find(sweep, "0123"));
        assertTrue(unknown.getMessage().contains("a run_id of its table runs: civitas export " + sweep));
        assertTrue(SweepJournal.isIn(sweep));
    }

    @Test
    void aFolderWithoutResultsIsRefused() {
        assertEquals(
                folder + " holds no finished results: it has neither manifest.json nor a sweep\n",
                refusal("console", folder.toString(), "--run", "0"));
    }
}
