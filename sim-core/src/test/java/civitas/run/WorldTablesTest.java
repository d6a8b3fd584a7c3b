package civitas.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.drift.TabledDrift;
import civitas.kernel.OutputTable;
import civitas.kernel.World;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldTablesTest {
    private static final ScenarioFile<?> FILE = TabledDrift.file(WorldTablesTest::tables);

    @TempDir
    private Path temporary;

    /** Two rows of position and its double, and a table without rows. */
    private static List<OutputTable> tables(World<?> world) {
        double position = world.outcomes().get("position");
        return List.of(
                new OutputTable("multiples", List.of("factor", "value"), rows -> {
                    rows.row(1, position);
                    rows.row("two, \"double\"", 2 * position);
                }),
                new OutputTable("nothing", List.of("gap"), rows -> {}));
    }

    private Path folder() {
        return temporary.resolve("results");
    }

    private String read(String name) throws IOException {
        return Files.readString(folder().resolve(name));
    }

    private static String expected(RunSet runs, boolean twin) {
        StringBuilder text = new StringBuilder("run,factor,value\n");
        runs.finished().forEach((key, result) -> {
            if (key.twin() == twin) {
                double position = result.outcomes().get("position");
                text.append(key.replicate() + ",1," + position + "\n");
                text.append(key.replicate() + ",\"two, \"\"double\"\"\"," + 2 * position + "\n");
            }
        });
        return text.toString();
    }

    @Test
    void tablesOfAllRunsAreAssembledAndListed() throws IOException {
        RunSet runs = Results.complete(folder(), FILE, true, 3);
        assertEquals(expected(runs, false), read("multiples.csv"));
        assertEquals(expected(runs, true), read("multiples-twin.csv"));
        assertEquals("run,gap\n", read("nothing.csv"));
        String manifest = read("manifest.json");
        for (String name : List.of("multiples.csv", "multiples-twin.csv", "nothing.csv", "nothing-twin.csv")) {
            assertTrue(manifest.contains("\"name\" : \"" + name + "\""), manifest);
        }
    }

    @Test
    void offeringTablesChangesNothingElse() throws IOException {
        RunSet with = Results.complete(folder(), FILE, false, 2);
        RunSet without = Results.complete(temporary.resolve("plain"), DriftScenario.file(), false, 2);
        assertEquals(without.trajectoryHash(), with.trajectoryHash());
        assertEquals(Results.tables(temporary.resolve("plain")), Results.tables(folder()));
        assertEquals(
                List.of("manifest.json", "outcomes.csv", "scenario.json", "series.csv"),
                Results.names(temporary.resolve("plain")));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 9})
    void aResultWithoutItsWholeTablesCountsAsMissing(long size) throws IOException {
        Results.play(folder(), FILE, 2);
        Path table = Results.partial(folder(), "run-000003.multiples.table.csv");
        if (size < 0) {
            Files.delete(table);
        } else {
            try (FileChannel channel = FileChannel.open(table, StandardOpenOption.WRITE)) {
                channel.truncate(size);
            }
        }
        AtomicInteger asked = new AtomicInteger();
        ScenarioFile<?> counting = TabledDrift.file(world -> {
            asked.incrementAndGet();
            return tables(world);
        });
        RunSet runs = Results.complete(folder(), counting, false, 2);
        assertEquals(1, asked.get());
        assertEquals(expected(runs, false), read("multiples.csv"));
    }

    @Test
    void aFullDiskLosesThatRunOnly() throws IOException {
        ResultFolder.open(folder(), FILE).close();
        Files.createSymbolicLink(Results.partial(folder(), "run-000002.multiples.table.csv.tmp"), Path.of("/dev/full"));
        assertThrows(IOException.class, () -> Results.play(folder(), FILE, 1));
        assertTrue(Files.exists(Results.partial(folder(), "run-000001.json")));
        assertFalse(Files.exists(Results.partial(folder(), "run-000002.json")));
        RunSet runs = Results.complete(folder(), FILE, false, 2);
        assertEquals(expected(runs, false), read("multiples.csv"));
    }

    @Test
    void assemblingThatBrokeHalfwayIsDoneAgain() throws IOException {
        RunSet runs = Results.play(folder(), FILE, 2);
        Files.createSymbolicLink(Results.partial(folder(), "multiples.csv.tmp"), Path.of("/dev/full"));
        try (ResultFolder open = ResultFolder.open(folder(), FILE)) {
            Manifest manifest = new Manifest(List.of(), Instant.EPOCH, 2);
            assertThrows(IOException.class, () -> open.complete(FILE, runs, manifest));
        }
        assertFalse(Files.exists(folder().resolve(ResultFolder.MANIFEST)));
        Results.complete(folder(), FILE, false, 1);
        assertEquals(expected(runs, false), read("multiples.csv"));
    }

    @Test
    void aWorldWhoseTablesAreMistakenFailsItsRun() throws IOException {
        OutputTable narrow = new OutputTable("t", List.of("a", "b"), rows -> rows.row(1));
        RunSet runs = Results.play(folder(), TabledDrift.file(world -> List.of(narrow)), 1);
        assertEquals(6, runs.failed().size());
        assertEquals(
                "IllegalArgumentException: row of table 't' has 1 values, expected 2 (one per column)",
                runs.failed().get(new RunKey(0, false)));
    }

    @Test
    void twoTablesOfOneNameFailTheRun() throws IOException {
        OutputTable table = new OutputTable("t", List.of("a"), rows -> {});
        RunSet runs = Results.play(folder(), TabledDrift.file(world -> List.of(table, table)), 1);
        assertEquals(
                "IllegalStateException: the world offers two tables named 't'",
                runs.failed().get(new RunKey(5, false)));
    }

    private static String refusal(String name, String... columns) {
        return assertThrows(IllegalArgumentException.class, () -> new OutputTable(name, List.of(columns), rows -> {}))
                .getMessage();
    }

    @Test
    void namesThatCannotBeFilesOrColumnsAreRefused() {
        assertEquals(
                "name = '../links', must be 1 to 50 lower-case letters, digits and underscores, a letter first",
                refusal("../links", "a"));
        assertEquals("name = 'series', must be none of [outcomes, series]", refusal("series", "a"));
        assertTrue(refusal("links", "a b").startsWith("column = 'a b', must be"));
        assertEquals(
                "columns = [run], must be at least one, all different, none of them 'run'", refusal("links", "run"));
        assertTrue(refusal("links").startsWith("columns = []"));
        assertTrue(refusal("links", "a", "a").startsWith("columns = [a, a]"));
    }
}
