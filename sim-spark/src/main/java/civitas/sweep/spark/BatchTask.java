package civitas.sweep.spark;

import civitas.sweep.PlannedRun;
import civitas.sweep.PlayedRun;
import civitas.sweep.SweepPlayer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What a task does on an executor: plays the runs of one batch until they have taken long enough. */
final class BatchTask extends AbstractFunction1<Iterator<Batch>, PlayedBatch> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No run is begun after this many seconds: results that wait for others can be lost. */
    private static final double MOST_SECONDS = 2 * BatchSize.AIM_SECONDS;

    /** No run is begun after this many recorded rows, some 10 MB: results of a task are sent in one piece. */
    private static final int MOST_ROWS = 100_000;

    private final Broadcast<String> scenario;

    /**
     * @param scenario the resolved file as canonical JSON
     */
    BatchTask(Broadcast<String> scenario) {
        this.scenario = scenario;
    }

    /** Plays the only batch of a partition. */
    @Override
    public PlayedBatch apply(Iterator<Batch> partition) {
        return play(partition.next().runs(), ExecutorPlayer.of(scenario.value()), TaskContext.get());
    }

    private static PlayedBatch play(List<PlannedRun> runs, SweepPlayer player, TaskContext context) {
        long start = System.nanoTime();
        List<PlayedRun> played = new ArrayList<>();
        double seconds = 0;
        int rows = 0;
        for (PlannedRun run : runs) {
            if (seconds > MOST_SECONDS || rows > MOST_ROWS || context.isInterrupted()) {
                break;
            }
            PlayedRun result = player.play(run);
            played.add(result);
            rows += result.series().size();
            seconds = (System.nanoTime() - start) * 1e-9;
        }
        return new PlayedBatch(played, seconds);
    }
}
