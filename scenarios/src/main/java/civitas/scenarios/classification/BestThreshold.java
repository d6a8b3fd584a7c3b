package civitas.scenarios.classification;

import java.util.Arrays;

/**
 * The threshold with the fewest errors on labelled values: empirical risk minimisation over "accept from tau on". Candidates
 * are the values themselves and the next number above all of them; the smallest one among equals. Cost: n log n.
 */
final class BestThreshold {
    private BestThreshold() {}

    /**
     * Finds it; there must be a value.
     *
     * @param qualified values of the qualified, of which the first {@code qualifiedCount} count; sorted in place
     * @param unqualified values of the others, likewise
     * @return one of the values, or the next number above all of them where accepting nobody is better
     */
    static double of(double[] qualified, int qualifiedCount, double[] unqualified, int unqualifiedCount) {
        Arrays.sort(qualified, 0, qualifiedCount);
        Arrays.sort(unqualified, 0, unqualifiedCount);
        // Below all values everybody is accepted: every unqualified one is an error.
        int errors = unqualifiedCount;
        int fewest = Integer.MAX_VALUE;
        double best = Double.POSITIVE_INFINITY;
        double largest = best;
        int good = 0;
        int bad = 0;
        while (good < qualifiedCount || bad < unqualifiedCount) {
            double value = Math.min(
                    good < qualifiedCount ? qualified[good] : Double.POSITIVE_INFINITY,
                    bad < unqualifiedCount ? unqualified[bad] : Double.POSITIVE_INFINITY);
            if (errors < fewest) {
                fewest = errors;
                best = value;
            }
            largest = value;
            while (good < qualifiedCount && qualified[good] == value) {
                good++;
                errors++;
            }
            while (bad < unqualifiedCount && unqualified[bad] == value) {
                bad++;
                errors--;
            }
        }
        return errors < fewest ? Math.nextUp(largest) : best;
    }
}
