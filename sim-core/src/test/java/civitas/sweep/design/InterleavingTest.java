package civitas.sweep.design;

import static civitas.sweep.ToySweeps.design;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InterleavingTest {
    @Property(tries = 100, seed = "1")
    void everyPlaceComesOnce(@ForAll @IntRange(min = 1, max = 20_000) int size) {
        Interleaving order = Interleaving.of(size, List.of());
        BitSet seen = new BitSet(size);
        for (int i = 0; i < size; i++) {
            seen.set((int) order.place(i));
        }
        assertEquals(size, seen.cardinality());
    }

    @Property(tries = 100, seed = "1")
    void strideIsCoprimeToTheSizeHoweverLarge(@ForAll @LongRange(min = 2) long size) {
        Interleaving order = Interleaving.of(size, List.of());
        BigInteger n = BigInteger.valueOf(size);
        BigInteger s = BigInteger.valueOf(order.stride());
        assertEquals(BigInteger.ONE, n.gcd(s));
        BigInteger last = s.negate().mod(n);
        assertEquals(last.longValueExact(), order.place(size - 1));
    }

    /** The share of any part of the design in the first m points is its share in the design, up to c log(m) / m. */
    @Property(tries = 100, seed = "1")
    void anyFirstPartIsBalancedOverEveryAxisOfAGrid(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 12) Integer> sizes) {
        int size = sizes.stream().reduce(1, Math::multiplyExact);
        Interleaving order = Interleaving.of(size, periods(sizes));
        int[][] counts = sizes.stream().map(k -> new int[k]).toArray(int[][]::new);
        for (int m = 1; m <= size; m++) {
            count(order.place(m - 1), sizes, counts);
            for (int axis = 0; axis < sizes.size(); axis++) {
                double expected = (double) m / sizes.get(axis);
                double allowed = 1 + 1.5 * Math.log(m + 1.0);
                for (int count : counts[axis]) {
                    assertEquals(expected, count, allowed, sizes + ", axis " + axis + " after " + m);
                }
            }
        }
    }

    @Test
    void aLongGridIsBalancedInItsMiddleAxisFromTheStart() {
        Design grid = design(
                "'axes': {'periods': {'from': 1, 'to': 1000, 'count': 1000},"
                        + " 'learning_rate': {'from': 0.1, 'to': 1, 'count': 10}, 'costs': {'from': 1, 'to': 1000, 'count': 1000}}");
        Interleaving order = Interleaving.of(grid);
        int[] counts = new int[10];
        for (int i = 0; i < 1000; i++) {
            counts[(int) (order.place(i) / 1000 % 10)]++;
        }
        for (int count : counts) {
            assertEquals(100, count, 6);
        }
    }

    @Test
    void theSmallestDesignsHaveAnOrder() {
        assertEquals(0, Interleaving.of(1, List.of()).place(0));
        Interleaving two = Interleaving.of(2, List.of());
        assertEquals(1, two.place(0) + two.place(1));
        assertThrows(IndexOutOfBoundsException.class, () -> two.place(2));
        assertTrue(Interleaving.of(Long.MAX_VALUE, List.of()).place(Long.MAX_VALUE - 1) > 0);
    }

    private static List<Long> periods(List<Integer> sizes) {
        List<Long> periods = new ArrayList<>();
        long period = 1;
        for (int i = sizes.size() - 1; i > 0; i--) {
            period *= sizes.get(i);
            periods.add(period);
        }
        return periods;
    }

    private static void count(long place, List<Integer> sizes, int[][] counts) {
        long rest = place;
        for (int axis = sizes.size() - 1; axis >= 0; axis--) {
            counts[axis][(int) (rest % sizes.get(axis))]++;
            rest /= sizes.get(axis);
        }
    }
}
