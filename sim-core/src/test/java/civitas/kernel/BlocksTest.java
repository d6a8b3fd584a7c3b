package civitas.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import civitas.run.RunPool;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
    private static final int SIZE = 1_000_003;

    private static int[] visits(ExecutorService pool) throws ExecutionException, InterruptedException {
        int[] visits = new int[SIZE];
        pool.submit(() -> Blocks.each(SIZE, (from, to) -> {
                    for (int member = from; member < to; member++) {
                        visits[member]++;
                    }
                }))
                .get();
        return visits;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void everyMemberIsVisitedOnce(int threads) throws ExecutionException, InterruptedException {
        ExecutorService pool = RunPool.of(threads);
        int[] once = new int[SIZE];
        Arrays.fill(once, 1);
        assertArrayEquals(once, visits(pool));
        pool.shutdown();
    }

    @Test
    void outsideAPoolOneThreadDoesItAll() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Blocks.each(SIZE, (from, to) -> {
            assertEquals(0, from);
            assertEquals(SIZE, to);
            threads.add(Thread.currentThread());
        });
        assertEquals(Set.of(Thread.currentThread()), threads);
        Blocks.each(0, (from, to) -> assertEquals(0, to));
    }

    @Test
    void aFailedBlockFailsTheWork() {
        ExecutorService pool = RunPool.of(2);
        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> pool.submit(() -> Blocks.each(SIZE, (from, to) -> {
                            if (from > 0) {
                                throw new ArithmeticException("block " + from);
                            }
                        }))
                        .get());
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        assertEquals(ArithmeticException.class, root.getClass());
        pool.shutdown();
    }
}
