package civitas.sweep.spark;

import civitas.sweep.EngineException;
import civitas.sweep.FirstProblem;
import civitas.sweep.PlannedRun;
import civitas.sweep.PlayedRun;
import civitas.sweep.SweepEngine.Sink;
import civitas.sweep.spark.SparkJob.BatchEnded;
import civitas.sweep.spark.SparkJob.Event;
import civitas.sweep.spark.SparkJob.Failed;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * One sweep on a cluster: keeps a bounded number of tasks with Spark, and gives it new ones as tasks end. All of it
 * happens on the thread that calls {@link #play}.
 */
final class SparkSweep {
    /** How often the state of the cluster and of the engine is looked at when nothing ends. */
    private static final long TICK_MILLIS = 100;

    /** Jobs in flight on a large cluster; Spark's scheduler works for every job, whatever its width. */
    private static final int MOST_JOBS = 64;

    /** Tasks for each that can be played at a time, so that short ones wait for executors and not the reverse. */
    private static final int QUEUED_SHORT_TASKS = 3;

    private final JavaSparkContext context;
    private final BatchTask task;
    private final Iterator<PlannedRun> runs;
    private final Sink sink;
    private final Ending ending;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Set<SparkJob> jobs = new LinkedHashSet<>();
    private final Deque<PlannedRun> returned = new ArrayDeque<>();
    private final BatchSize size = new BatchSize();
    private final FirstProblem problem = new FirstProblem();

    /**
     * @param ending says when to start nothing more
     */
    SparkSweep(JavaSparkContext context, BatchTask task, Iterator<PlannedRun> runs, Sink sink, Ending ending) {
        this.context = context;
        this.task = task;
        this.runs = runs;
        this.sink = sink;
        this.ending = ending;
    }

    /** Plays everything, or until the end is asked for. */
    void play() throws IOException {
        fill();
        while (!jobs.isEmpty()) {
            awaitEvent();
            if (ending.begun()) {
                windDown();
            } else {
                fill();
            }
        }
        problem.rethrow();
    }

    private void end(Throwable cause) {
        problem.add(cause);
        ending.begin();
    }

    /** Gives Spark as many batches as it should have. */
    private void fill() {
        try {
            if (context.sc().isStopped()) {
                throw new EngineException("Spark has ended its context: closed, or the master is gone", null);
            }
            List<Batch> batches = nextBatches();
            while (!ending.begun() && !batches.isEmpty()) {
                jobs.add(submit(batches));
                batches = nextBatches();
            }
        } catch (IOException | RuntimeException | Error e) {
            end(e);
        }
    }

    private SparkJob submit(List<Batch> batches) throws EngineException {
        try {
            return SparkJob.submit(context, batches, task, events);
        } catch (RuntimeException e) {
            throw new EngineException("Spark takes no more runs: " + Cause.of(e), e);
        }
    }

    /** Batches of the next job; none if Spark has enough for now or the sweep has come to its end. */
    private List<Batch> nextBatches() {
        int slots = slots();
        int wanted = size.shortRuns() ? QUEUED_SHORT_TASKS * slots : slots;
        int open = jobs.stream().mapToInt(SparkJob::open).sum();
        int width = Math.min(1 + wanted / MOST_JOBS, wanted - open);
        List<Batch> batches = new ArrayList<>();
        while (batches.size() < width && hasNext()) {
            batches.add(nextBatch());
        }
        return batches;
    }

    /** Tasks that the executors, as many as there are now, play at a time. */
    private int slots() {
        int cores = context.defaultParallelism();
        return Math.max(1, cores / context.getConf().getInt("spark.task.cpus", 1));
    }

    private boolean hasNext() {
        return !returned.isEmpty() || runs.hasNext();
    }

    private Batch nextBatch() {
        List<PlannedRun> batch = new ArrayList<>();
        while (batch.size() < size.runs() && hasNext()) {
            batch.add(returned.isEmpty() ? runs.next() : returned.remove());
        }
        return new Batch(batch);
    }

    private void awaitEvent() {
        try {
            Event event = events.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
            while (event != null) {
                handle(event);
                event = events.poll();
            }
        } catch (InterruptedException e) {
            ending.interrupted();
        }
    }

    private void handle(Event event) {
        if (event instanceof BatchEnded ended) {
            batchEnded(ended);
        } else if (event instanceof Failed failed && jobs.remove(failed.job()) && !ending.begun()) {
            end(new EngineException("Spark gave up: " + Cause.of(failed.cause()), failed.cause()));
        }
    }

    private void batchEnded(BatchEnded ended) {
        SparkJob job = ended.job();
        job.batchEnded();
        if (job.open() == 0) {
            jobs.remove(job);
        }
        List<PlayedRun> played = ended.played().runs();
        Batch batch = job.batch(ended.index());
        if (!played.isEmpty()) {
            size.learn(batch.runs().size(), played.size(), ended.played().seconds());
        }
        returned.addAll(batch.from(played.size()));
        played.forEach(this::take);
    }

    private void take(PlayedRun run) {
        try {
            sink.take(run);
        } catch (IOException | RuntimeException | Error e) {
            end(e);
        }
    }

    /** Gives up what no executor has begun, in the end everything. */
    private void windDown() {
        boolean patient = ending.patient();
        for (SparkJob job : jobs) {
            if (!patient || !job.running()) {
                job.cancel();
            }
        }
        if (ending.overdue()) {
            jobs.clear();
        }
    }
}
