package civitas.sweep.plan;

import java.util.Optional;

/** The points of a small design, each identified once however many replicates it has. For one thread at a time. */
final class RememberedPoints implements PlannedPoints {
    /** Most points that are worth their memory, some hundred bytes each. */
    static final int MOST = 10_000;

    private final PlannedPoints points;
    private final PlannedPoint[] known;

    RememberedPoints(PlannedPoints points) {
        this.points = points;
        known = new PlannedPoint[(int) points.size()];
    }

    @Override
    public long size() {
        return known.length;
    }

    /** Points that a filter leaves out are looked up again: that costs nothing. */
    @Override
    public Optional<PlannedPoint> at(long position) {
        int place = (int) position;
        if (known[place] == null) {
            known[place] = points.at(position).orElse(null);
        }
        return Optional.ofNullable(known[place]);
    }

    @Override
    public boolean complete() {
        return points.complete();
    }
}
