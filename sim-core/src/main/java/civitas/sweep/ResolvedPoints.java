package civitas.sweep;

import civitas.scenario.ScenarioFile;
import civitas.sweep.design.Point;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files at the points of a sweep. The latest ones are kept, because every point comes once per replicate. */
final class ResolvedPoints {
    /** A few kilobytes each. */
    private static final int MOST_KEPT = 1000;

    private final ScenarioFile<?> file;
    private final Map<String, ScenarioFile<?>> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ScenarioFile<?>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    ResolvedPoints(ScenarioFile<?> file) {
        this.file = file;
    }

    /**
     * The file at a point, as its JSON says.
     *
     * @throws civitas.scenario.InvalidScenarioException if the combination is not valid
     */
    ScenarioFile<?> at(String point) {
        synchronized (latest) {
            ScenarioFile<?> known = latest.get(point);
            if (known != null) {
                return known;
            }
        }
        ScenarioFile<?> resolved = file.at(Point.parse(point).values());
        synchronized (latest) {
            latest.put(point, resolved);
        }
        return resolved;
    }
}
