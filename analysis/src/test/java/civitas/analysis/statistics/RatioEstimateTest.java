package civitas.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RatioEstimateTest {
    private static final double NAN = Double.NaN;

    /** The interval is made of the ratios that the differences treated - r twin do not contradict. */
    @Property(tries = 200, seed = "1")
    void itsEndsAreWhereTheIntervalOfTheDifferencesJustReachesZero(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(20);
        double[] twin = random.doubles(n, 4, 6).toArray();
        double[] treated = IntStream.range(0, n)
                .mapToDouble(r -> 2 * twin[r] + random.nextGaussian())
                .toArray();
        RatioEstimate ratio = Paired.ratio(treated, twin);
        if (!Double.isNaN(ratio.value())) {
            for (double end : new double[] {ratio.lower(), ratio.upper()}) {
                Summary differences = differences(treated, twin, end);
                double nearest = Math.min(Math.abs(differences.lower()), Math.abs(differences.upper()));
                assertEquals(0, nearest, 1e-7 * (1 + Math.abs(end)));
            }
            assertTrue(differences(treated, twin, ratio.value()).interval().contains(0));
        } else {
            assertTrue(Summary.of(twin).interval().contains(0));
        }
    }

    private static Summary differences(double[] treated, double[] twin, double ratio) {
        return Summary.of(IntStream.range(0, twin.length)
                .mapToDouble(r -> treated[r] - ratio * twin[r])
                .toArray());
    }

    @Test
    void againstAConstantItIsTheIntervalOfTheMean() {
        Summary mean = Summary.of(new double[] {1, 2, 4, 5});
        RatioEstimate ratio = Paired.ratio(new double[] {1, 2, 4, 5}, new double[] {2, 2, 2, 2});
        assertEquals(1.5, ratio.value());
        assertEquals(mean.lower() / 2, ratio.lower(), 1e-12);
        assertEquals(mean.upper() / 2, ratio.upper(), 1e-12);
    }

    @Test
    void proportionalOutcomesHaveOneRatio() {
        RatioEstimate ratio = Paired.ratio(new double[] {30, 33, 36}, new double[] {10, 11, 12});
        assertEquals(3, ratio.value());
        assertEquals(3, ratio.lower(), 1e-6);
        assertEquals(3, ratio.upper(), 1e-6);
    }

    @Test
    void thereIsNoneWhereTheTwinsMeanMayBeZero() {
        RatioEstimate ratio = Paired.ratio(new double[] {1, 2, 3}, new double[] {-1, 0.5, 1});
        assertEquals(new RatioEstimate(3, NAN, NAN, NAN), ratio);
        assertEquals(new RatioEstimate(1, NAN, NAN, NAN), Paired.ratio(new double[] {1}, new double[] {0}));
    }

    @Test
    void onePairHasARatioWithoutInterval() {
        RatioEstimate ratio = Paired.ratio(new double[] {3, NAN, 5}, new double[] {2, 1, NAN});
        assertEquals(new RatioEstimate(1, 1.5, NAN, NAN), ratio);
        assertEquals(new RatioEstimate(0, NAN, NAN, NAN), Paired.ratio(new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> Paired.ratio(new double[1], new double[2]));
    }
}
