package civitas.scenarios.auction;

import civitas.agents.finite.CounterfactualLearner;
import civitas.information.Gate;
import civitas.kernel.TrajectoryHash;
import civitas.scenarios.measures.RecentRounds;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * The repeated auction. In every round, in this order: all bid at once; the highest bid that reaches the reserve price
 * wins, a draw among equals decides; each bidder learns from its own reward, or from what every bid would have earned.
 * This is the tight loop of the scenario; it allocates nothing.
 * <p>Source: Banchio and Skrzypacz 2022. Not thread-safe.
 */
final class AuctionHouse {
    /** Columns of what is remembered of the last auctions. */
    static final int SOLD = 0;

    static final int WINNING_BID = 1;
    static final int MEAN_BID = 2;
    static final int REVENUE = 3;
    static final int SURPLUS = 4;
    static final int HIGHEST_BID = 5;
    static final int COLUMNS = 6;

    /** Bidders remember nothing. */
    static final int ALWAYS = 0;

    private final CounterfactualLearner[] bidders;
    private final RandomGenerator ties;
    private final RecentRounds recent;
    private final long lastAuction;
    private final int[] bids;
    private final double[] rewards;
    /** What bidders may know of others' bids. */
    private final Gate minimumBid = new Gate("platform.feedback");

    private AuctionRules rules;

    private int highest;
    private int highestBidders;
    private int second;
    private int secondBidders;
    private long auctions;
    private long hash = TrajectoryHash.EMPTY;

    /**
     * @param bidders the learners, at least 2, without memory
     * @param ties decides between equal bids
     * @param lastAuction number of auctions of a run, at least 1
     * @param measuredAuctions how many of the last auctions are remembered, at least 1
     */
    AuctionHouse(
            CounterfactualLearner[] bidders,
            RandomGenerator ties,
            AuctionRules rules,
            Feedback feedback,
            long lastAuction,
            int measuredAuctions) {
        this.bidders = bidders.clone();
        this.ties = ties;
        this.lastAuction = lastAuction;
        recent = new RecentRounds(measuredAuctions, COLUMNS);
        bids = new int[bidders.length];
        rewards = new double[rules.bids()];
        change(rules, feedback);
    }

    /** Holds up to {@code wanted} auctions; stops right after the last one if it may. */
    long play(long wanted, boolean mayStop) {
        long played = mayStop ? Math.max(1, Math.min(wanted, lastAuction - auctions)) : wanted;
        for (long auction = 0; auction < played; auction++) {
            collectBids();
            boolean sold = rules.sells(highest);
            int winner = sold ? winner() : -1;
            // Against the winner stands an equal bid where there is one, else the second-highest.
            double price = sold ? rules.price(highest, highestBidders > 1 ? highest : second) : 0;
            remember(sold, price);
            if (minimumBid.isOpen()) {
                learnFromAllBids();
            } else {
                learnFromOwnReward(winner, rules.value() - price);
            }
            auctions++;
        }
        return played;
    }

    private void collectBids() {
        highest = -1;
        second = -1;
        for (int bidder = 0; bidder < bids.length; bidder++) {
            int bid = bidders[bidder].choose(ALWAYS);
            bids[bidder] = bid;
            hash = TrajectoryHash.mix(hash, bid);
            rank(bid);
        }
    }

    private void rank(int bid) {
        if (bid > highest) {
            second = highest;
            secondBidders = highestBidders;
            highest = bid;
            highestBidders = 1;
        } else if (bid == highest) {
            highestBidders++;
        } else if (bid > second) {
            second = bid;
            secondBidders = 1;
        } else if (bid == second) {
            secondBidders++;
        }
    }

    private int winner() {
        int behind = highestBidders == 1 ? 0 : ties.nextInt(highestBidders);
        int bidder = 0;
        while (bids[bidder] != highest || behind-- > 0) {
            bidder++;
        }
        return bidder;
    }

    private void learnFromOwnReward(int winner, double won) {
        for (int bidder = 0; bidder < bids.length; bidder++) {
            bidders[bidder].learn(ALWAYS, bids[bidder], bidder == winner ? won : 0, ALWAYS);
        }
    }

    private void learnFromAllBids() {
        for (int bidder = 0; bidder < bids.length; bidder++) {
            boolean leads = bids[bidder] == highest;
            int rivalsLeading = highestBidders - (leads ? 1 : 0);
            int rival = minimumBid.read(rivalsLeading > 0 ? highest : second);
            rules.rewards(rival, rivalsLeading > 0 ? rivalsLeading : secondBidders, rewards);
            bidders[bidder].learnFromAll(ALWAYS, bids[bidder], rewards, ALWAYS);
        }
    }

    private void remember(boolean sold, double price) {
        double sum = 0;
        for (int bid : bids) {
            sum += rules.bid(bid);
        }
        recent.begin();
        recent.set(SOLD, sold ? 1 : 0);
        recent.set(WINNING_BID, sold ? rules.bid(highest) : Double.NaN);
        recent.set(MEAN_BID, sum / bids.length);
        recent.set(REVENUE, price);
        recent.set(SURPLUS, sold ? rules.value() - price : 0);
        recent.set(HIGHEST_BID, rules.bid(highest));
    }

    /** Continues under other rules on the same grid of bids; what was learned stays. */
    void change(AuctionRules changedRules, Feedback changedFeedback) {
        rules = changedRules;
        minimumBid.open(changedFeedback == Feedback.MINIMUM_BID_TO_WIN);
    }

    boolean finished() {
        return auctions >= lastAuction;
    }

    /** The rivals' highest bid, as an index, as far as bidders are told. */
    Gate minimumBid() {
        return minimumBid;
    }

    /** The last auctions. */
    RecentRounds recent() {
        return recent;
    }

    /** Digest of all bids so far, in order. */
    long hash() {
        return hash;
    }

    /** Writes the auctions and the learners, but neither rules nor random generators. */
    void save(DataOutput out) throws IOException {
        out.writeLong(auctions);
        out.writeLong(hash);
        recent.save(out);
        for (CounterfactualLearner bidder : bidders) {
            bidder.save(out);
        }
    }

    /** Reads back what {@link #save} wrote, into an auction house of the same shape. */
    void restore(DataInput in) throws IOException {
        auctions = in.readLong();
        hash = in.readLong();
        recent.restore(in);
        for (CounterfactualLearner bidder : bidders) {
            bidder.restore(in);
        }
    }
}
