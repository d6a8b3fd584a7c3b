package civitas.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.drift.DriftScenario;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalEngineTest {
    private static final int MANY = 300;

    private static List<String> ids(List<PlannedRun> runs) {
        return runs.stream().map(PlannedRun::id).toList();
    }

    private static Set<PlayedRun> play(List<PlannedRun> runs, int threads) throws IOException {
        Plans.Basket basket = new Plans.Basket();
        try (SweepEngine engine = new LocalEngine(Plans.player(), threads)) {
            engine.play(runs.iterator(), basket);
        }
        Set<PlayedRun> played = new HashSet<>();
        basket.taken.forEach(run -> played.add(Plans.timeless(run)));
        return played;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void everyNumberOfThreadsMeasuresTheSame(int threads) throws IOException {
        List<PlannedRun> runs = Plans.runs(MANY);
        SweepPlayer player = Plans.player();
        Set<PlayedRun> expected = new HashSet<>();
        runs.forEach(run -> expected.add(Plans.timeless(player.play(run))));
        assertEquals(MANY, expected.size());
        assertEquals(expected, play(runs, threads));
    }

    @Property(tries = 100, seed = "1")
    void nothingIsLostOrTakenTwice(
            @ForAll @IntRange(max = 100) int number,
            @ForAll @IntRange(min = 1, max = 8) int threads,
            @ForAll @IntRange(max = 120) int stopAfter)
            throws IOException {
        Plans.Basket basket = new Plans.Basket();
        Plans.Counted runs = new Plans.Counted(Plans.runs(number).iterator());
        AtomicInteger taken = new AtomicInteger();
        try (SweepEngine engine = new LocalEngine(Plans.player(), threads)) {
            engine.play(runs, run -> {
                basket.take(run);
                if (taken.incrementAndGet() == stopAfter) {
                    engine.stop();
                }
            });
        }
        // Whatever was read was played and taken.
        List<String> ids = new ArrayList<>(basket.ids());
        assertEquals(runs.read, ids.size());
        assertEquals(Set.copyOf(ids(Plans.runs(runs.read))), Set.copyOf(ids));
        boolean toTheEnd = stopAfter == 0 || stopAfter > number;
        assertTrue(ids.size() >= (toTheEnd ? number : stopAfter), "taken " + ids.size());
    }

    @Test
    void runsAreReadOnlyWhenAThreadIsFree() throws IOException {
        int threads = 3;
        Plans.Counted runs = new Plans.Counted(Plans.runs(MANY).iterator());
        int[] takenAndAhead = new int[2];
        try (SweepEngine engine = new LocalEngine(Plans.player(), threads)) {
            engine.play(runs, run -> {
                synchronized (takenAndAhead) {
                    takenAndAhead[1] = Math.max(takenAndAhead[1], runs.read - takenAndAhead[0]);
                    takenAndAhead[0]++;
                }
            });
        }
        assertEquals(MANY, takenAndAhead[0]);
        assertTrue(takenAndAhead[1] <= threads, "read " + takenAndAhead[1] + " ahead");
    }

    @Test
    void aRunIsTakenWhileLongerOnesAreStillPlayed() throws IOException {
        CountDownLatch shortRunTaken = new CountDownLatch(1);
        ScenarioFile<?> file = DriftScenario.watched(round -> {
            if (round == 10) {
                await(shortRunTaken);
            }
        });
        List<PlannedRun> runs = List.of(Plans.run(0, "{\"rounds\":10}", 0), Plans.run(1, "{\"rounds\":1}", 0));
        List<String> order = new ArrayList<>();
        try (SweepEngine engine = new LocalEngine(new SweepPlayer(file.withoutInterventions()), 2)) {
            engine.play(runs.iterator(), run -> {
                synchronized (order) {
                    order.add(run.planned().id());
                }
                shortRunTaken.countDown();
            });
        }
        assertEquals(List.of("run-1", "run-0"), order);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailedRunIsTakenAndDoesNotStopTheOthers() throws IOException {
        List<PlannedRun> runs = new ArrayList<>(Plans.runs(20));
        runs.add(3, Plans.run(100, "{\"rounds\":-1}", 0));
        runs.add(9, Plans.run(101, "{\"limit\":-1000}", 0));
        Set<PlayedRun> played = play(runs, 2);
        assertEquals(22, played.size());
        assertEquals(
                Set.of("run-100", "run-101"),
                Set.copyOf(played.stream()
                        .filter(PlayedRun::hasFailed)
                        .map(run -> run.planned().id())
                        .toList()));
    }

    @Test
    void aSinkThatBreaksStopsEverythingAndLosesNothingInFlight() throws IOException {
        int threads = 4;
        IOException full = new IOException("No space left on device");
        CountDownLatch allInFlight = new CountDownLatch(threads);
        AtomicInteger taken = new AtomicInteger();
        Plans.Counted runs = new Plans.Counted(Plans.endless());
        try (SweepEngine engine = new LocalEngine(Plans.player(), threads)) {
            IOException thrown = assertThrows(
                    IOException.class,
                    () -> engine.play(runs, run -> {
                        arriveAndAwait(allInFlight);
                        if (taken.incrementAndGet() == 1) {
                            throw full;
                        }
                    }));
            assertSame(full, thrown);
        }
        assertEquals(runs.read, taken.get());
    }

    private static void arriveAndAwait(CountDownLatch latch) {
        latch.countDown();
        await(latch);
    }

    @Test
    void severalProblemsAreThrownAsOne() {
        try (SweepEngine engine = new LocalEngine(Plans.player(), 2)) {
            CountDownLatch both = new CountDownLatch(2);
            IOException thrown = assertThrows(
                    IOException.class,
                    () -> engine.play(Plans.runs(2).iterator(), run -> {
                        arriveAndAwait(both);
                        throw new IOException(run.planned().id());
                    }));
            assertEquals(1, thrown.getSuppressed().length);
        }
    }

    @Test
    void anIteratorThatBreaksStopsEverything() {
        Iterator<PlannedRun> good = Plans.runs(10).iterator();
        Iterator<PlannedRun> broken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public PlannedRun next() {
                if (!good.hasNext()) {
                    throw new IllegalStateException("plan is gone");
                }
                return good.next();
            }
        };
        Plans.Basket basket = new Plans.Basket();
        try (SweepEngine engine = new LocalEngine(Plans.player(), 2)) {
            IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> engine.play(broken, basket));
            assertEquals("plan is gone", thrown.getMessage());
        }
        assertEquals(10, basket.taken.size());
    }

    @Test
    void aBrokenInstallationStopsEverything() {
        ScenarioFile<?> file = DriftScenario.watched(round -> {
            throw new NoClassDefFoundError("civitas/Gone");
        });
        try (SweepEngine engine = new LocalEngine(new SweepPlayer(file), 2)) {
            assertThrows(
                    NoClassDefFoundError.class,
                    () -> engine.play(List.of(Plans.run(0, "{}", 0)).iterator(), new Plans.Basket()));
        }
    }

    @Test
    void anInterruptedCallerStopsAndStaysInterrupted() throws IOException {
        Thread caller = Thread.currentThread();
        Plans.Counted runs = new Plans.Counted(Plans.endless());
        AtomicInteger taken = new AtomicInteger();
        try (SweepEngine engine = new LocalEngine(Plans.player(), 2)) {
            engine.play(runs, run -> {
                if (taken.incrementAndGet() == 20) {
                    caller.interrupt();
                }
            });
        }
        assertTrue(Thread.interrupted());
        assertTrue(taken.get() >= 20);
        assertEquals(runs.read, taken.get());
    }

    @Test
    void aStoppedEngineStartsNothingMore() throws IOException {
        Plans.Basket basket = new Plans.Basket();
        try (SweepEngine engine = new LocalEngine(Plans.player(), 2)) {
            engine.stop();
            engine.play(Plans.runs(5).iterator(), basket);
        }
        assertTrue(basket.taken.isEmpty());
    }

    @Test
    void theEngineIsFoundByName() throws IOException {
        SweepEngines engines = SweepEngines.load();
        assertEquals(List.of("local"), engines.names());
        Plans.Basket basket = new Plans.Basket();
        try (SweepEngine engine = engines.find("local").open(DriftScenario.file(), EngineSettings.threads(2))) {
            engine.play(List.of(Plans.run(0, "{}", 0)).iterator(), basket);
        }
        assertEquals(List.of("run-0"), basket.ids());
        assertFalse(basket.taken.element().hasFailed());
    }

    @Test
    void badSettingsAreSaid() {
        SweepEngines engines = SweepEngines.load();
        assertEquals(
                "unknown engine 'sparc', expected one of: local",
                assertThrows(IllegalArgumentException.class, () -> engines.find("sparc"))
                        .getMessage());
        assertEquals(
                "the engine 'local' has no master, found 'spark://host:7077';"
                        + " leave it out or choose another engine",
                assertThrows(IllegalArgumentException.class, () -> engines.find("local")
                                .open(
                                        DriftScenario.file(),
                                        EngineSettings.threads(1).withMaster("spark://host:7077")))
                        .getMessage());
        assertEquals(
                "threads = 0, must be at least 1",
                assertThrows(IllegalArgumentException.class, () -> EngineSettings.threads(0))
                        .getMessage());
    }
}
