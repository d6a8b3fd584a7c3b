package civitas.sweep.journal;

import civitas.sweep.PlayedRun;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Runs that wait to be written: put by many threads, taken by one. Room is counted in rows rather than in runs, because
 * one run may record a hundred thousand values and another none; who finds no room waits.
 */
final class Backlog {
    private final int room;
    private List<PlayedRun> waiting = new ArrayList<>();
    private long rows;
    private long put;
    private long kept;
    private boolean closed;
    private IOException failure;

    /**
     * An empty one.
     *
     * @param room rows that may wait; a run with more waits alone
     */
    Backlog(int room) {
        this.room = room;
    }

    /**
     * Adds a run, once there is room for it.
     *
     * @throws IOException the failure that ended writing, if any
     */
    synchronized void put(PlayedRun run) throws IOException {
        waitWhile(() -> rows > 0 && rows + rows(run) > room && !closed);
        if (closed) {
            throw new IOException("the journal is closed");
        }
        waiting.add(run);
        rows += rows(run);
        put++;
        notifyAll();
    }

    /** Takes everything that waits, as soon as anything does; nothing once the backlog is closed and empty. */
    synchronized List<PlayedRun> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        List<PlayedRun> taken = waiting;
        waiting = new ArrayList<>();
        rows = 0;
        notifyAll();
        return taken;
    }

    /** So many of the runs taken are durable now. */
    synchronized void kept(int runs) {
        kept += runs;
        notifyAll();
    }

    /** Writing has ended for good; only the first reason counts. */
    synchronized void fail(IOException reason) {
        if (failure == null) {
            failure = reason;
        }
        notifyAll();
    }

    /**
     * Waits until all that was put before is durable.
     *
     * @throws IOException the failure that ended writing, if any
     */
    synchronized void flush() throws IOException {
        long mark = put;
        waitWhile(() -> kept < mark);
    }

    /** Accepts no more; what waits can still be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized void waitWhile(BooleanSupplier blocked) throws IOException {
        try {
            while (failure == null && blocked.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the journal");
        }
        if (failure != null) {
            throw copy(failure);
        }
    }

    /** A new exception for everybody: one that is thrown twice would be suppressed by itself. */
    private static IOException copy(IOException failure) {
        return failure instanceof UnreadableJournalException
                ? new UnreadableJournalException(failure.getMessage(), failure)
                : new IOException(failure.getMessage(), failure);
    }

    private static long rows(PlayedRun run) {
        return 1L
                + run.outcomes().size()
                + run.benchmarks().size()
                + run.series().size();
    }
}
