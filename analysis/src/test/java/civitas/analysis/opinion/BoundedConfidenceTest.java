package civitas.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BoundedConfidenceTest {
    /** The sorted sweep against the rule written out, pair by pair, for ten rounds. */
    @Property(tries = 100, seed = "1")
    void sortedAgreesWithTheRule(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @DoubleRange(min = 0, max = 0.6) double bound) {
        double[] x = new SplittableRandom(seed).doubles(size).toArray();
        HegselmannKrause sorted = new HegselmannKrause(x);
        double[] result = new double[size];
        for (int round = 0; round < 10; round++) {
            double[] next = new double[size];
            double largest = 0;
            for (int i = 0; i < size; i++) {
                double sum = 0;
                int near = 0;
                for (int j = 0; j < size; j++) {
                    // Pairs at the bound to the last digit may go either way.
                    if (Math.abs(x[i] - x[j]) <= bound) {
                        sum += x[j];
                        near++;
                    }
                }
                next[i] = sum / near;
                largest = Math.max(largest, Math.abs(next[i] - x[i]));
            }
            assertEquals(largest, sorted.step(bound), 1e-12);
            x = next;
            sorted.copyTo(result);
            assertArrayEquals(x, result, 1e-12);
        }
    }

    @Test
    void equalSightGivesEqualOpinions() {
        double[] x = {0.1, 0.2, 0.3, 0.7};
        HegselmannKrause sorted = new HegselmannKrause(x);
        sorted.step(0.25);
        double[] result = new double[4];
        sorted.copyTo(result);
        assertEquals(result[0], result[1]);
        assertEquals(result[1], result[2]);
        assertEquals(0.7, result[3]);
        assertEquals(0, sorted.step(0.25));
    }

    @Test
    void clustersAreCounted() {
        Clusters clusters = Clusters.of(new double[] {0, 0.05, 0.3, 0.3, 0.35, 0.9}, 0.1);
        assertEquals(List.of(2, 3, 1), clusters.sizes());
        assertEquals(3, clusters.count());
        assertEquals(2, clusters.count(0.3));
        assertEquals(0.5, clusters.largest());
        assertEquals(0, Clusters.of(new double[0], 0.1).count());
    }
}
