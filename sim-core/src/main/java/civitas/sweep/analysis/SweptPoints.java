package civitas.sweep.analysis;

import civitas.scenario.PointIdentities;
import civitas.scenario.ScenarioFile;
import civitas.scenario.Sweep;
import civitas.scenario.SweepDesign;
import civitas.scenario.SweepDesign.Enumerated;
import civitas.sweep.design.Design;
import civitas.sweep.design.Designs;
import civitas.sweep.design.Point;
import civitas.sweep.journal.PointRuns;
import civitas.sweep.journal.RunCounts;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.PlannedPoint;
import civitas.sweep.plan.Plans;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * The points of a file's sweep of which a journal holds runs. A journal may hold others as well: those of the file as it
 * was before somebody changed a parameter, took a level away or moved an intervention. Points are told by their
 * identity, see {@link PlannedPoint}. Memory: the points that the journal holds, however large the design.
 */
public final class SweptPoints {
    /** Places of a design that are looked at: half a minute. Sweeps play points in the same order, so few need as many. */
    static final long MOST_PLACES = 1_000_000;

    /** A point, and where it stands among the points of the sweep. */
    private record Place(Point point, long rank) {}

    private final Map<String, Place> places;
    private final Tally kept;
    private final Tally leftOut;
    private final long looked;

    /**
     * How much there is.
     *
     * @param points with a run that ended
     * @param finished their runs that finished
     * @param failed their runs that failed
     */
    public record Tally(long points, long finished, long failed) {
        private static final Tally NOTHING = new Tally(0, 0, 0);

        private Tally and(RunCounts runs) {
            return new Tally(points + 1, finished + runs.finished(), failed + runs.failed());
        }
    }

    private SweptPoints(Map<String, Place> places, List<PointRuns> held, long looked) {
        this.places = places;
        this.looked = looked;
        Tally in = Tally.NOTHING;
        Tally out = Tally.NOTHING;
        for (PointRuns point : held) {
            if (places.containsKey(point.pointId())) {
                in = in.and(point.counts());
            } else {
                out = out.and(point.counts());
            }
        }
        this.kept = in;
        this.leftOut = out;
    }

    /**
     * Looks for the points of a sweep in a journal.
     *
     * @param file with a sweep
     */
    public static SweptPoints of(ScenarioFile<?> file, SweepJournal journal) throws IOException {
        return of(file, journal, MOST_PLACES);
    }

    /**
     * The same with another bound.
     *
     * @param mostPlaces places of the design that are looked at, in the order in which they are played
     */
    static SweptPoints of(ScenarioFile<?> file, SweepJournal journal, long mostPlaces) throws IOException {
        List<PointRuns> held = journal.pointRuns();
        Sweep sweep = file.sweep().orElseThrow();
        if (sweep.design() instanceof SweepDesign.Bisection bisection) {
            Map<String, Place> places = new HashMap<>();
            for (Map.Entry<String, Point> point : searched(bisection, file, journal)) {
                places.put(point.getKey(), new Place(point.getValue(), places.size()));
            }
            return new SweptPoints(places, held, Long.MAX_VALUE);
        }
        Design design = Designs.of((Enumerated) sweep.design(), file);
        long looked = Math.min(design.candidates(), mostPlaces);
        LongUnaryOperator order = Plans.order(design, sweep.order());
        Map<String, Place> places = enumerated(design, order, looked, new PointIdentities<>(file), held);
        return new SweptPoints(places, held, looked < design.candidates() ? looked : Long.MAX_VALUE);
    }

    private static Map<String, Place> enumerated(
            Design design, LongUnaryOperator order, long most, PointIdentities<?> identities, List<PointRuns> held) {
        Map<String, Place> places = new HashMap<>();
        held.forEach(point -> places.put(point.pointId(), null));
        int missing = held.size();
        for (long position = 0; position < most && missing > 0; position++) {
            long index = order.applyAsLong(position);
            Optional<Point> point = design.at(index);
            if (point.isPresent()) {
                String id = PlannedPoint.of(point.get(), identities).id();
                if (places.containsKey(id) && places.get(id) == null) {
                    places.put(id, new Place(point.get(), index));
                    missing--;
                }
            }
        }
        places.values().removeIf(place -> place == null);
        return places;
    }

    /** Points that searches have tried, search by search, those of a search by the value that was tried. */
    private static List<Map.Entry<String, Point>> searched(
            SweepDesign.Bisection bisection, ScenarioFile<?> file, SweepJournal journal) throws IOException {
        String axis = bisection.axis().path();
        Map<String, Point> points = new LinkedHashMap<>();
        Thresholds.follow(file, journal, run -> points.computeIfAbsent(run.pointId(), id -> Point.parse(run.point())));
        Map<Point, Integer> searches = new HashMap<>();
        points.values().forEach(point -> searches.putIfAbsent(point.without(axis), searches.size()));
        return points.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Point>>comparingInt(
                                entry -> searches.get(entry.getValue().without(axis)))
                        .thenComparingDouble(
                                entry -> entry.getValue().values().get(axis).doubleValue()))
                .toList();
    }

    /** The point with an identity, if it belongs to the sweep. */
    Optional<Point> point(String pointId) {
        return Optional.ofNullable(places.get(pointId)).map(Place::point);
    }

    /** Where a point of the sweep stands in its design; searches stand one after the other. */
    long rank(String pointId) {
        return places.get(pointId).rank();
    }

    /** The points in the order of the design. */
    public List<Point> points() {
        return places.values().stream()
                .sorted(Comparator.comparingLong(Place::rank))
                .map(Place::point)
                .toList();
    }

    /** What the journal holds of the sweep. */
    public Tally kept() {
        return kept;
    }

    /** What it holds besides. */
    public Tally leftOut() {
        return leftOut;
    }

    /**
     * How many places of the design were looked at before the search for the points that are left out was given up;
     * {@link Long#MAX_VALUE} if all were.
     */
    public long looked() {
        return looked;
    }
}
