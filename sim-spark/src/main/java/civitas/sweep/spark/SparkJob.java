package civitas.sweep.spark;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkJobInfo;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.JavaSparkStatusTracker;
import org.apache.spark.rdd.RDD;
import scala.collection.immutable.Range;
import scala.concurrent.ExecutionContext;
import scala.runtime.BoxedUnit;

/** A few batches that were given to Spark together. Used by the thread that plays the sweep. */
final class SparkJob {
    private final JavaSparkContext context;
    private final List<Batch> batches;
    private SimpleFutureAction<BoxedUnit> action;
    private int open;
    private boolean cancelled;

    /** What Spark says of a job. */
    sealed interface Event {
        /** The job it is about. */
        SparkJob job();
    }

    /** A batch ended; Spark says so once for each batch, whatever it had to play again. */
    record BatchEnded(SparkJob job, int index, PlayedBatch played) implements Event {}

    /** The job ended without all of its batches. */
    record Failed(SparkJob job, Throwable cause) implements Event {}

    private SparkJob(JavaSparkContext context, List<Batch> batches) {
        this.context = context;
        this.batches = batches;
        this.open = batches.size();
    }

    /**
     * Gives batches to Spark, one task each.
     *
     * @param events receives what becomes of them, from Spark's own threads, which must not be kept
     */
    static SparkJob submit(JavaSparkContext context, List<Batch> batches, BatchTask task, BlockingQueue<Event> events) {
        SparkJob job = new SparkJob(context, batches);
        RDD<Batch> partitions = context.parallelize(batches, batches.size()).rdd();
        job.action = context.sc()
                .submitJob(
                        partitions,
                        task,
                        new Range.Exclusive(0, batches.size(), 1),
                        (index, played) -> {
                            events.add(new BatchEnded(job, (Integer) index, played));
                            return BoxedUnit.UNIT;
                        },
                        () -> BoxedUnit.UNIT);
        job.action.onComplete(
                end -> {
                    if (end.isFailure()) {
                        events.add(new Failed(job, end.failed().get()));
                    }
                    return BoxedUnit.UNIT;
                },
                ExecutionContext.parasitic$.MODULE$);
        return job;
    }

    /** The batch of that index. */
    Batch batch(int index) {
        return batches.get(index);
    }

    /** Batches that have not ended. */
    int open() {
        return open;
    }

    /** Counts a batch that ended. */
    void batchEnded() {
        open--;
    }

    /** Whether an executor is playing one of its batches now. */
    boolean running() {
        JavaSparkStatusTracker tracker = context.statusTracker();
        SparkJobInfo job = tracker.getJobInfo((int) action.jobIds().head());
        return job != null && Arrays.stream(job.stageIds()).anyMatch(stage -> running(tracker.getStageInfo(stage)));
    }

    private static boolean running(SparkStageInfo stage) {
        return stage != null && stage.numActiveTasks() > 0;
    }

    /** Gives up what has not ended; {@link Failed} follows. */
    void cancel() {
        if (!cancelled) {
            cancelled = true;
            action.cancel();
        }
    }
}
