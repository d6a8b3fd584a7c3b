package civitas.sweep.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.sweep.EngineException;
import civitas.sweep.EngineSettings;
import civitas.sweep.PlannedRun;
import civitas.sweep.PlayedRun;
import civitas.sweep.SweepEngine;
import civitas.sweep.SweepEngines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

/** The engine with executors that are threads of this process. */
class SparkEngineTest {
    private static final EngineSettings TWO_THREADS = EngineSettings.threads(2);

    private static SweepEngine open() throws IOException {
        return open(new Ending());
    }

    private static SweepEngine open(Ending ending) throws IOException {
        SparkConf conf = Configuration.of("collusion", TWO_THREADS);
        return new SparkEngine(SparkEngineFactory.connect(conf), Sweeps.FILE.canonicalJson(), ending);
    }

    private static List<String> ids(List<PlayedRun> runs) {
        return runs.stream().map(run -> run.planned().id()).toList();
    }

    @Test
    void everyRunMeasuresTheSameAsOnThreadsOfThisProcess() throws IOException {
        List<PlannedRun> runs = Sweeps.runs(500, 2000);
        List<PlayedRun> expected = Sweeps.expected(runs);
        assertEquals(50, expected.stream().filter(PlayedRun::hasFailed).count());
        try (SweepEngine engine = SweepEngines.load().find("spark").open(Sweeps.FILE, TWO_THREADS)) {
            assertEquals(expected, Sweeps.play(engine, runs));
            assertEquals(List.of(), Sweeps.play(engine, List.of()));
        }
    }

    @Test
    void runsThatTakeLongerThanPlannedAreGivenOutAgain() throws IOException {
        List<PlannedRun> runs = new ArrayList<>(Sweeps.runs(400, 100));
        for (int i = 400; i < 408; i++) {
            runs.add(Sweeps.run(i, 5_000_000));
        }
        List<PlayedRun> expected = Sweeps.expected(runs);
        try (SweepEngine engine = open()) {
            assertEquals(expected, Sweeps.play(engine, runs));
        }
    }

    @Test
    void anEndlessPlanIsReadOnlyAsFarAsItIsPlayed() throws IOException {
        AtomicInteger read = new AtomicInteger();
        Iterator<PlannedRun> endless = Sweeps.endless(2000);
        Iterator<PlannedRun> counted = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public PlannedRun next() {
                read.incrementAndGet();
                return endless.next();
            }
        };
        List<PlayedRun> taken = new ArrayList<>();
        try (SweepEngine engine = open()) {
            engine.play(counted, run -> {
                taken.add(run);
                // Two threads, three tasks each, of at most 2000 runs.
                assertTrue(read.get() - taken.size() <= 12_000);
                if (taken.size() == 1000) {
                    engine.stop();
                }
            });
            assertTrue(taken.size() >= 1000);
            Set<String> different = new HashSet<>(ids(taken));
            assertEquals(taken.size(), different.size());
            engine.play(counted, taken::add);
            assertEquals(different.size(), taken.size(), "a stopped engine starts nothing");
        }
    }

    @Test
    void whatRunsWhenTheEngineIsStoppedEndsAndTheRestIsNotBegun() throws IOException {
        List<PlayedRun> taken = new ArrayList<>();
        List<PlannedRun> runs = List.of(
                Sweeps.run(0, 6_000_000),
                Sweeps.run(1, 30_000_000),
                Sweeps.run(2, 30_000_000),
                Sweeps.run(3, 30_000_000));
        try (SweepEngine engine = open()) {
            engine.play(runs.iterator(), run -> {
                taken.add(run);
                engine.stop();
            });
        }
        assertEquals(List.of("run-0", "run-1"), ids(taken));
    }

    @Test
    void runsThatTakeTooLongAfterAStopAreGivenUp() throws IOException {
        List<PlayedRun> taken = new ArrayList<>();
        List<PlannedRun> runs = List.of(Sweeps.run(0, 2000), Sweeps.run(1, 60_000_000));
        try (SweepEngine engine = open(new Ending(0))) {
            engine.play(runs.iterator(), run -> {
                taken.add(run);
                engine.stop();
            });
        }
        assertEquals(List.of("run-0"), ids(taken));
    }

    @Test
    void aSinkThatBreaksStopsEverything() throws IOException {
        IOException full = new IOException("No space left on device");
        AtomicInteger taken = new AtomicInteger();
        try (SweepEngine engine = open()) {
            IOException thrown = assertThrows(
                    IOException.class,
                    () -> engine.play(Sweeps.endless(2000), run -> {
                        if (taken.incrementAndGet() == 7) {
                            throw full;
                        }
                    }));
            assertSame(full, thrown);
        }
        assertTrue(taken.get() >= 7);
    }

    @Test
    void anIteratorThatBreaksStopsEverything() throws IOException {
        List<PlayedRun> taken = new ArrayList<>();
        Iterator<PlannedRun> runs = List.of(Sweeps.run(0, 2000)).iterator();
        Iterator<PlannedRun> broken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public PlannedRun next() {
                return runs.next();
            }
        };
        try (SweepEngine engine = open()) {
            assertThrows(java.util.NoSuchElementException.class, () -> engine.play(broken, taken::add));
        }
        assertTrue(taken.size() <= 1);
    }

    @Test
    void anInterruptedCallerStopsAndStaysInterrupted() throws IOException {
        Thread caller = Thread.currentThread();
        try (SweepEngine engine = open()) {
            engine.play(Sweeps.endless(2000), run -> caller.interrupt());
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void aTaskThatBreaksIsAFaultOfTheClusterAndNotOfARun() throws IOException {
        SparkConf conf = Configuration.of("collusion", TWO_THREADS);
        String unknown = Sweeps.FILE.canonicalJson().replace("\"collusion\"", "\"collision\"");
        try (SweepEngine engine = new SparkEngine(SparkEngineFactory.connect(conf), unknown, new Ending())) {
            EngineException thrown =
                    assertThrows(EngineException.class, () -> engine.play(Sweeps.endless(2000), run -> {}));
            assertTrue(thrown.getMessage().startsWith("Spark gave up: "), thrown.getMessage());
            assertTrue(thrown.getMessage().contains("unknown scenario 'collision'"), thrown.getMessage());
            assertEquals(1, thrown.getMessage().lines().count());
        }
    }

    @Test
    void aContextThatHasEndedIsSaid() throws IOException {
        SweepEngine engine = open();
        engine.close();
        assertEquals(
                "Spark has ended its context: closed, or the master is gone",
                assertThrows(EngineException.class, () -> engine.play(Sweeps.endless(2000), run -> {}))
                        .getMessage());
    }

    @Test
    void aMasterThatIsNoneIsSaid() {
        EngineSettings settings = TWO_THREADS.withMaster("sparc://host");
        EngineException thrown = assertThrows(
                EngineException.class, () -> SweepEngines.load().find("spark").open(Sweeps.FILE, settings));
        assertEquals(
                "Spark could not be reached at sparc://host: Could not parse Master URL: 'sparc://host'",
                thrown.getMessage());
    }
}
