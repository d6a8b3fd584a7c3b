package civitas.scenarios.cournot;

import civitas.information.Gate;
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
     * @param seen what it may know beside that
     */
    void learn(double profit, Seen seen);

    /**
     * What producers may know beside their own quantity and profit.
     *
     * @param rivals total output of the others
     * @param marginalProfit derivative of the own profit, which takes that and demand to know; nothing unless
     *     {@link #needsMarginalProfit}
     */
    record Seen(Gate rivals, Gate marginalProfit) {
        /** Both gates, closed as yet. */
        Seen() {
            this(new Gate("platform.information"), new Gate("platform.information.marginal_profit"));
        }

        /** Opens both, or closes them. */
        void open(boolean shown) {
            rivals.open(shown);
            marginalProfit.open(shown);
        }
    }

    /** The quantity it has learned to aim at: a policy's mean, or the best-valued quantity in its present state. */
    double policy();

    /** Whether it learns from marginal profit. */
    default boolean needsMarginalProfit() {
        return false;
    }

    void save(DataOutput out) throws IOException;

    void restore(DataInput in) throws IOException;
}
