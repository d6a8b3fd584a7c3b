package civitas.analysis.sensitivity;

import static civitas.analysis.sensitivity.Messages.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.analysis.statistics.Summary;
import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SobolDesignTest {
    @Test
    void theSequenceIsThatOfJoeAndKuo() {
        // SciPy 1.17.1, qmc.Sobol(1000, scramble=False), points 4 and 1,000,000
        double[] early = SobolDesign.unshifted(1000, 5).at(4);
        assertArrayEquals(
                new double[] {0.375, 0.375, 0.625, 0.875, 0.625, 0.875, 0.625}, select(early, 0, 1, 2, 3, 9, 99, 499));
        double[] late = SobolDesign.unshifted(1000, 2_000_000).at(1_000_000);
        assertArrayEquals(
                new double[] {
                    0.026474952697753906,
                    0.3119192123413086,
                    0.8279962539672852,
                    0.9707460403442383,
                    0.35164546966552734,
                    0.15142345428466797,
                    0.28975582122802734
                },
                select(late, 0, 1, 2, 6, 49, 499, 999));
    }

    private static double[] select(double[] point, int... dimensions) {
        return Arrays.stream(dimensions).mapToDouble(j -> point[j]).toArray();
    }

    @Test
    void theLastPossiblePointIsReached() {
        SobolDesign design = SobolDesign.unshifted(2, Integer.MAX_VALUE);
        // The first dimension is van der Corput's: the digits of the Gray code of the index, mirrored.
        long index = Integer.MAX_VALUE - 1L;
        long gray = index ^ (index >> 1);
        assertEquals((double) (Long.reverse(gray) >>> 11) * 0x1p-53, design.at(index)[0]);
        assertArrayEquals(new double[2], design.at(0));
    }

    @Property(tries = 50, seed = "1")
    void shiftedPointsStayABalancedNet(@ForAll long seed, @ForAll @IntRange(min = 0, max = 8) int columnDigits) {
        // The first two dimensions are a (0, m, 2)-net: each box of area 2^-m holds exactly one of 2^m points.
        SobolDesign design = new SobolDesign(2, 256, seed);
        int columns = 1 << columnDigits;
        int rows = 256 / columns;
        long[] boxes = LongStream.range(0, 256)
                .mapToObj(design::at)
                .mapToLong(x -> rows * (long) (x[0] * columns) + (long) (x[1] * rows))
                .sorted()
                .toArray();
        assertArrayEquals(LongStream.range(0, 256).toArray(), boxes);
    }

    @Test
    void shiftsAreUnbiasedAndPreciserThanRandomPoints() {
        // E[x y] = 1/4; the mean of 64 random points would have standard error sqrt(7/144/64) = 0.028.
        double[] means = new double[200];
        for (int seed = 0; seed < means.length; seed++) {
            means[seed] = Arrays.stream(Samples.outputs(new SobolDesign(2, 64, seed), x -> x[0] * x[1]))
                    .average()
                    .orElseThrow();
        }
        Summary summary = Summary.of(means);
        assertEquals(0.25, summary.mean(), 3.5 * summary.se());
        assertEquals(0, summary.sd(), 0.028 / 4);
    }

    @Test
    void badSizesAreNamed() {
        assertMessage("dimensions = 1001, must be in 1..1000", () -> new SobolDesign(1001, 1, 0));
        assertMessage("dimensions = 0, must be in 1..1000", () -> SobolDesign.unshifted(0, 1));
        assertMessage("points = 2147483648, must be in 1..2147483647", () -> new SobolDesign(1, 1L << 31, 0));
    }
}
