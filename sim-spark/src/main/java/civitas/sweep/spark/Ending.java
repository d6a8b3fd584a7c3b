package civitas.sweep.spark;

import java.util.concurrent.TimeUnit;

/** When a sweep ends before its runs do, and how long that may take. Safe to use from any thread. */
final class Ending {
    /** Runs in flight are awaited that long; shells and shutdown hooks wait no more than 20 seconds. */
    static final long PATIENCE_SECONDS = 12;

    /** Spark answers a cancelled job at once; if it does not it is gone. */
    private static final long GRACE_SECONDS = 3;

    private final long patienceNanos;
    private volatile long begunAt;
    private volatile boolean begun;
    private volatile boolean interrupted;

    /** With the usual patience. */
    Ending() {
        this(PATIENCE_SECONDS);
    }

    /**
     * @param patienceSeconds for runs in flight, at least 0
     */
    Ending(long patienceSeconds) {
        patienceNanos = TimeUnit.SECONDS.toNanos(patienceSeconds);
    }

    /** Starts the end, unless it has begun. */
    synchronized void begin() {
        if (!begun) {
            begunAt = System.nanoTime();
            begun = true;
        }
    }

    /** The thread that plays was interrupted. */
    void interrupted() {
        interrupted = true;
        begin();
    }

    /** Whether {@link #interrupted} was called. */
    boolean wasInterrupted() {
        return interrupted;
    }

    /** Whether nothing more is to be started. */
    boolean begun() {
        return begun;
    }

    /** Whether runs in flight may still go on. */
    boolean patient() {
        return elapsed() < patienceNanos;
    }

    /** Whether even Spark's answers are not worth waiting for. */
    boolean overdue() {
        return elapsed() > patienceNanos + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
    }

    private long elapsed() {
        return System.nanoTime() - begunAt;
    }
}
