package civitas.sweep.plan;

import civitas.scenario.Sweep.Order;
import civitas.sweep.PlannedRun;
import java.util.Iterator;
import java.util.Optional;

/** The same number of replicates for every point, in one wave. Memory does not grow with the number of points. */
final class FixedPlan implements Plan {
    private final PlannedPoints points;
    private final int replicates;
    private final Order order;
    private boolean begun;

    FixedPlan(PlannedPoints points, int replicates, Order order) {
        this.points = points;
        this.replicates = replicates;
        this.order = order;
    }

    @Override
    public Optional<Iterator<PlannedRun>> nextWave(Results results) {
        if (begun) {
            return Optional.empty();
        }
        begun = true;
        return Optional.of(Wave.of(points, new Wave.Replicates(0, replicates), order));
    }

    @Override
    public boolean oneWave() {
        return true;
    }

    @Override
    public long points() {
        return points.size();
    }

    @Override
    public long planned() {
        return Counts.times(points.size(), replicates);
    }

    @Override
    public boolean exact() {
        return points.complete();
    }
}
