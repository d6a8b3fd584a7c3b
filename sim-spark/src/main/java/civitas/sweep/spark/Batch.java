package civitas.sweep.spark;

import civitas.sweep.PlannedRun;
import java.io.Serializable;
import java.util.List;

/**
 * Runs for one task.
 *
 * @param runs at least one; copied
 */
record Batch(List<PlannedRun> runs) implements Serializable {
    Batch {
        runs = List.copyOf(runs);
    }

    /** The runs from {@code index} on, which may be none. */
    List<PlannedRun> from(int index) {
        return runs.subList(index, runs.size());
    }
}
