package civitas.scenarios.sequential;

import civitas.kernel.TrajectoryHash;
import civitas.scenarios.measures.RecentRounds;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The market in which firms move in turn, firm 1 in odd periods and firm 2 in even ones. In every period, in this order:
 * the mover learns from its last move and sets its price; both firms earn at the standing prices. This is the tight loop
 * of the scenario; it allocates nothing.
 * <p>Source: Klein 2021, section 3. Not thread-safe.
 */
final class Market {
    /** Columns of what is remembered of the last periods. */
    static final int MARKET_PRICE = 0;

    static final int CONSUMER_SURPLUS = 1;
    static final int FIRST_PROFIT = 2;
    static final int COLUMNS = 4;

    private final Firm[] firms;
    private final RecentRounds recent;
    private final long lastPeriod;
    private final int prices;
    private Duopoly duopoly;
    private double[] profits;

    private long periods;
    private long hash = TrajectoryHash.EMPTY;

    /**
     * @param firms the two firms
     * @param duopoly what prices pay
     * @param lastPeriod number of periods of a run, at least 1
     * @param measuredPeriods how many of the last periods are remembered, at least 1
     */
    Market(Firm[] firms, Duopoly duopoly, long lastPeriod, int measuredPeriods) {
        this.firms = firms.clone();
        this.lastPeriod = lastPeriod;
        prices = duopoly.prices();
        recent = new RecentRounds(measuredPeriods, COLUMNS);
        changeProfits(duopoly);
    }

    /** Plays up to {@code wanted} periods; stops right after the last one if it may. */
    long play(long wanted, boolean mayStop) {
        long played = mayStop ? Math.max(1, Math.min(wanted, lastPeriod - periods)) : wanted;
        for (long period = 0; period < played; period++) {
            playPeriod();
        }
        return played;
    }

    private void playPeriod() {
        int turn = (int) (periods & 1);
        Firm mover = firms[turn];
        Firm other = firms[1 - turn];
        mover.move(other.price());
        double now = profits[mover.price() * prices + other.price()];
        double later = profits[other.price() * prices + mover.price()];
        mover.earnNow(now);
        other.earnLater(later);
        int lower = Math.min(mover.price(), other.price());
        recent.begin();
        recent.set(MARKET_PRICE, duopoly.price(lower));
        recent.set(CONSUMER_SURPLUS, duopoly.consumerSurplus(lower));
        recent.set(FIRST_PROFIT + turn, now);
        recent.set(FIRST_PROFIT + 1 - turn, later);
        hash = TrajectoryHash.mix(hash, (long) firms[0].price() * prices + firms[1].price());
        periods++;
    }

    /** Continues with other payoffs of the same prices; what was learned and earned stays. */
    void changeProfits(Duopoly changed) {
        duopoly = changed;
        profits = changed.profits();
    }

    boolean finished() {
        return periods >= lastPeriod;
    }

    /** A firm, 0 or 1. */
    Firm firm(int index) {
        return firms[index];
    }

    /** Who moves in the next period, 0 or 1. */
    int nextMover() {
        return (int) (periods & 1);
    }

    /** The last periods. */
    RecentRounds recent() {
        return recent;
    }

    /** Digest of all standing prices so far, in order. */
    long hash() {
        return hash;
    }

    /** Writes the market and its learners, but neither payoffs nor random generators. */
    void save(DataOutput out) throws IOException {
        out.writeLong(periods);
        out.writeLong(hash);
        recent.save(out);
        for (Firm firm : firms) {
            firm.save(out);
        }
    }

    /** Reads back what {@link #save} wrote, into a market of the same shape. */
    void restore(DataInput in) throws IOException {
        periods = in.readLong();
        hash = in.readLong();
        recent.restore(in);
        for (Firm firm : firms) {
            firm.restore(in);
        }
    }
}
