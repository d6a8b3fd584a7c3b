package civitas.scenarios.cournot;

import civitas.analysis.market.InverseDemand;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The repeated market. In every period: all producers choose quantities at once; the total makes the price; each earns
 * and learns. This is the tight loop of the scenario; it allocates nothing. Not thread-safe.
 */
final class Market {
    private final Producer[] producers;
    private final long lastPeriod;
    private final long measuredAfter;
    private final boolean allFollowGradients;
    private final boolean marginalProfitsNeeded;
    private final double[] quantities;
    private final double[] profits;
    private final double[] policies;
    private final Producer.Seen seen = new Producer.Seen();
    private final Totals totals;
    private final ErrorDecay decay = new ErrorDecay();

    private Terms terms;
    private InverseDemand netDemand;
    private double[] netCosts;
    private double[] curvature;
    private double[] nash;
    private double nashSize;

    private long periods;
    private long hash = TrajectoryHash.EMPTY;

    /**
     * @param producers one per firm
     * @param terms what they find
     * @param nash Nash quantities under these terms; not modified
     * @param lastPeriod number of periods, at least 1
     * @param measured how many of the last periods are measured, at least 1
     */
    Market(Producer[] producers, Terms terms, double[] nash, long lastPeriod, long measured) {
        this.producers = producers;
        this.lastPeriod = lastPeriod;
        measuredAfter = Math.max(0, lastPeriod - measured);
        boolean some = false;
        boolean all = true;
        for (Producer producer : producers) {
            some |= producer.needsMarginalProfit();
            all &= producer.needsMarginalProfit();
        }
        marginalProfitsNeeded = some;
        allFollowGradients = all;
        quantities = new double[producers.length];
        profits = new double[producers.length];
        policies = new double[producers.length];
        totals = new Totals(producers.length);
        change(terms, nash);
    }

    /** Continues under other terms; what was learned stays, and the error starts to fall anew. */
    void change(Terms changed, double[] changedNash) {
        terms = changed;
        netDemand = changed.netDemand();
        netCosts = changed.netCosts();
        curvature = changed.curvature();
        nash = changedNash.clone();
        nashSize = Yardsticks.distance(new double[nash.length], nash);
        decay.restart();
    }

    /** From the next period on producers see so much. */
    void show(Information information) {
        seen.open(information == Information.RIVALS_OUTPUT);
    }

    /** What producers may know beside their own quantity and profit. */
    Producer.Seen seen() {
        return seen;
    }

    /** Plays up to {@code wanted} periods; stops at the last one if it may. */
    long play(long wanted, boolean mayStop) {
        long allowed = mayStop ? Math.max(1, Math.min(wanted, lastPeriod - periods)) : wanted;
        for (long period = 0; period < allowed; period++) {
            double total = produce();
            learn(total);
            periods++;
            if (periods > measuredAfter) {
                totals.add(terms, quantities, profits, producers);
            }
            if (allFollowGradients && 2 * periods > lastPeriod) {
                decay.add(periods, errorNorm(), nashSize);
            }
        }
        return allowed;
    }

    private double produce() {
        double total = 0;
        long digest = hash;
        for (int firm = 0; firm < producers.length; firm++) {
            double quantity = producers[firm].choose();
            quantities[firm] = quantity;
            total += quantity;
            digest = TrajectoryHash.mix(digest, quantity);
        }
        if (!(total < Double.POSITIVE_INFINITY)) {
            throw new ArithmeticException("quantities grew beyond all numbers in period " + (periods + 1)
                    + "; a smaller step of the learners that follow gradients may help");
        }
        hash = digest;
        return total;
    }

    private void learn(double total) {
        double price = netDemand.price(total);
        double slope = marginalProfitsNeeded ? netDemand.slope(total) : Double.NaN;
        for (int firm = 0; firm < producers.length; firm++) {
            double x = quantities[firm];
            double profit = x * (price - netCosts[firm] - curvature[firm] * x / 2);
            profits[firm] = profit;
            seen.rivals().put(total - x);
            seen.marginalProfit().put(price + x * slope - netCosts[firm] - curvature[firm] * x);
            producers[firm].learn(profit, seen);
        }
    }

    /** Euclidean distance of what producers aim at from Nash. */
    double errorNorm() {
        for (int firm = 0; firm < producers.length; firm++) {
            policies[firm] = producers[firm].policy();
        }
        return Yardsticks.distance(nash, policies);
    }

    boolean finished() {
        return periods >= lastPeriod;
    }

    /** Sums over the measured periods; over the latest alone if the run was stopped before them. */
    Totals totals() {
        if (!totals.isEmpty()) {
            return totals;
        }
        Totals latest = new Totals(producers.length);
        latest.add(terms, quantities, profits, producers);
        return latest;
    }

    ErrorDecay decay() {
        return decay;
    }

    /** What producer {@code firm} made in the last period; 0 before the first. */
    double quantity(int firm) {
        return quantities[firm];
    }

    double policy(int firm) {
        return producers[firm].policy();
    }

    double total() {
        double total = 0;
        for (double quantity : quantities) {
            total += quantity;
        }
        return total;
    }

    double jointProfit() {
        double sum = 0;
        for (double profit : profits) {
            sum += profit;
        }
        return sum;
    }

    /** Digest of all quantities so far, in order. */
    long hash() {
        return hash;
    }

    /** Writes the market and its producers, but neither terms nor random generators. */
    void save(DataOutput out) throws IOException {
        out.writeLong(periods);
        out.writeLong(hash);
        for (int firm = 0; firm < producers.length; firm++) {
            out.writeDouble(quantities[firm]);
            out.writeDouble(profits[firm]);
            producers[firm].save(out);
        }
        totals.save(out);
        decay.save(out);
    }

    /** Reads back what {@link #save} wrote, into a market of the same shape under the same terms. */
    void restore(DataInput in) throws IOException {
        periods = in.readLong();
        hash = in.readLong();
        for (int firm = 0; firm < producers.length; firm++) {
            quantities[firm] = in.readDouble();
            profits[firm] = in.readDouble();
            producers[firm].restore(in);
        }
        totals.restore(in);
        decay.restore(in);
    }
}
