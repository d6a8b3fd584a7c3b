package civitas.scenarios.sequential;

import civitas.agents.finite.RandomTieQLearner;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One firm: its standing price, and what it remembers of its last move until it can learn from it two periods later.
 * <p>When it is about to move and sees the rival's price s', it first learns from its last move, price a in answer to s,
 * <pre>  Q(s, a) &lt;- (1 - alpha) Q(s, a) + alpha (pi(a, s) + delta pi(a, s') + delta^2 max_b Q(s', b)),</pre>
 * which is the rule of its learner with the profit of both periods as payoff and delta^2 as discount factor. Source:
 * Klein 2021, equation of the recursive update. Not thread-safe.
 */
final class Firm {
    private final RandomTieQLearner learner;
    private final double discountFactor;
    private int price;
    private int answered;
    private double earned;
    private boolean moved;

    /**
     * @param learner observes the rival's price index; discounts by delta^2 per move
     * @param discountFactor delta per period
     * @param firstPrice price index that stands before its first move
     */
    Firm(RandomTieQLearner learner, double discountFactor, int firstPrice) {
        this.learner = learner;
        this.discountFactor = discountFactor;
        price = firstPrice;
    }

    /** Learns from the last move and sets a price in answer to the rival's. */
    void move(int rivalPrice) {
        if (moved) {
            learner.learn(answered, price, earned, rivalPrice);
        }
        moved = true;
        answered = rivalPrice;
        price = learner.choose(rivalPrice);
    }

    /** Profit of the period in which it moved. */
    void earnNow(double profit) {
        earned = profit;
    }

    /** Profit of the period after, in which the rival moved. */
    void earnLater(double profit) {
        earned += discountFactor * profit;
    }

    /** Index of its standing price. */
    int price() {
        return price;
    }

    /** Index of the rival's price that it saw at its last move. */
    int answered() {
        return answered;
    }

    /** Whether it has moved at all. */
    boolean moved() {
        return moved;
    }

    RandomTieQLearner learner() {
        return learner;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(price);
        out.writeInt(answered);
        out.writeDouble(earned);
        out.writeBoolean(moved);
        learner.save(out);
    }

    void restore(DataInput in) throws IOException {
        price = in.readInt();
        answered = in.readInt();
        earned = in.readDouble();
        moved = in.readBoolean();
        learner.restore(in);
    }
}
