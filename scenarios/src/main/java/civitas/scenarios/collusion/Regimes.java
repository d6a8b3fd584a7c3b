package civitas.scenarios.collusion;

import java.util.random.RandomGenerator;

/**
 * What beside past prices lasts from one period to the next and is seen by all firms: who is prominent, who is in the
 * market. Regimes are numbered from 0.
 */
interface Regimes {
    /** A single regime that never changes. */
    Regimes NONE = new Regimes() {};

    /** Number of regimes, at least 1. */
    default int count() {
        return 1;
    }

    /** The regime of the first period. */
    default int first(RandomGenerator random) {
        return 0;
    }

    /** Whether a firm sets a price, earns and learns in periods that begin in a regime. */
    default boolean active(int regime, int firm) {
        return true;
    }

    /** Mean over the firms that are active in a regime, {@code double[firm]}. */
    default double meanOfActive(int regime, double[] values) {
        double sum = 0;
        int count = 0;
        for (int firm = 0; firm < values.length; firm++) {
            if (active(regime, firm)) {
                sum += values[firm];
                count++;
            }
        }
        return sum / count;
    }

    /** Products shown to buyers in a regime. */
    default boolean[] shown(int regime, int firms) {
        boolean[] shown = new boolean[firms];
        for (int firm = 0; firm < firms; firm++) {
            shown[firm] = active(regime, firm);
        }
        return shown;
    }

    /**
     * The regime in which the prices just set are paid.
     *
     * @param regime the one in which the period began
     * @param lastJoint what all firms did in the period before
     * @param joint what all firms do now
     */
    default int whenPricesAreSet(int regime, int lastJoint, int joint, RandomGenerator random) {
        return regime;
    }

    /** The regime in which the next period begins. */
    default int whenPeriodEnds(int regime, RandomGenerator random) {
        return regime;
    }
}
