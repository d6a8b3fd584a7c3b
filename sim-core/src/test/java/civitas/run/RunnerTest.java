package civitas.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.statistics.Summary;
import civitas.drift.DriftScenario;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunnerTest {
    private static final ScenarioFile<?> FILE = DriftScenario.file();

    @TempDir
    private Path folder;

    private Path whole;
    private RunSet expected;

    @BeforeEach
    void runWithoutInterruption() throws IOException {
        whole = folder.resolve("whole");
        expected = Results.complete(whole, FILE, false, 1);
    }

    private void assertSameAsWhole(Path found) throws IOException {
        assertEquals(Results.tables(whole), Results.tables(found));
        assertEquals(List.of("manifest.json", "outcomes.csv", "scenario.json", "series.csv"), Results.names(found));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void threadsDoNotMatter(int threads) throws IOException {
        RunSet runs = Results.complete(folder.resolve("threads"), FILE, false, threads);
        assertEquals(expected.trajectoryHash(), runs.trajectoryHash());
        assertSameAsWhole(folder.resolve("threads"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, false", "2, 0, false", "2, 5, false", "2, 5, true", "1, 1, true"})
    void aStoppedStudyContinues(int threads, long checkpointEvery, boolean stretches) throws IOException {
        Path stopped = folder.resolve("stopped");
        AtomicReference<Runner> runner = new AtomicReference<>();
        AtomicInteger rounds = new AtomicInteger();
        ScenarioFile<?> watched = DriftScenario.watched(
                round -> {
                    if (rounds.incrementAndGet() == 103) {
                        runner.get().stop();
                    }
                },
                "stretches=" + stretches);
        runner.set(new Runner(watched, threads, checkpointEvery));
        RunSet some = Results.play(stopped, watched, runner.get());
        assertTrue(runner.get().stopped());
        assertTrue(some.finished().size() < 6, "finished " + some.finished());
        assertTrue(some.failed().isEmpty());
        assertTrue(Results.names(stopped.resolve(".partial")).toString().contains(".checkpoint"));

        Results.complete(stopped, DriftScenario.file("stretches=" + stretches), false, threads);
        assertSameAsWhole(stopped);
    }

    @Test
    void onlyWhatIsMissingIsPlayed() throws IOException {
        Path path = folder.resolve("again");
        Results.play(path, FILE, 2);
        Files.delete(Results.partial(path, "run-000004.json"));
        AtomicInteger rounds = new AtomicInteger();
        ScenarioFile<?> watched = DriftScenario.watched(round -> rounds.incrementAndGet());
        Results.complete(path, watched, false, 2);
        assertEquals(40, rounds.get());
        assertSameAsWhole(path);
    }

    @Test
    void moreReplicatesContinueAStudy() throws IOException {
        Path path = folder.resolve("more");
        ScenarioFile<?> two = DriftScenario.read(FILE.canonicalJson().replace("\"replicates\":6", "\"replicates\":2"));
        assertEquals(2, two.replicates());
        assertEquals(2, Results.play(path, two, 2).finished().size());
        Results.complete(path, FILE, false, 2);
        assertSameAsWhole(path);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("exception", "IllegalStateException: walked out, \"far\"\nbeyond the limit"),
                Arguments.of("silent", "IllegalStateException"),
                Arguments.of("error", "StackOverflowError: walked too deep"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFailedReplicateIsARowAndTheOthersAreKept(String fault, String cause) throws IOException {
        Path path = folder.resolve("failed");
        RunSet runs = Results.complete(path, DriftScenario.file("limit=11", "fault=" + fault), false, 2);
        assertEquals(6, runs.failed().size() + runs.finished().size());
        assertFalse(runs.failed().isEmpty());
        assertFalse(runs.finished().isEmpty());
        runs.failed().values().forEach(found -> assertEquals(cause, found));
        runs.finished().forEach((key, result) -> {
            RunResult same = expected.finished().get(key);
            assertEquals(same.outcomes(), result.outcomes());
            assertEquals(same.trajectoryHash(), result.trajectoryHash());
        });
        int failed = runs.failed().firstKey().replicate();
        String row = failed + ",failed,,,,,,";
        assertTrue(Files.readString(path.resolve("outcomes.csv")).contains("\n" + row));
        assertTrue(Files.readString(path.resolve("manifest.json"))
                .contains("\"failed\" : " + runs.failed().size()));
    }

    @Test
    void twinsAreUntreatedAndPairedByReplicate() throws IOException {
        Path path = folder.resolve("twins");
        RunSet runs = Results.complete(path, FILE, true, 3);
        assertEquals(12, runs.finished().size());
        assertTrue(runs.hasTwins());
        Map<Quantity, Summary> differences = runs.differences(FILE);
        // Twins walk on the same steps, so the difference is the pull alone: 20 rounds of 0.5.
        differences.forEach((quantity, difference) -> {
            if (quantity.name().equals("position")) {
                assertEquals(10, difference.mean(), 1e-12);
                assertEquals(0, difference.sd(), 1e-12);
                assertEquals(6, difference.n());
            }
        });
        assertEquals(
                List.of(
                        "manifest.json",
                        "outcomes-twin.csv",
                        "outcomes.csv",
                        "scenario.json",
                        "series-twin.csv",
                        "series.csv"),
                Results.names(path));
        assertEquals(Results.tables(whole), Results.tables(path));
    }

    @Test
    void pairsWithAFailedTwinAreLeftOut() throws IOException {
        // Only treated walks get that far.
        RunSet runs = Results.complete(folder.resolve("half"), DriftScenario.file("limit=9"), true, 2);
        int finished = runs.values("position", false).length;
        assertEquals(6, runs.values("position", true).length);
        assertTrue(finished < 6);
        runs.differences(FILE).values().forEach(difference -> assertTrue(difference.n() <= finished));
    }

    @Test
    void failedTwinsHaveTheirRows() throws IOException {
        Path path = folder.resolve("all-failed");
        RunSet runs = Results.complete(path, DriftScenario.file("limit=-1000"), true, 2);
        assertEquals(12, runs.failed().size());
        assertEquals("twin of replicate 5", runs.failed().lastKey().toString());
        assertTrue(Files.readString(path.resolve("outcomes-twin.csv")).contains("\n5,failed,"));
    }

    @Test
    void resultsThatCannotBeKeptStopTheStudyAndLoseNothing() throws IOException {
        Path path = folder.resolve("full");
        ResultFolder.open(path, FILE).close();
        Files.createSymbolicLink(Results.partial(path, "run-000003.series.csv"), Path.of("/dev/full"));
        IOException full = assertThrows(IOException.class, () -> Results.play(path, FILE, 1));
        assertEquals("No space left on device", full.getMessage());
        assertTrue(Files.exists(Results.partial(path, "run-000002.json")));
        assertFalse(Files.exists(Results.partial(path, "run-000005.json")));

        Files.delete(Results.partial(path, "run-000003.series.csv"));
        Results.complete(path, FILE, false, 2);
        assertSameAsWhole(path);
    }

    @Test
    void aFullDiskAtTheEndOfARunLosesThatRunOnly() throws IOException {
        Path path = folder.resolve("full");
        ResultFolder.open(path, FILE).close();
        Files.createSymbolicLink(Results.partial(path, "run-000001.json.tmp"), Path.of("/dev/full"));
        assertThrows(IOException.class, () -> Results.play(path, FILE, 1));
        assertTrue(Files.exists(Results.partial(path, "run-000000.json")));
        assertFalse(Files.exists(Results.partial(path, "run-000001.json.tmp")));
        Results.complete(path, FILE, false, 2);
        assertSameAsWhole(path);
    }

    @Test
    void aProblemOfTheObserverIsNotTakenForAFailedRun() throws IOException {
        Progress broken = new Progress() {
            @Override
            public void step() {
                throw new IllegalStateException("display is gone");
            }

            @Override
            public void close() {}
        };
        Runner runner = new Runner(FILE, 2, 0);
        try (ResultFolder results = ResultFolder.open(folder.resolve("observed"), FILE)) {
            IllegalStateException told = assertThrows(
                    IllegalStateException.class, () -> runner.play(Runner.keys(FILE, false), results, broken));
            assertEquals("java.lang.IllegalStateException: display is gone", told.getMessage());
        }
    }

    @Test
    void anInterruptedCallerGetsWhatIsFinished() throws IOException {
        Thread caller = Thread.currentThread();
        AtomicInteger rounds = new AtomicInteger();
        ScenarioFile<?> watched = DriftScenario.watched(round -> {
            if (rounds.incrementAndGet() == 70) {
                caller.interrupt();
            }
        });
        Runner runner = new Runner(watched, 2, 0);
        RunSet runs;
        try (ResultFolder results = ResultFolder.open(folder.resolve("interrupted"), watched)) {
            runs = runner.play(Runner.keys(watched, false), results, Progress.SILENT);
        }
        assertTrue(Thread.interrupted());
        assertTrue(runner.stopped());
        assertTrue(runs.failed().isEmpty());
        Results.complete(folder.resolve("interrupted"), FILE, false, 2);
        assertSameAsWhole(folder.resolve("interrupted"));
    }

    @Test
    void progressCountsEndedRunsOnly() throws IOException {
        AtomicInteger ended = new AtomicInteger();
        Progress counting = new Progress() {
            @Override
            public void step() {
                ended.incrementAndGet();
            }

            @Override
            public void close() {}
        };
        Runner runner = new Runner(FILE, 1, 0);
        runner.stop();
        try (ResultFolder results = ResultFolder.open(folder.resolve("counted"), FILE)) {
            runner.play(Runner.keys(FILE, false), results, counting);
            assertEquals(0, ended.get());
            new Runner(FILE, 2, 0).play(Runner.keys(FILE, false), results, counting);
            assertEquals(6, ended.get());
        }
    }
}
