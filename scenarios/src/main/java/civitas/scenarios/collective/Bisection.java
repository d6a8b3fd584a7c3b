package civitas.scenarios.collective;

import java.util.function.IntToDoubleFunction;

/**
 * Finds how many members a collective needs: 0 if success without members is enough; else sizes 1, 2, 4, ... are tried until
 * one is enough, and the interval between the last two is halved.
 * <p>The answer is enough, and a size next below it, by one member up to {@value #EXACT} and by 2% above, is not. Where success
 * is not monotone in the size, as with noise, there may be smaller sizes that are enough: the search stops at the first
 * crossing that these sizes bracket.
 */
final class Bisection {
    /** Largest size that is found to one member. */
    private static final int EXACT = 50;

    private Bisection() {}

    /**
     * The size.
     *
     * @param success success of a size, asked at most about 2 log2(limit) times
     * @param wanted success that is enough
     * @param limit largest size, at least 0
     * @return -1 if the limit is not enough
     */
    static int members(IntToDoubleFunction success, double wanted, int limit) {
        if (success.applyAsDouble(0) >= wanted) {
            return 0;
        }
        int low = 0;
        int high = Math.min(1, limit);
        while (high > low && success.applyAsDouble(high) < wanted) {
            low = high;
            high = (int) Math.min(2L * high, limit);
        }
        if (high == low) {
            return -1;
        }
        while (high - low > Math.max(1, high / EXACT)) {
            int middle = low + (high - low) / 2;
            if (success.applyAsDouble(middle) >= wanted) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
