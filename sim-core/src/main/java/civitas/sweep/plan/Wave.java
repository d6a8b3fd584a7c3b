package civitas.sweep.plan;

import civitas.scenario.Sweep.Order;
import civitas.sweep.PlannedRun;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Some replicates of some points, one run at a time; looks one run ahead and holds no more than that. */
abstract class Wave implements Iterator<PlannedRun> {
    /** From where to where replicates are numbered, the end excluded. */
    record Replicates(int from, int to) {}

    private Optional<PlannedRun> next;

    /**
     * Replicate by replicate if interleaved, point by point if sequential.
     *
     * @param replicates at least one
     */
    static Iterator<PlannedRun> of(PlannedPoints points, Replicates replicates, Order order) {
        return order == Order.INTERLEAVED ? new ByReplicate(points, replicates) : new ByPoint(points, replicates);
    }

    /** The run after the latest one, empty after the last one. */
    abstract Optional<PlannedRun> advance();

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = advance();
        }
        return next.isPresent();
    }

    @Override
    public PlannedRun next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the wave has ended");
        }
        PlannedRun run = next.orElseThrow();
        next = null;
        return run;
    }

    private static final class ByReplicate extends Wave {
        private final PlannedPoints points;
        private final Replicates replicates;
        private long position;
        private int replicate;
        private boolean any;

        ByReplicate(PlannedPoints points, Replicates replicates) {
            this.points = points;
            this.replicates = replicates;
            this.replicate = replicates.from;
        }

        @Override
        Optional<PlannedRun> advance() {
            while (replicate < replicates.to) {
                while (position < points.size()) {
                    Optional<PlannedPoint> point = points.at(position++);
                    if (point.isPresent()) {
                        any = true;
                        return Optional.of(point.get().run(replicate));
                    }
                }
                position = 0;
                // Where a filter leaves nothing, looking once is enough.
                replicate = any ? replicate + 1 : replicates.to;
            }
            return Optional.empty();
        }
    }

    private static final class ByPoint extends Wave {
        private final PlannedPoints points;
        private final Replicates replicates;
        private long position;
        private int replicate;
        private Optional<PlannedPoint> point = Optional.empty();

        ByPoint(PlannedPoints points, Replicates replicates) {
            this.points = points;
            this.replicates = replicates;
        }

        @Override
        Optional<PlannedRun> advance() {
            boolean done = point.isEmpty() || replicate == replicates.to;
            if (done) {
                point = Optional.empty();
                replicate = replicates.from;
                while (point.isEmpty() && position < points.size()) {
                    point = points.at(position++);
                }
            }
            return point.map(found -> found.run(replicate++));
        }
    }
}
