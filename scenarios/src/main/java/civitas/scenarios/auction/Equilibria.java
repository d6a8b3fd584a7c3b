package civitas.scenarios.auction;

/**
 * Exact benchmarks of one auction with n bidders of the same known value v on the grid of bids.
 * <p>First price: all bidding b is an equilibrium if no bidder gains by another bid. Lower bids earn nothing, and of the
 * higher ones the next, b', is best: so it takes (v - b)/n &gt;= v - b', and that b reaches the reserve price. Such b exist
 * (the highest bid is always one, as it is at most v), and they are the highest bids of the grid: with equal steps d those
 * with v - b &lt;= d n/(n - 1). Second price: the highest bid is weakly dominant, as no price above v can come about.
 * <p>Sums that differ by rounding only count as equal. Immutable.
 */
final class Equilibria {
    private static final double ROUNDING = 1e-9;

    private final AuctionRules rules;
    private final int bidders;

    Equilibria(AuctionRules rules, int bidders) {
        this.rules = rules;
        this.bidders = bidders;
    }

    /** Lowest bid that is a symmetric equilibrium in pure strategies of the first-price auction, as an index. */
    int lowestFirstPrice() {
        int bid = rules.bids() - 1;
        while (bid > 0 && isFirstPrice(bid - 1)) {
            bid--;
        }
        return bid;
    }

    /** Whether all bidding this is an equilibrium of the first-price auction. */
    boolean isFirstPrice(int bid) {
        if (!rules.sells(bid)) {
            return false;
        }
        double shared = (rules.value() - rules.bid(bid)) / bidders;
        double alone = bid + 1 < rules.bids() ? rules.value() - rules.bid(bid + 1) : 0;
        return shared >= alone - ROUNDING * rules.value();
    }

    /** Lowest bid at which the platform sells, as an index: what bidders would agree on. */
    int lowestSold() {
        int bid = 0;
        while (!rules.sells(bid)) {
            bid++;
        }
        return bid;
    }
}
