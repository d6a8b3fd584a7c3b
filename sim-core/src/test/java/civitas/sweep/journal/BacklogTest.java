package civitas.sweep.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class BacklogTest {
    /** Each run of these tests has 5 rows: itself, two outcomes and two of its series. */
    private static final int ROOM = 12;

    private final Backlog backlog = new Backlog(ROOM);

    private static FutureTask<Void> start(Callable<Void> task) {
        FutureTask<Void> started = new FutureTask<>(task);
        new Thread(started).start();
        return started;
    }

    private FutureTask<Void> startPut(int replicate) {
        return start(() -> {
            backlog.put(Played.finished(1, replicate, 0));
            return null;
        });
    }

    private static void untilBlocked(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
    }

    @Test
    void everythingThatWaitsIsTakenAtOnce() throws IOException, InterruptedException {
        backlog.put(Played.finished(1, 1, 0));
        backlog.put(Played.finished(1, 2, 0));
        assertEquals(2, backlog.take().size());
        backlog.close();
        assertEquals(List.of(), backlog.take());
    }

    @Test
    void whoFindsNoRoomWaits() throws IOException, InterruptedException, ExecutionException {
        backlog.put(Played.finished(1, 1, 0));
        backlog.put(Played.finished(1, 2, 0));
        FutureTask<Void> task = new FutureTask<>(() -> {
            backlog.put(Played.finished(1, 3, 0));
            return null;
        });
        Thread thread = new Thread(task);
        thread.start();
        untilBlocked(thread);
        assertEquals(2, backlog.take().size());
        task.get();
        assertEquals(1, backlog.take().size());
    }

    @Test
    void aRunLargerThanTheRoomIsTakenAlone() throws IOException, InterruptedException {
        backlog.put(Played.finished(Played.planned(1, 1), 0, 10 * ROOM));
        assertEquals(1, backlog.take().size());
    }

    @Test
    void aFlushEndsWhenWhatWasPutBeforeIsKept() throws IOException, InterruptedException, ExecutionException {
        backlog.flush();
        backlog.put(Played.finished(1, 1, 0));
        FutureTask<Void> flush = new FutureTask<>(() -> {
            backlog.flush();
            return null;
        });
        Thread thread = new Thread(flush);
        thread.start();
        untilBlocked(thread);
        backlog.put(Played.finished(1, 2, 0));
        backlog.take();
        assertFalse(flush.isDone());
        backlog.kept(1);
        flush.get();
    }

    @Test
    void afterAFailureEverybodyIsTold() throws IOException, InterruptedException {
        backlog.put(Played.finished(1, 1, 0));
        backlog.put(Played.finished(1, 2, 0));
        FutureTask<Void> blocked = startPut(3);
        backlog.fail(new IOException("the disk is full"));
        backlog.fail(new IOException("a consequence"));
        ExecutionException told = assertThrows(ExecutionException.class, blocked::get);
        assertEquals("the disk is full", told.getCause().getMessage());
        assertEquals(
                "the disk is full",
                assertThrows(IOException.class, backlog::flush).getMessage());
        assertThrows(IOException.class, () -> backlog.put(Played.finished(1, 4, 0)));
    }

    @Test
    void anInterruptedWaitEnds() throws IOException {
        backlog.put(Played.finished(1, 1, 0));
        Thread.currentThread().interrupt();
        assertThrows(InterruptedIOException.class, backlog::flush);
        assertTrue(Thread.interrupted());
    }
}
