package civitas.run;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which runs are played. They steal work from each other: a thread without a run of its own takes blocks of
 * another's run, see {@link civitas.kernel.Blocks}.
 */
public final class RunPool {
    private static final long IDLE_SECONDS = 60;

    private RunPool() {}

    /**
     * A pool of exactly so many threads. A thread that waits for blocks of its run is never replaced by another, so no
     * more runs are in memory at a time than there are threads.
     *
     * @param threads at least 1
     */
    public static ForkJoinPool of(int threads) {
        return new ForkJoinPool(
                threads,
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                null,
                true,
                threads,
                threads,
                0,
                pool -> true,
                IDLE_SECONDS,
                TimeUnit.SECONDS);
    }
}
