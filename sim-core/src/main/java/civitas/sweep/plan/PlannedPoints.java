package civitas.sweep.plan;

import civitas.scenario.PointIdentities;
import civitas.sweep.design.Design;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/** Points in the order in which they are played, each computed when it is asked for. */
interface PlannedPoints {
    /** Number of positions. */
    long size();

    /** The point at a position from 0 (inclusive) to {@link #size()} (exclusive); empty if a filter leaves it out. */
    Optional<PlannedPoint> at(long position);

    /** Whether every position has a point. */
    boolean complete();

    /**
     * The points of a design.
     *
     * @param order from position to index in the design
     */
    static PlannedPoints of(Design design, LongUnaryOperator order, PointIdentities<?> identities) {
        PlannedPoints points = computed(design, order, identities);
        return points.size() <= RememberedPoints.MOST ? new RememberedPoints(points) : points;
    }

    private static PlannedPoints computed(Design design, LongUnaryOperator order, PointIdentities<?> identities) {
        return new PlannedPoints() {
            @Override
            public long size() {
                return design.candidates();
            }

            @Override
            public Optional<PlannedPoint> at(long position) {
                return design.at(order.applyAsLong(position)).map(point -> PlannedPoint.of(point, identities));
            }

            @Override
            public boolean complete() {
                return design.complete();
            }
        };
    }
}
