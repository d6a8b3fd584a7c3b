package civitas.scenario;

import java.util.List;

/**
 * What a run records over time.
 *
 * @param every rounds between two rows, at least 1
 * @param series names of series, each declared by the scenario; empty to record nothing
 */
public record Recording(long every, List<String> series) {
    /** Copies the names. */
    public Recording {
        series = List.copyOf(series);
    }
}
