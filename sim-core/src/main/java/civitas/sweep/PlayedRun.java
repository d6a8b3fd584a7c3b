package civitas.sweep;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a planned run.
 *
 * @param planned which run
 * @param failure why it ended early; empty if it finished
 * @param outcomes by name, in the scenario's order; NaN where an outcome does not exist; empty if the run failed
 * @param benchmarks exact yardsticks at the point, by name; only with replicate 0, otherwise empty
 * @param series rows that it recorded, in the order of recording
 * @param rounds rounds played
 * @param trajectoryHash digest of the whole trajectory and of the outcomes; 0 if the run failed
 * @param seconds wall-clock time it took
 */
public record PlayedRun(
        PlannedRun planned,
        String failure,
        Map<String, Double> outcomes,
        Map<String, Double> benchmarks,
        List<SeriesRow> series,
        long rounds,
        long trajectoryHash,
        double seconds)
        implements Serializable {
    /** Copies the collections. */
    public PlayedRun {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        benchmarks = Collections.unmodifiableMap(new LinkedHashMap<>(benchmarks));
        series = Collections.unmodifiableList(new ArrayList<>(series));
    }

    /**
     * One recorded value.
     *
     * @param round round after which it was read
     * @param name of the series
     * @param value what was read
     */
    public record SeriesRow(long round, String name, double value) implements Serializable {}

    /** A run that ended early. */
    public static PlayedRun failed(PlannedRun planned, String failure, double seconds) {
        return new PlayedRun(planned, failure, Map.of(), Map.of(), List.of(), 0, 0, seconds);
    }

    /** Whether it ended early. */
    public boolean hasFailed() {
        return !failure.isEmpty();
    }
}
