package civitas.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C while runs are played: asks them to save themselves, and gives the command time to say how to go on. */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable stop) {
        hook = new Thread(() -> {
            stop.run();
            awaitEnd();
        });
    }

    /** @param stop asks whoever plays runs to end soon */
    static Interruption asksToStop(Runnable stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void awaitEnd() {
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Thread.sleep(200); // the command prints its last words after close
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Ctrl-C was pressed: the hook is running and ends by itself.
        }
    }
}
