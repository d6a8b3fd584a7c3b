package civitas.sweep;

import civitas.drift.DriftScenario;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Planned runs of the walk, and where tests take played ones. */
final class Plans {
    private Plans() {}

    static PlannedRun run(int number, String point, int replicate) {
        return new PlannedRun("run-" + number, "point-" + point.length(), point, replicate);
    }

    /** That many runs at points of different lengths, three replicates each. */
    static List<PlannedRun> runs(int number) {
        List<PlannedRun> runs = new ArrayList<>();
        lazy(number).forEachRemaining(runs::add);
        return runs;
    }

    /** The same without end, for all that a test will play. */
    static Iterator<PlannedRun> endless() {
        return lazy(Integer.MAX_VALUE);
    }

    private static Iterator<PlannedRun> lazy(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> run(i, "{\"rounds\":" + (1 + i / 3 % 50) + "}", i % 3))
                .iterator();
    }

    /** A player of the walk whose interventions are left out, so that any length is valid. */
    static SweepPlayer player(String... settings) {
        return new SweepPlayer(DriftScenario.file(settings).withoutInterventions());
    }

    /** Without the time it took, which is the only thing that may differ. */
    static PlayedRun timeless(PlayedRun run) {
        return new PlayedRun(
                run.planned(),
                run.failure(),
                run.outcomes(),
                run.benchmarks(),
                run.series(),
                run.rounds(),
                run.trajectoryHash(),
                0);
    }

    /** Keeps everything in the order of taking. */
    static final class Basket implements SweepEngine.Sink {
        final Queue<PlayedRun> taken = new ConcurrentLinkedQueue<>();

        @Override
        public void take(PlayedRun run) {
            taken.add(run);
        }

        /** Ids in the order of taking. */
        List<String> ids() {
            return taken.stream().map(run -> run.planned().id()).toList();
        }
    }

    /** Counts what was read. */
    static final class Counted implements Iterator<PlannedRun> {
        volatile int read;
        private final Iterator<PlannedRun> runs;

        Counted(Iterator<PlannedRun> runs) {
            this.runs = runs;
        }

        @Override
        public boolean hasNext() {
            return runs.hasNext();
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread at a time, as engines promise
        public PlannedRun next() {
            read++;
            return runs.next();
        }
    }
}
