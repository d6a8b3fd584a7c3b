package civitas.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void aSmallSampleByHand() {
        Summary summary = Summary.of(new double[] {1, 2, 3, 4, 5});
        assertEquals(5, summary.n());
        assertEquals(3, summary.mean());
        assertEquals(StrictMath.sqrt(2.5), summary.sd(), 1e-15);
        assertEquals(StrictMath.sqrt(0.5), summary.se(), 1e-15);
        // t_{0.975, 4} = 2.776445105 (tables of Student's t)
        assertEquals(3 - 2.776445105 * StrictMath.sqrt(0.5), summary.lower(), 1e-8);
        assertEquals(3 + 2.776445105 * StrictMath.sqrt(0.5), summary.upper(), 1e-8);
        assertEquals("3.00000, 95% [1.03676, 4.96324], sd 1.581, se 0.7071, n = 5", summary.toString());
    }

    @Test
    void valuesNotMeasuredAreLeftOutAndNotCounted() {
        Summary with = Summary.of(new double[] {Double.NaN, 1, 2, Double.NaN, 4});
        assertEquals(Summary.of(new double[] {1, 2, 4}), with);
        assertEquals(3, with.n());
    }

    @Test
    void anEmptySampleSaysNothing() {
        Summary nothing = Summary.of(new double[] {Double.NaN});
        assertEquals(new Summary(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN), nothing);
        assertFalse(nothing.interval().contains(0));
    }

    @Test
    void oneValueHasAMeanButNoSpread() {
        Summary one = Summary.of(new double[] {0.1});
        assertEquals(new Summary(1, 0.1, Double.NaN, Double.NaN, Double.NaN, Double.NaN), one);
        assertTrue(Double.isNaN(StandardDeviation.interval(one).width()));
    }

    @Test
    void aConstantSampleHasAnIntervalOfNoWidth() {
        Summary constant = Summary.of(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1});
        assertEquals(new Summary(7, 0.1, 0, 0, 0.1, 0.1), constant);
        assertEquals(new Interval(0, 0), StandardDeviation.interval(constant));
    }

    @Test
    void theStandardDeviationHasAnIntervalOfItsOwn() {
        // chi-square quantiles with 9 degrees of freedom: 2.700389500 (2.5%), 19.022767799 (97.5%)
        Summary sample = Summary.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        Interval interval = StandardDeviation.interval(sample);
        assertEquals(sample.sd() * StrictMath.sqrt(9 / 19.022767799), interval.lower(), 1e-8);
        assertEquals(sample.sd() * StrictMath.sqrt(9 / 2.700389500), interval.upper(), 1e-8);
        assertTrue(interval.contains(sample.sd()));
    }

    @Test
    void twinsAreComparedPairByPair() {
        double[] treated = {3, 5, Double.NaN, 9};
        double[] twin = {1, 2, 7, 5};
        assertEquals(Summary.of(new double[] {2, 3, 4}), Paired.difference(treated, twin));
    }

    @Property(tries = 200, seed = "1")
    void theIntervalFollowsTheUnits(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -10, max = 10) Double> sample,
            @ForAll @DoubleRange(min = -100, max = 100) double shift) {
        double[] values = sample.stream().mapToDouble(Double::doubleValue).toArray();
        double[] moved = values.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] = 2 * moved[i] + shift;
        }
        Summary plain = Summary.of(values);
        Summary other = Summary.of(moved);
        assertTrue(plain.interval().contains(plain.mean()));
        assertEquals(2 * plain.mean() + shift, other.mean(), 1e-10);
        assertEquals(2 * plain.sd(), other.sd(), 1e-10);
        assertEquals(2 * plain.interval().width(), other.interval().width(), 1e-8);
    }

    @Test
    void badInputIsNamed() {
        assertMessage(
                "values[1] = Infinity, must be finite or NaN",
                () -> Summary.of(new double[] {1, Double.POSITIVE_INFINITY}));
        assertMessage(
                "twin has length 1, expected 2 (one per treated run)",
                () -> Paired.difference(new double[2], new double[1]));
        assertMessage(
                "twin[0] = -Infinity, must be finite or NaN",
                () -> Paired.difference(new double[1], new double[] {Double.NEGATIVE_INFINITY}));
        assertMessage("lower = 2.0, must be at most upper = 1.0", () -> new Interval(2, 1));
        assertEquals("[1.0, 2.0]", new Interval(1, 2).toString());
    }

    private static void assertMessage(String expected, Runnable call) {
        assertEquals(
                expected,
                assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
