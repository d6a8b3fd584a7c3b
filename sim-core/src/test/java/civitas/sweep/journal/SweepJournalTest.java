package civitas.sweep.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.scenario.ScenarioFile;
import civitas.sweep.PlannedRun;
import civitas.sweep.PlayedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepJournalTest {
    private static final ScenarioFile<?> FILE = DriftScenario.file();

    @TempDir
    private Path temporary;

    private SweepJournal open() throws IOException {
        return SweepJournal.open(temporary.resolve("sweep"), FILE);
    }

    @Test
    void everythingOfARunIsKept() throws IOException {
        PlannedRun planned = new PlannedRun("0af", "p", "{\"a.b\":1,\"price\":\"snow❄😀\"}", 0);
        Map<String, Double> outcomes = Map.of("x", Double.NaN, "y", Double.POSITIVE_INFINITY, "z", -0.0);
        List<PlayedRun.SeriesRow> series = List.of(
                new PlayedRun.SeriesRow(7, "s", Double.NEGATIVE_INFINITY),
                new PlayedRun.SeriesRow(1L << 40, "s", Double.MIN_VALUE));
        try (SweepJournal journal = open()) {
            journal.take(new PlayedRun(planned, "", outcomes, Map.of("b", 0.1), series, 1L << 33, -1, 2.5));
        }
        try (SweepJournal journal = SweepJournal.openReadOnly(temporary.resolve("sweep"))) {
            assertEquals(List.of("p|{\"a.b\":1,\"price\":\"snow❄😀\"}"), Played.rows(journal, "FROM points"));
            assertEquals(
                    List.of("0af|p|0|finished|null|8589934592|ffffffffffffffff|2.5"),
                    Played.rows(journal, "SELECT * EXCLUDE ended FROM runs"));
            assertEquals(
                    List.of("0af|x|NaN", "0af|y|Infinity", "0af|z|-0.0"),
                    Played.rows(journal, "FROM outcomes ORDER BY name"));
            assertEquals(
                    List.of("0af|7|s|-Infinity", "0af|1099511627776|s|4.9E-324"),
                    Played.rows(journal, "FROM series ORDER BY round"));
            assertEquals(List.of("p|b|0.1"), Played.rows(journal, "FROM benchmarks"));
        }
    }

    @Test
    void whatAFailedRunLeavesIsItsCause() throws IOException {
        try (SweepJournal journal = open()) {
            journal.take(Played.failed(3, 1));
            journal.take(Played.failed(3, 0));
            journal.take(Played.failed(2, 4));
            assertEquals(
                    List.of(
                            new FailedRun("p2", "{\"level\":2}", 4, "no equilibrium at 4"),
                            new FailedRun("p3", "{\"level\":3}", 0, "no equilibrium at 0")),
                    journal.failures(2));
            assertEquals(new RunCounts(0, 3), journal.counts());
            assertEquals(
                    List.of("r2-4|null|0"),
                    Played.rows(journal, "SELECT run_id, trajectory_hash, rounds FROM runs WHERE replicate = 4"));
        }
    }

    @Test
    void aFailedRunIsReplacedAndAFinishedOneNever() throws IOException {
        try (SweepJournal journal = open()) {
            journal.take(Played.failed(1, 0));
            journal.take(Played.finished(1, 1, 5));
            journal.flush();
            journal.take(Played.finished(1, 0, 7));
            journal.take(Played.finished(1, 1, 99));
            journal.take(Played.finished(1, 2, 8));
            journal.flush();
            journal.take(Played.failed(1, 0));
            journal.take(Played.failed(1, 3));
            journal.flush();
            journal.take(PlayedRun.failed(Played.planned(1, 3), "another cause", 1));
        }
        try (SweepJournal journal = open()) {
            assertEquals(List.of(7.0, 5.0, 8.0), values(journal));
            assertEquals(new RunCounts(3, 1), journal.counts());
            assertEquals("another cause", journal.failures(9).get(0).cause());
            assertEquals(List.of("p1|mean|7.0"), Played.rows(journal, "FROM benchmarks"));
            assertEquals(List.of(), Played.halved(journal, 2));
        }
    }

    @Test
    void ofEqualRunsInOneBatchOneIsKept() throws IOException {
        JournalDatabase database = null;
        try (SweepJournal journal = open()) {
            database = journal.database();
            try (RunStore store = RunStore.open(database)) {
                store.keep(List.of(
                        Played.failed(1, 0), Played.finished(1, 0, 1), Played.finished(1, 0, 2), Played.failed(1, 0)));
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            assertEquals(List.of(1.0), values(journal));
        }
    }

    @Test
    void doneTellsFinishedFromFailed() throws IOException {
        List<String> asked = new ArrayList<>();
        try (SweepJournal journal = open()) {
            for (int i = 0; i < 6000; i++) {
                asked.add(Played.id(i, 0));
                if (i % 2 == 0) {
                    journal.take(i % 3 == 0 ? Played.failed(i, 0) : Played.finished(i, 0, i));
                }
            }
            journal.take(Played.finished(1, 77, 0));
            Set<String> finished = journal.done(asked, false);
            assertEquals(2000, finished.size());
            assertTrue(finished.contains("r2-0"));
            assertEquals(3000, journal.done(asked, true).size());
            assertEquals(Set.of("r6-0"), journal.done(List.of("r6-0", "r7-0", "it's"), true));
            assertEquals(Set.of(), journal.done(List.of(), true));
        }
    }

    @Test
    void valuesComeByPointAndReplicate() throws IOException {
        try (SweepJournal journal = open()) {
            journal.take(Played.finished(2, 1, 21));
            journal.take(Played.finished(2, 0, 20));
            journal.take(Played.finished(1, 0, Double.NaN));
            journal.take(Played.failed(1, 1));
            try (Stream<OutcomeValue> values = journal.values("value")) {
                assertEquals(
                        List.of(
                                new OutcomeValue("p1", "{\"level\":1}", 0, Double.NaN),
                                new OutcomeValue("p2", "{\"level\":2}", 0, 20),
                                new OutcomeValue("p2", "{\"level\":2}", 1, 21)),
                        values.toList());
            }
            try (Stream<OutcomeValue> values = journal.values("unknown")) {
                assertTrue(values.allMatch(value -> Double.isNaN(value.value())));
            }
        }
    }

    @Test
    void summariesAreThoseOfTheFirstReplicates() throws IOException {
        double[] sample = {0.1, 0.7, 1e9, -3};
        try (SweepJournal journal = open()) {
            for (int replicate = sample.length - 1; replicate >= 0; replicate--) {
                journal.take(Played.finished(1, replicate, sample[replicate]));
            }
            journal.take(Played.finished(2, 0, 1));
            journal.take(Played.finished(2, 1, Double.NaN));
            journal.take(Played.finished(2, 2, 4));
            journal.take(Played.finished(3, 0, 1));
            journal.take(Played.finished(3, 1, 1));
            journal.take(Played.failed(3, 2));
            journal.take(Played.finished(4, 0, Double.NEGATIVE_INFINITY));
            journal.take(Played.finished(4, 3, 1));
            journal.take(Played.finished(4, 4, 1));
            List<PointSummary> summaries;
            try (Stream<PointSummary> stream = journal.summaries("value", 3)) {
                summaries = stream.toList();
            }
            assertEquals(
                    List.of("p1", "p2", "p4"),
                    summaries.stream().map(PointSummary::pointId).toList());
            assertEquals("{\"level\":1}", summaries.get(0).point());
            double[] first = DoubleStream.of(sample).limit(3).toArray();
            assertEquals(3, summaries.get(0).summary().n());
            assertEquals(StatUtils.mean(first), summaries.get(0).summary().mean(), 1e-6);
            assertEquals(
                    Math.sqrt(StatUtils.variance(first)),
                    summaries.get(0).summary().sd(),
                    1e-6);
            assertEquals(3, summaries.get(1).finished());
            assertEquals(2, summaries.get(1).summary().n());
            assertEquals(2.5, summaries.get(1).summary().mean());
            assertEquals(1, summaries.get(2).finished());
            assertTrue(Double.isNaN(summaries.get(2).summary().mean()));
        }
    }

    @Test
    void manyThreadsLoseNothing() throws IOException, InterruptedException, ExecutionException {
        int threads = 8;
        int runs = 500;
        try (SweepJournal journal = open()) {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            List<Callable<Void>> tasks = IntStream.range(0, threads)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        for (int i = 0; i < runs; i++) {
                            // Neighbours overlap: half of the runs come twice.
                            journal.take(Played.finished((i + thread * runs / 2) % 97, i + thread * runs / 2, i));
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> task : pool.invokeAll(tasks)) {
                task.get();
            }
            pool.shutdown();
            assertEquals(runs / 2L * (threads + 1), journal.counts().finished());
            assertEquals(List.of(), Played.halved(journal, 2));
            assertEquals(List.of("97"), Played.rows(journal, "SELECT count(DISTINCT point_id) FROM points"));
        }
    }

    @Test
    void usesAreNotedOncePerFile() throws IOException {
        ScenarioFile<?> more = DriftScenario.read(FILE.canonicalJson().replace("\"replicates\":6", "\"replicates\":9"));
        open().close();
        open().close();
        SweepJournal.open(temporary.resolve("sweep"), more).close();
        try (SweepJournal journal = open()) {
            assertEquals(
                    List.of(
                            "drift|1|3|" + FILE.canonicalJson() + "|true",
                            "drift|1|3|" + more.canonicalJson() + "|false"),
                    Played.rows(
                            journal,
                            "SELECT scenario, model_version, seed, file, last_use > first_use FROM sweep"
                                    + " ORDER BY first_use"));
        }
    }

    @Test
    void aClosedJournalTakesNothing() throws IOException {
        SweepJournal journal = open();
        journal.close();
        journal.close();
        assertEquals(
                "the journal is closed",
                assertThrows(IOException.class, () -> journal.take(Played.failed(1, 1)))
                        .getMessage());
    }

    @Test
    void aJournalForReadingTakesNothing() throws IOException {
        open().close();
        try (SweepJournal journal = SweepJournal.openReadOnly(temporary.resolve("sweep"))) {
            assertThrows(IllegalStateException.class, () -> journal.take(Played.failed(1, 1)));
        }
    }

    private static List<Double> values(SweepJournal journal) throws IOException {
        try (Stream<OutcomeValue> values = journal.values("value")) {
            return values.map(OutcomeValue::value).toList();
        }
    }
}
