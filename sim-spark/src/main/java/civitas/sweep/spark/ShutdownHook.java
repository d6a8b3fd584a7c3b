package civitas.sweep.spark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;

/** Lets a sweep end when the process is asked to, before Spark's own hook takes its context away. */
final class ShutdownHook implements AutoCloseable {
    /** Spark registers with Hadoop at 40; higher ones come first. */
    private static final int BEFORE_SPARK = 50;

    private static final long MOST_SECONDS = 20;

    private final Runnable hook;

    private ShutdownHook(Runnable hook) {
        this.hook = hook;
    }

    /**
     * Registers the hook.
     *
     * @param ending begun by the hook
     * @param ended awaited by it
     */
    static ShutdownHook beforeSpark(Ending ending, CountDownLatch ended) {
        ShutdownHook registered = new ShutdownHook(() -> {
            ending.begin();
            await(ended);
        });
        try {
            ShutdownHookManager.get().addShutdownHook(registered.hook, BEFORE_SPARK, MOST_SECONDS, TimeUnit.SECONDS);
        } catch (IllegalStateException shuttingDown) {
            ending.begin();
        }
        return registered;
    }

    private static void await(CountDownLatch ended) {
        try {
            if (!ended.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            ShutdownHookManager.get().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running and ends by itself.
        }
    }
}
