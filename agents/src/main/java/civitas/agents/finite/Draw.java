package civitas.agents.finite;

import java.util.random.RandomGenerator;

/** Draws of actions. */
final class Draw {
    private static final double UNIT = 0x1p-53;

    private Draw() {}

    /** u uniform in [0, 1). */
    static double unit(RandomGenerator random) {
        return (random.nextLong() >>> 11) * UNIT;
    }

    /**
     * An index drawn in proportion to weights.
     *
     * @param weights at least 0 and finite, not all 0; not modified
     */
    static int proportional(double[] weights, RandomGenerator random) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = unit(random) * total;
        int last = 0;
        for (int index = 0; index < weights.length; index++) {
            if (weights[index] > 0) {
                last = index;
                left -= weights[index];
                if (left < 0) {
                    return index;
                }
            }
        }
        return last; // rounding only
    }
}
