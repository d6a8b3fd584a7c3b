package civitas.scenarios.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CampsTest {
    /** By sorting. */
    private static boolean settled(double[] x, double bound, double tolerance) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int lowest = 0;
        for (int i = 1; i < sorted.length; i++) {
            lowest = sorted[i] - sorted[i - 1] < bound ? lowest : i;
            if (sorted[i] - sorted[lowest] > tolerance) {
                return false;
            }
        }
        return true;
    }

    /** Opinions near places a random distance apart, so that both answers are common. */
    @Property(tries = 2000, seed = "1")
    void binsSayWhatSortingSays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int agents) {
        SplittableRandom random = new SplittableRandom(seed);
        double bound = random.nextDouble(1e-3, 0.5);
        double tolerance = random.nextBoolean() ? 1e-4 : random.nextDouble(0, 2 * bound);
        double step = bound * random.nextDouble(0.3, 3);
        int places = 1 + random.nextInt(8);
        double width = tolerance * random.nextDouble(0, 1.5) / (1 + random.nextInt(3));
        double[] x = new double[agents];
        Arrays.setAll(x, i -> step * random.nextInt(places) + width * random.nextDouble() - 0.3);
        assertEquals(settled(x, bound, tolerance), Camps.settled(x, bound, tolerance));
    }

    @Test
    void boundsAreExclusiveAndTolerancesInclusive() {
        assertTrue(Camps.settled(new double[] {0, 0.25, 0, 0.25}, 0.25, 0.1));
        assertFalse(Camps.settled(new double[] {0, 0.25, 0, 0.25}, 0.2500001, 0.1));
        assertTrue(Camps.settled(new double[] {0, 0.125, 1, 1.125}, 0.25, 0.125));
        assertFalse(Camps.settled(new double[] {0, 0.125, 1, 1.125}, 0.25, 0.1249));
        assertTrue(Camps.settled(new double[] {3, 3}, 1e-300, 0));
        assertTrue(Camps.settled(new double[] {3, -3}, 1e-300, 0));
        assertFalse(Camps.settled(new double[] {3, -3}, 1e6, 1));
    }
}
