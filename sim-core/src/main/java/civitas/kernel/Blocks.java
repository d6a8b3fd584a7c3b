package civitas.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/**
 * Work on a large population in blocks. Runs are played on a pool of threads; where some of them have no run to play,
 * they take blocks of others' runs. What is done for one member must not depend on the block it is in: then neither
 * blocks nor threads change a result.
 */
public final class Blocks {
    /** Members of a block: much longer work than handing it to another thread. */
    private static final int SIZE = 1 << 14;

    private Blocks() {}

    /** Work on the members in [from, to). May run on any thread. */
    public interface Work {
        /** Does it. */
        void on(int from, int to);
    }

    /**
     * Does the work on all members and returns when it is done.
     *
     * @param size number of members, at least 0
     */
    public static void each(int size, Work work) {
        if (size <= SIZE
                || !ForkJoinTask.inForkJoinPool()
                || ForkJoinTask.getPool().getParallelism() == 1) {
            work.on(0, size);
            return;
        }
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < size; from += SIZE) {
            blocks.add(new Block(work, from, Math.min(size, from + SIZE)));
        }
        ForkJoinTask.invokeAll(blocks);
    }

    @SuppressWarnings("serial") // never serialised
    private static final class Block extends RecursiveAction {
        private final Work work;
        private final int from;
        private final int to;

        Block(Work work, int from, int to) {
            this.work = work;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            work.on(from, to);
        }
    }
}
