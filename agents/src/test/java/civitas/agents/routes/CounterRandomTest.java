package civitas.agents.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterRandomTest {
    private static final int N = 1 << 18;

    /** Steps in seed, day, driver and draw from one number of the sequence to the next. */
    private static double draw(int n, int seedStep, int dayStep, int driverStep, int drawStep) {
        long key = new CounterRandom(7 + (long) seedStep * n).key((long) dayStep * n);
        return CounterRandom.uniform(key, driverStep * n, drawStep * n);
    }

    // Chi-square with 255 degrees of freedom: mean 255, sd 22.6; 5 sd either way. Serial pairs on a 16 x 16 grid the
    // same.
    @ParameterizedTest
    @CsvSource({"1,0,0,0", "0,1,0,0", "0,0,1,0", "0,0,0,1", "0,0,64,0", "0,7,1,0", "0,1,0,3"})
    void uniformAndSeriallyIndependentAlongEveryCoordinate(int seed, int day, int driver, int draw) {
        int[] cells = new int[256];
        int[] pairs = new int[256];
        double previous = 0;
        for (int n = 0; n < N; n++) {
            double u = draw(n, seed, day, driver, draw);
            assertTrue(u >= 0 && u < 1);
            cells[(int) (256 * u)]++;
            if (n % 2 == 1) {
                pairs[16 * (int) (16 * previous) + (int) (16 * u)]++;
            }
            previous = u;
        }
        assertEquals(255, chiSquare(cells, N), 5 * 22.6);
        assertEquals(255, chiSquare(pairs, N / 2), 5 * 22.6);
    }

    private static double chiSquare(int[] counts, int total) {
        double expected = (double) total / counts.length;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    // Correlation of n independent pairs has standard error 1 / sqrt(n); 5 of them.
    @Test
    void neighboursInDayDriverDrawAndSeedAreUncorrelated() {
        CounterRandom random = new CounterRandom(3);
        long[] keys = {random.key(4), random.key(5), new CounterRandom(4).key(4)};
        double[] sums = new double[4];
        for (int driver = 0; driver < N; driver++) {
            double u = CounterRandom.uniform(keys[0], driver, 0) - 0.5;
            sums[0] += u * (CounterRandom.uniform(keys[1], driver, 0) - 0.5);
            sums[1] += u * (CounterRandom.uniform(keys[2], driver, 0) - 0.5);
            sums[2] += u * (CounterRandom.uniform(keys[0], driver, 1) - 0.5);
            sums[3] += u * (CounterRandom.uniform(keys[0], driver + 1, 0) - 0.5);
        }
        for (double sum : sums) {
            assertEquals(0, 12 * sum / N, 5 / Math.sqrt(N));
        }
    }

    // Each output bit flips with probability 1/2: 4,000 draws have standard error 0.0079; 5 of them.
    @Test
    void oneBitOfTheDriverFlipsHalfOfTheOutput() {
        long key = new CounterRandom(3).key(0);
        int draws = 4000;
        for (int bit = 0; bit < 31; bit++) {
            int[] flips = new int[64];
            for (int n = 0; n < draws; n++) {
                long difference = CounterRandom.bits(key, n, 0) ^ CounterRandom.bits(key, n ^ (1 << bit), 0);
                for (int out = 0; out < 64; out++) {
                    flips[out] += (int) (difference >>> out & 1);
                }
            }
            for (int flip : flips) {
                // pairs (n, n ^ bit) occur twice for low bits: twice the variance
                assertEquals(0.5, (double) flip / draws, 5 * 0.0079 * Math.sqrt(2));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "127", "1000"})
    void boundedDrawsCoverTheirRangeEvenly(int bound) {
        long key = new CounterRandom(9).key(1);
        int[] counts = new int[bound];
        for (int driver = 0; driver < N; driver++) {
            counts[CounterRandom.below(bound, key, driver, 2)]++;
        }
        // chi-square: mean bound - 1, variance 2 (bound - 1)
        assertEquals(bound - 1, chiSquare(counts, N), 5 * Math.sqrt(2 * (bound - 1)) + 1e-9);
    }

    @Test
    void isAFunctionOfItsKeyOnly() {
        assertEquals(new CounterRandom(1).key(2), new CounterRandom(1).key(2));
        assertNotEquals(new CounterRandom(1).key(2), new CounterRandom(2).key(1));
        // SplitMix64 written down a second time, in Python
        assertEquals(GOLDEN, CounterRandom.bits(new CounterRandom(1).key(2), 3, 4));
    }

    private static final long GOLDEN = 0x339C2048641FAA03L;
}
