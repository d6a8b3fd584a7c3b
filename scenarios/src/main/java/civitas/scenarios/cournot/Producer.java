package civitas.scenarios.cournot;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** One producer: a learner and what it makes of what it sees. */
interface Producer {
    /** Quantity of the coming period, at least 0. */
    double choose();

    /**
     * Sees the period just played.
     *
     * @param profit own profit
     * @param marginalProfit derivative of the own profit; {@code NaN} unless {@link #needsMarginalProfit}
     * @param rivals total output of the others
     */
    void learn(double profit, double marginalProfit, double rivals);

    /** The quantity it has learned to aim at: a policy's mean, or the best-valued quantity in its present state. */
    double policy();

    /** Whether it learns from marginal profit. */
    default boolean needsMarginalProfit() {
        return false;
    }

    void save(DataOutput out) throws IOException;

    void restore(DataInput in) throws IOException;
}
