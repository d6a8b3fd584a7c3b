package civitas.sweep.journal;

import civitas.sweep.PlannedRun;
import civitas.sweep.PlayedRun;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Points that were written lately, so that a point with a thousand replicates is not written a thousand times. */
final class KnownPoints {
    private static final int MOST = 10_000;

    private final Map<String, Boolean> lately = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Points of some runs that may be new, with their text, by id. */
    Map<String, String> newOf(Collection<PlayedRun> runs) {
        Map<String, String> points = new LinkedHashMap<>();
        for (PlayedRun run : runs) {
            PlannedRun planned = run.planned();
            if (!lately.containsKey(planned.pointId())) {
                points.putIfAbsent(planned.pointId(), planned.point());
            }
        }
        return points;
    }

    /** These are durable now. */
    void add(Collection<String> pointIds) {
        pointIds.forEach(id -> lately.put(id, true));
    }
}
