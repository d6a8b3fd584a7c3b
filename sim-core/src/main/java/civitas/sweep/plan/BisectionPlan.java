package civitas.sweep.plan;

import civitas.scenario.AxisValues.Scale;
import civitas.scenario.AxisValues.Span;
import civitas.scenario.PointIdentities;
import civitas.scenario.SweepDesign.Bisection;
import civitas.sweep.PlannedRun;
import civitas.sweep.design.Point;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Searches for thresholds, one step of every search at a time: the replicates of a step are one wave, or several if their
 * number is adaptive. Memory: the answers so far of every search.
 */
public final class BisectionPlan implements Plan {
    private final Bisection described;
    private final Replication replication;
    private final PointIdentities<?> identities;
    private final List<Search> searches;
    private Optional<Plan> step = Optional.empty();

    /**
     * @param others points of the other axes, one search each
     */
    BisectionPlan(Bisection described, List<Point> others, Replication replication, PointIdentities<?> identities) {
        this.described = described;
        this.replication = replication;
        this.identities = identities;
        this.searches = new ArrayList<>(
                others.stream().map(point -> Search.begin(described, point)).toList());
    }

    @Override
    public Optional<Iterator<PlannedRun>> nextWave(Results results) {
        Optional<Iterator<PlannedRun>> wave = step.flatMap(plan -> plan.nextWave(results));
        if (wave.isPresent()) {
            return wave;
        }
        if (step.isPresent()) {
            searches.replaceAll(search -> answered(search, results));
        }
        List<Point> points = searches.stream()
                .flatMap(search -> search.next(described).stream())
                .toList();
        step = points.isEmpty() ? Optional.empty() : Optional.of(replication.plan(new Step(points, identities)));
        return step.flatMap(plan -> plan.nextWave(results));
    }

    private Search answered(Search search, Results results) {
        return search.next(described)
                .map(point -> search.after(mean(point, results), described.goal()))
                .orElse(search);
    }

    private double mean(Point point, Results results) {
        String id = PlannedPoint.of(point, identities).id();
        return results.of(id, described.goal().outcome(), replication.replicates(id, results))
                .mean();
    }

    /** What the searches have found so far, one entry each, in the order of the design of the other axes. */
    public List<Threshold> thresholds() {
        boolean integer = described.axis().values().integer();
        return searches.stream().map(search -> search.threshold(integer)).toList();
    }

    @Override
    public boolean oneWave() {
        return false;
    }

    @Override
    public long points() {
        long steps = 3 + (long) StrictMath.max(0, StrictMath.ceil(StrictMath.log(halvings()) / StrictMath.log(2)));
        return Counts.times(searches.size(), steps);
    }

    @Override
    public long planned() {
        return Counts.times(points(), replication.replicates().most());
    }

    /** How many tolerances fit between the ends. */
    private double halvings() {
        Span span = described.axis().values();
        double low = span.from().doubleValue();
        double high = span.to().doubleValue();
        return span.scale() == Scale.LINEAR
                ? (high - low) / described.tolerance()
                : StrictMath.log(high / low) / StrictMath.log1p(described.tolerance());
    }

    @Override
    public boolean exact() {
        return false;
    }

    /** The points that all searches want next. */
    private record Step(List<Point> points, PointIdentities<?> identities) implements PlannedPoints {
        @Override
        public long size() {
            return points.size();
        }

        @Override
        public Optional<PlannedPoint> at(long position) {
            return Optional.of(PlannedPoint.of(points.get((int) position), identities));
        }

        @Override
        public boolean complete() {
            return true;
        }
    }
}
