package civitas.analysis.strategic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniformMaximumTest {
    /** n/(n + 1) for n uniforms on [0, 1]. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 30, 100})
    void isTheMeanOfTheLargestOrderStatistic(int count) {
        double[] upper = new double[count];
        Arrays.fill(upper, 1);
        assertEquals(count / (count + 1.0), UniformMaximum.mean(new double[count], upper), 1e-12);
    }

    /** max(1/2, U) has mean 5/8; of [0, 1] and [2, 4] only the second matters. */
    @Test
    void treatsConstantsAndIntervalsApart() {
        assertEquals(0.625, UniformMaximum.mean(new double[] {0, 0.5}, new double[] {1, 0.5}), 1e-15);
        assertEquals(3, UniformMaximum.mean(new double[] {0, 2}, new double[] {1, 4}), 1e-15);
        assertEquals(0.5, UniformMaximum.mean(new double[] {0, -0.0}, new double[] {1, 0}), 1e-15);
        assertEquals(7, UniformMaximum.mean(new double[] {7, 7}, new double[] {7, 7}), 0);
    }

    @Property(tries = 20, seed = "1")
    void agreesWithDraws(@ForAll @IntRange(min = 1, max = 6) int count, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] lower = new double[count];
        double[] upper = new double[count];
        for (int i = 0; i < count; i++) {
            lower[i] = random.nextDouble(-1, 1);
            upper[i] = lower[i] + random.nextDouble(0, 2);
        }
        double sum = 0;
        for (int draw = 0; draw < 40_000; draw++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                largest = Math.max(largest, lower[i] + (upper[i] - lower[i]) * random.nextDouble());
            }
            sum += largest;
        }
        // A variable within an interval of length 4 has a standard deviation of at most 2; here it is below 0.6.
        assertEquals(sum / 40_000, UniformMaximum.mean(lower, upper), 4 * 0.6 / 200);
    }

    @Test
    void refusesIntervalsThatAreNone() {
        assertEquals(
                "upper = 0.0, must be at least 1.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> UniformMaximum.mean(new double[] {1}, new double[] {0}))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> UniformMaximum.mean(new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> UniformMaximum.mean(new double[1], new double[2]));
    }
}
