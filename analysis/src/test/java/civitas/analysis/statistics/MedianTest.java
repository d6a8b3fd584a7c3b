package civitas.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianTest {
    private static double[] upTo(int n) {
        return IntStream.rangeClosed(1, n).mapToDouble(i -> n + 1 - i).toArray();
    }

    @Test
    void theMedianIsTheMiddle() {
        assertEquals(3, Median.of(upTo(5)));
        assertEquals(3.5, Median.of(upTo(6)));
        assertEquals(2, Median.of(new double[] {9, Double.NaN, 2, 1}));
        assertTrue(Double.isNaN(Median.of(new double[] {Double.NaN})));
    }

    // Ranks of the 95% interval in tables of the sign test: 1 of 6 to 8, 2 of 9 to 11, 6 of 20, 40 of 100.
    @Test
    void theIntervalLiesBetweenTabulatedRanks() {
        assertEquals(new Interval(1, 6), Median.interval(upTo(6)));
        assertEquals(new Interval(1, 8), Median.interval(upTo(8)));
        assertEquals(new Interval(2, 8), Median.interval(upTo(9)));
        assertEquals(new Interval(6, 15), Median.interval(upTo(20)));
        assertEquals(new Interval(40, 61), Median.interval(upTo(100)));
    }

    @Test
    void aSmallSampleHasNoInterval() {
        assertEquals(Interval.UNDEFINED, Median.interval(upTo(5)));
        assertEquals(Interval.UNDEFINED, Median.interval(new double[0]));
    }
}
