package civitas.sweep.spark;

import civitas.sweep.PlannedRun;
import civitas.sweep.SweepEngine;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Plays runs on the executors of a Spark cluster. Short runs share a task of about a second, longer ones have a task of
 * their own; results come back when their task ends. Runs on a machine that is lost are played again by another one,
 * and results that have come back are not. The driver keeps a bounded number of tasks with Spark, about three for each
 * that can be played at a time, so its memory does not depend on how many runs there are.
 * <p>{@link #stop} cancels tasks that no executor has begun and waits {@value Ending#PATIENCE_SECONDS} seconds for the
 * others; runs that take longer are given up. A run that takes its executor down eight times ends the sweep.
 */
public final class SparkEngine implements SweepEngine {
    private final JavaSparkContext context;
    private final Broadcast<String> scenario;
    private final Ending ending;

    /**
     * @param context a running context; closed with the engine
     * @param scenario the resolved file as canonical JSON, which executors read with the scenarios they know
     * @param ending not begun
     */
    SparkEngine(SparkContext context, String scenario, Ending ending) {
        this.ending = ending;
        this.context = JavaSparkContext.fromSparkContext(context);
        this.scenario = this.context.broadcast(scenario);
    }

    @Override
    public void play(Iterator<PlannedRun> runs, Sink sink) throws IOException {
        CountDownLatch ended = new CountDownLatch(1);
        try (ShutdownHook hook = ShutdownHook.beforeSpark(ending, ended)) {
            new SparkSweep(context, new BatchTask(scenario), runs, sink, ending).play();
        } finally {
            ended.countDown();
            if (ending.wasInterrupted()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void stop() {
        ending.begin();
    }

    @Override
    public void close() {
        context.close();
    }
}
