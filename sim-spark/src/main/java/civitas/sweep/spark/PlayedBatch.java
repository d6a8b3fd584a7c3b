package civitas.sweep.spark;

import civitas.sweep.PlayedRun;
import java.io.Serializable;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param runs the first runs of the batch, in its order; fewer than all if they took longer than planned; copied
 * @param seconds wall-clock time they took together
 */
record PlayedBatch(List<PlayedRun> runs, double seconds) implements Serializable {
    PlayedBatch {
        runs = List.copyOf(runs);
    }
}
