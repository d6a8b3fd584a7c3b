package civitas.sweep.plan;

import civitas.scenario.Sweep.Order;
import civitas.scenario.Sweep.UntilHalfWidth;
import civitas.sweep.PlannedRun;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * More replicates for points whose mean is not known well enough. All points that need more have the same number; memory
 * is eight bytes for each of them, none before the end of the first wave.
 */
final class AdaptivePlan implements Plan {
    private final PlannedPoints points;
    private final UntilHalfWidth until;
    private final HalfWidth rule;
    private final Order order;
    private PlannedPoints open;
    private int played;

    AdaptivePlan(PlannedPoints points, UntilHalfWidth until, Order order) {
        this.points = points;
        this.until = until;
        this.rule = new HalfWidth(until);
        this.order = order;
        this.open = points;
    }

    @Override
    public Optional<Iterator<PlannedRun>> nextWave(Results results) {
        if (played == 0) {
            return wave(until.atLeast());
        }
        if (played == until.atMost()) {
            return Optional.empty();
        }
        open = stillOpen(results);
        return open.size() == 0 ? Optional.empty() : wave(rule.more(played));
    }

    private Optional<Iterator<PlannedRun>> wave(int replicates) {
        Wave.Replicates more = new Wave.Replicates(played, replicates);
        played = replicates;
        return Optional.of(Wave.of(open, more, order));
    }

    private PlannedPoints stillOpen(Results results) {
        PlannedPoints before = open;
        long[] positions = LongStream.range(0, before.size())
                .filter(position -> before.at(position)
                        .filter(point -> !rule.reached(point.id(), played, results))
                        .isPresent())
                .map(position -> before instanceof Chosen chosen ? chosen.positions[(int) position] : position)
                .toArray();
        return new Chosen(points, positions);
    }

    @Override
    public boolean oneWave() {
        return false;
    }

    @Override
    public long points() {
        return points.size();
    }

    @Override
    public long planned() {
        return Counts.times(points.size(), until.atMost());
    }

    @Override
    public boolean exact() {
        return false;
    }

    /** Some of the points. */
    private static final class Chosen implements PlannedPoints {
        private final PlannedPoints points;
        private final long[] positions;

        Chosen(PlannedPoints points, long[] positions) {
            this.points = points;
            this.positions = positions;
        }

        @Override
        public long size() {
            return positions.length;
        }

        @Override
        public Optional<PlannedPoint> at(long position) {
            return points.at(positions[(int) position]);
        }

        @Override
        public boolean complete() {
            return true;
        }
    }
}
