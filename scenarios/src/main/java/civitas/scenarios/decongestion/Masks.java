package civitas.scenarios.decongestion;

import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/** Sets of k of d features as bit patterns. */
final class Masks {
    /** Most masks that are enumerated. */
    static final int MOST = 400_000;

    private Masks() {}

    /** Number of masks with {@code shown} of {@code features} features; exact as far as doubles are. */
    static double count(int features, int shown) {
        double count = 1;
        for (int i = 1; i <= Math.min(shown, features - shown); i++) {
            count = count * (features - i + 1) / i;
        }
        return Math.rint(count);
    }

    /** All masks in rising order (Gosper's method). */
    static void each(int features, int shown, IntConsumer action) {
        long mask = (1L << shown) - 1;
        while (mask < 1L << features) {
            action.accept((int) mask);
            long lowest = mask & -mask;
            long ripple = mask + lowest;
            mask = ripple | (((mask ^ ripple) / lowest) >>> 2);
        }
    }

    /** A uniformly random mask (Floyd's method). */
    static int random(int features, int shown, RandomGenerator random) {
        int mask = 0;
        for (int i = features - shown; i < features; i++) {
            int bit = 1 << random.nextInt(i + 1);
            mask |= (mask & bit) == 0 ? bit : 1 << i;
        }
        return mask;
    }

    /** The features with the largest scores, earlier ones among equals. */
    static int largest(double[] scores, int shown) {
        int mask = 0;
        for (int i = 0; i < shown; i++) {
            int best = -1;
            for (int feature = 0; feature < scores.length; feature++) {
                boolean left = (mask & 1 << feature) == 0;
                best = left && (best < 0 || scores[feature] > scores[best]) ? feature : best;
            }
            mask |= 1 << best;
        }
        return mask;
    }
}
