package civitas.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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

class ResultFolderTest {
    private static final ScenarioFile<?> FILE = DriftScenario.file();

    @TempDir
    private Path temporary;

    private Path folder() {
        return temporary.resolve("results");
    }

    private String refusal(Path folder, ScenarioFile<?> file) {
        return assertThrows(FolderInUseException.class, () -> ResultFolder.open(folder, file))
                .getMessage();
    }

    @Test
    void aCompleteFolderIsNeverOverwritten() throws IOException {
        Results.complete(folder(), FILE, false, 1);
        assertEquals(
                folder() + " already holds results, which are never overwritten;"
                        + " look at them with 'civitas report " + folder()
                        + "', choose another folder with --out, or remove this one",
                refusal(folder(), FILE));
    }

    @Test
    void aCompleteFolderWithLeftoversIsComplete() throws IOException {
        Results.complete(folder(), FILE, false, 1);
        Files.createDirectory(folder().resolve(".partial"));
        assertTrue(refusal(folder(), FILE).contains("already holds results"));
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        Files.createDirectory(folder());
        Files.writeString(folder().resolve("thesis.tex"), "precious");
        assertEquals(folder() + " holds other files; choose a new or empty folder with --out", refusal(folder(), FILE));
        assertEquals(List.of("thesis.tex"), Results.names(folder()));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(folder(), "");
        String expected = folder() + " is a file, expected a folder for results";
        assertEquals(expected, refusal(folder(), FILE));
        assertEquals(expected, refusal(folder().resolve("below"), FILE));
    }

    @Test
    void unfinishedRunsOfAnotherFileAreLeftAlone() throws IOException {
        Results.play(folder(), FILE, 2);
        String expected = folder() + " holds unfinished runs of another scenario file or seed;"
                + " choose another folder with --out, or remove this one";
        assertEquals(expected, refusal(folder(), DriftScenario.file("rounds=41")));
        String text = FILE.canonicalJson();
        assertEquals(expected, refusal(folder(), DriftScenario.read(text.replace("\"seed\":3", "\"seed\":4"))));
        assertEquals(expected, refusal(folder(), DriftScenario.read(text.replace("\"every\":7", "\"every\":8"))));
        ResultFolder.open(folder(), FILE).close();
    }

    @Test
    void aFolderBelongsToOneWriter() throws IOException {
        try (ResultFolder open = ResultFolder.open(folder(), FILE)) {
            assertEquals(folder(), open.path());
            assertEquals(
                    folder() + " is being written by another run; wait for it, or choose another folder with --out",
                    refusal(folder(), FILE));
        }
        ResultFolder.open(folder(), FILE).close();
    }

