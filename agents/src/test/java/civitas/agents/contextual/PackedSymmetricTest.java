package civitas.agents.contextual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PackedSymmetricTest {
    /** The same as the whole matrix, whatever the order; 5 is written out. */
    @Property(tries = 100, seed = "1")
    void agreesWithTheWholeMatrix(
            @ForAll @IntRange(min = 1, max = 8) int order,
            @ForAll @IntRange(min = 0, max = 4) int updates,
            @ForAll @IntRange(min = 0, max = 3) int offset,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PackedSymmetric packed = PackedSymmetric.identity(order);
        double[][] whole = new double[order][order];
        for (int k = 0; k < order; k++) {
            whole[k][k] = 1;
        }
        for (int update = 0; update < updates; update++) {
            double[] x = random.doubles(order, -1, 1).toArray();
            double factor = random.nextDouble(-2, 2);
            packed.subtract(x, factor);
            for (int k = 0; k < order; k++) {
                for (int l = 0; l < order; l++) {
                    whole[k][l] -= factor * x[k] * x[l];
                }
            }
        }
        double[] x = random.doubles(offset + order + 1, -1, 1).toArray();
        double[] expected = new double[order];
        double form = 0;
        for (int k = 0; k < order; k++) {
            for (int l = 0; l < order; l++) {
                expected[k] += whole[k][l] * x[offset + l];
            }
            form += expected[k] * x[offset + k];
        }
        double[] product = new double[order];
        assertEquals(form, packed.times(x, offset, product), 1e-12);
        assertArrayEquals(expected, product, 1e-12);
        assertEquals(form, packed.form(x, offset), 1e-12);
        packed.reset();
        assertArrayEquals(java.util.Arrays.copyOfRange(x, offset, offset + order), times(packed, x, offset, order));
    }

    private static double[] times(PackedSymmetric matrix, double[] x, int offset, int order) {
        double[] product = new double[order];
        matrix.times(x, offset, product);
        return product;
    }

    @Test
    void theFirstOfEqualBoundsIsTheLargest() {
        assertEquals(1, Largest.of(new double[] {-1, 2, 2, 0}));
        assertEquals(0, Largest.of(new double[] {Double.NEGATIVE_INFINITY}));
    }
}
