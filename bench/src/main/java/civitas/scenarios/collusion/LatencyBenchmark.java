package civitas.scenarios.collusion;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds per dependent load from a table of a given size: a walk along a random cycle through one element of each
 * cache line. The sizes are those of all Q-tables of the markets in {@link MarketBenchmark}; what a period costs can be
 * held against it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LatencyBenchmark {
    private static final int LOADS = 1 << 16;
    private static final int LINE = 64 / Integer.BYTES;

    /** The cycle. */
    @State(Scope.Thread)
    public static class Walk {
        /** Size of the table: 2, 3 and 4 firms with memory 1 and 15 prices; two firms with memory 2; none of these. */
        @Param({"16", "61", "1377", "13770", "27540", "200000"})
        public int kilobytes;

        private int[] next;
        private int place;

        /** One cycle through all lines in random order (Sattolo's algorithm). */
        @Setup
        public void link() {
            int lines = kilobytes * 1024 / 64;
            int[] order = new int[lines];
            for (int line = 0; line < lines; line++) {
                order[line] = line;
            }
            SplittableRandom random = new SplittableRandom(1);
            for (int line = lines - 1; line > 0; line--) {
                int other = random.nextInt(line);
                int kept = order[line];
                order[line] = order[other];
                order[other] = kept;
            }
            next = new int[lines * LINE];
            for (int line = 0; line < lines; line++) {
                next[line * LINE] = order[line] * LINE;
            }
        }
    }

    /** Each load waits for the one before. */
    @Benchmark
    @OperationsPerInvocation(LOADS)
    public int dependentLoads(Walk walk) {
        int place = walk.place;
        for (int load = 0; load < LOADS; load++) {
            place = walk.next[place];
        }
        walk.place = place;
        return place;
    }
}
