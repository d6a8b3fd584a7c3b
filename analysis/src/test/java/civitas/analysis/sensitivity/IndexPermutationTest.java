package civitas.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IndexPermutationTest {
    @Property(tries = 300, seed = "1")
    void everyElementIsHitOnce(@ForAll @IntRange(min = 1, max = 700) int size, @ForAll long key) {
        IndexPermutation permutation = new IndexPermutation(size, key);
        long[] sorted =
                LongStream.range(0, size).map(permutation::apply).sorted().toArray();
        for (int i = 0; i < size; i++) {
            assertEquals(i, sorted[i]);
        }
    }

    @Property(tries = 300, seed = "2")
    void hugeSizesStayInRange(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long size,
            @ForAll long key,
            @ForAll @LongRange(min = 0) long draw) {
        long image = new IndexPermutation(size, key).apply(draw % size);
        assertTrue(image >= 0 && image < size);
    }

    @Test
    void theSmallestSizesAreShuffledUniformly() {
        long[] orders = new long[24];
        for (int key = 0; key < 24_000; key++) {
            IndexPermutation permutation = new IndexPermutation(4, key);
            orders[rank(LongStream.range(0, 4).map(permutation::apply).toArray())]++;
        }
        assertTrue(Samples.uniform(orders));
    }

    @Test
    void neighboursPartInLargeOnes() {
        long[] cells = new long[100];
        for (int key = 0; key < 20_000; key++) {
            IndexPermutation permutation = new IndexPermutation(1000, key);
            cells[(int) (10 * (permutation.apply(499) / 100) + permutation.apply(500) / 100)]++;
        }
        // Two different elements share a tenth with probability 99/999 rather than 1/10: far below what 20,000 show.
        assertTrue(Samples.uniform(cells));
    }

    /** Number of a permutation of four in 0..23, by its Lehmer code. */
    private static int rank(long[] order) {
        int rank = 0;
        for (int i = 0; i < 4; i++) {
            int smaller = 0;
            for (int j = i + 1; j < 4; j++) {
                smaller += order[j] < order[i] ? 1 : 0;
            }
            rank = rank * (4 - i) + smaller;
        }
        return rank;
    }
}