    @Test
    void aFolderLockedElsewhereIsRefused() throws IOException {
        ResultFolder.open(folder(), FILE).close();
        try (FileChannel other = FileChannel.open(Results.partial(folder(), "lock"), StandardOpenOption.WRITE)) {
            other.lock();
            assertTrue(refusal(folder(), FILE).contains("is being written by another run"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"rounds\":40}",
                "no json",
                "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000",
                "{\"rounds\":40,\"trajectory_hash\":1,\"seconds\":0.1,\"series_bytes\":SIZE,\"outcomes\":{}}",
                "{\"rounds\":40,\"trajectory_hash\":1,\"seconds\":0.1,\"series_bytes\":SIZE,"
                        + "\"outcomes\":{\"position\":\"\",\"highest\":\"NaN\"}}",
                "{\"trajectory_hash\":1,\"seconds\":0.1,\"series_bytes\":SIZE,"
                        + "\"outcomes\":{\"position\":\"1\",\"highest\":\"NaN\"}}",
                "{\"rounds\":40,\"trajectory_hash\":1,\"seconds\":0.1,\"series_bytes\":SIZE,"
                        + "\"outcomes\":{\"position\":\"1\",\"highest\":\"NaN\"}} x",
                "{\"rounds\":40,\"trajectory_hash\":1.5,\"seconds\":0.1,\"series_bytes\":SIZE,"
                        + "\"outcomes\":{\"position\":\"1\",\"highest\":\"NaN\"}}"
            })
    void aDamagedResultCountsAsMissing(String text) throws IOException {
        Results.play(folder(), FILE, 2);
        long size = Files.size(Results.partial(folder(), "run-000002.series.csv"));
        Files.writeString(Results.partial(folder(), "run-000002.json"), text.replace("SIZE", Long.toString(size)));
        assertOneIsPlayedAgain();
    }

    @Test
    void aResultThatIsNoTextCountsAsMissing() throws IOException {
        Results.play(folder(), FILE, 2);
        Files.write(Results.partial(folder(), "run-000002.json"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 2});
        assertOneIsPlayedAgain();
    }

    @Test
    void aResultWithoutItsSeriesCountsAsMissing() throws IOException {
        Results.play(folder(), FILE, 2);
        Files.delete(Results.partial(folder(), "run-000001.series.csv"));
        assertOneIsPlayedAgain();
    }

    @Test
    void aResultWithAShortSeriesCountsAsMissing() throws IOException {
        Results.play(folder(), FILE, 2);
        truncate("run-000001.series.csv", 5);
        assertOneIsPlayedAgain();
    }

    private void truncate(String name, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(Results.partial(folder(), name), StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private void assertOneIsPlayedAgain() throws IOException {
        AtomicInteger rounds = new AtomicInteger();
        Results.complete(folder(), DriftScenario.watched(round -> rounds.incrementAndGet()), false, 2);
        assertEquals(40, rounds.get());
        assertSameAsWhole();
    }

    private void assertSameAsWhole() throws IOException {
        Results.complete(temporary.resolve("whole"), FILE, false, 2);
        assertEquals(Results.tables(temporary.resolve("whole")), Results.tables(folder()));
    }

    /** A folder in which replicate 0 was stopped after round 12. */
    private void stopInTheMiddle() throws IOException {
        Runner[] runner = new Runner[1];
        ScenarioFile<?> watched = DriftScenario.watched(round -> {
            if (round == 12) {
                runner[0].stop();
            }
        });
        runner[0] = new Runner(watched, 1, 0);
        Results.play(folder(), watched, runner[0]);
        assertTrue(Files.exists(Results.partial(folder(), "run-000000.checkpoint")));
    }

    private int roundsToFinish() throws IOException {
        AtomicInteger rounds = new AtomicInteger();
        Results.complete(folder(), DriftScenario.watched(round -> rounds.incrementAndGet()), false, 1);
        assertSameAsWhole();
        return rounds.get();
    }

    @Test
    void aSoundCheckpointIsContinued() throws IOException {
        stopInTheMiddle();
        assertEquals(6 * 40 - 12, roundsToFinish());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 11, 12, 19, 40})
    void aTruncatedCheckpointCountsAsMissing(int size) throws IOException {
        stopInTheMiddle();
        truncate("run-000000.checkpoint", size);
        assertEquals(6 * 40, roundsToFinish());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 12, 25, 40})
    void aDamagedCheckpointCountsAsMissing(int place) throws IOException {
        stopInTheMiddle();
        Path file = Results.partial(folder(), "run-000000.checkpoint");
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= 4;
        Files.write(file, bytes);
        assertEquals(6 * 40, roundsToFinish());
    }

    @Test
    void aCheckpointWithoutItsRowsCountsAsMissing() throws IOException {
        stopInTheMiddle();
        truncate("run-000000.series.csv", 3);
        assertEquals(6 * 40, roundsToFinish());
    }

    @Test
    void aCheckpointWithoutItsSeriesCountsAsMissing() throws IOException {
        stopInTheMiddle();
        Files.delete(Results.partial(folder(), "run-000000.series.csv"));
        assertEquals(6 * 40, roundsToFinish());
    }

    @Test
    void rowsAfterTheCheckpointAreWrittenAgain() throws IOException {
        stopInTheMiddle();
        Files.writeString(
                Results.partial(folder(), "run-000000.series.csv"),
                "0,14,position,7.0\n0,14,hig",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        assertEquals(6 * 40 - 12, roundsToFinish());
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcomes.csv", "series.csv", "scenario.json", "manifest.json"})
    void completingThatBrokeHalfwayIsDoneAgain(String name) throws IOException {
        RunSet runs = Results.play(folder(), FILE, 2);
        Files.createSymbolicLink(Results.partial(folder(), name + ".tmp"), Path.of("/dev/full"));
        try (ResultFolder open = ResultFolder.open(folder(), FILE)) {
            Manifest manifest = new Manifest(List.of(), Instant.EPOCH, 2);
            assertThrows(IOException.class, () -> open.complete(FILE, runs, manifest));
        }
        assertFalse(Files.exists(folder().resolve(ResultFolder.MANIFEST)));
        Results.complete(folder(), FILE, false, 1);
        assertEquals(List.of("manifest.json", "outcomes.csv", "scenario.json", "series.csv"), Results.names(folder()));
        assertSameAsWhole();
    }

    @Test
    void outcomesThatDoNotExistSurviveOnDisk() throws IOException {
        ScenarioFile<?> file =
                DriftScenario.read("{\"scenario\": \"drift\", \"replicates\": 8, \"parameters\": {\"rounds\": 1}}");
        RunSet first = Results.play(folder(), file, 2);
        assertTrue(first.finished().values().stream()
                .anyMatch(result -> result.outcomes().get("highest").isNaN()));
        RunSet again = Results.complete(folder(), file, false, 2);
        assertEquals(first.finished(), again.finished());
        assertTrue(Files.readString(folder().resolve("outcomes.csv")).contains(",NaN,"));
    }
}
