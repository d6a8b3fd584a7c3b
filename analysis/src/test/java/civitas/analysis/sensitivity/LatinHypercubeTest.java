package civitas.analysis.sensitivity;

import static civitas.analysis.sensitivity.Messages.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class LatinHypercubeTest {
    @Property(tries = 100, seed = "1")
    void eachStratumOfEachDimensionHoldsOnePoint(@ForAll @IntRange(min = 1, max = 500) int points, @ForAll long seed) {
        LatinHypercube design = new LatinHypercube(3, points, seed);
        for (int j = 0; j < 3; j++) {
            long[] strata = Arrays.stream(Samples.column(design, j))
                    .mapToLong(x -> stratum(x, points))
                    .sorted()
                    .toArray();
            for (int k = 0; k < points; k++) {
                assertEquals(k, strata[k]);
            }
        }
    }

    @Property(tries = 1000, seed = "2")
    void roundingNeverLeavesTheStratum(
            @ForAll @LongRange(min = 1, max = 1L << 53) long points,
            @ForAll @LongRange(min = 0) long draw,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double jitter) {
        long stratum = draw % points;
        for (double u : new double[] {0, jitter, Math.nextDown(1.0)}) {
            assertEquals(stratum, stratum(LatinHypercube.within((double) points, (double) stratum, u), points));
        }
    }

    /** floor(x n) without rounding. */
    private static long stratum(double x, long points) {
        return new BigDecimal(x)
                .multiply(BigDecimal.valueOf(points))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    @Test
    void dimensionsAndIndicesAreUncorrelated() {
        int points = 2000;
        LatinHypercube design = new LatinHypercube(4, points, 3);
        double[][] columns = new double[5][];
        for (int j = 0; j < 4; j++) {
            columns[j] = Samples.column(design, j);
        }
        columns[4] = new double[points];
        Arrays.setAll(columns[4], i -> i);
        for (int j = 0; j < 5; j++) {
            for (int k = 0; k < j; k++) {
                double correlation = new PearsonsCorrelation().correlation(columns[j], columns[k]);
                assertEquals(0, correlation, 3.5 / StrictMath.sqrt(points), j + " and " + k);
            }
        }
    }

    @Test
    void placesInStrataAndPairsOfCoordinatesAreUniform() {
        int points = 20_000;
        LatinHypercube design = new LatinHypercube(2, points, 5);
        long[] places = new long[100];
        long[] pairs = new long[400];
        for (int i = 0; i < points; i++) {
            double[] x = design.at(i);
            places[(int) (100 * (x[0] * points - Math.floor(x[0] * points)))]++;
            int column = (int) (20 * x[0]);
            pairs[20 * column + (int) (20 * x[1])]++;
        }
        assertTrue(Samples.uniform(places));
        assertTrue(Samples.uniform(pairs));
    }

    @Test
    void averagesOfAdditiveFunctionsBeatRandomPoints() {
        // Var of the mean of x is 1/(12n) for random points and 1/(12n^3) for a Latin hypercube (McKay et al. 1979).
        double mean = Arrays.stream(Samples.column(new LatinHypercube(1, 1000, 1), 0))
                .average()
                .orElseThrow();
        assertEquals(0.5, mean, 4 * StrictMath.sqrt(1 / 12e9));
    }

    @Test
    void aPointOfAnEnormousDesignIsThereAtOnce() {
        LatinHypercube design = new LatinHypercube(3, 1L << 53, 1);
        assertEquals(3, design.at((1L << 53) - 1).length);
    }

    @Test
    void badSizesAreNamed() {
        assertMessage("dimensions = 0, must be in 1..2147483647", () -> new LatinHypercube(0, 1, 0));
        assertMessage("points = 0, must be in 1..9007199254740992", () -> new LatinHypercube(1, 0, 0));
    }
}
