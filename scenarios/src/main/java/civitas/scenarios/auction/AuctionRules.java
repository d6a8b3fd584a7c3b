package civitas.scenarios.auction;

/**
 * One auction on its grid of bids: the highest bid that reaches the reserve price wins, a draw among equals decides, and
 * the winner pays what the format says. Bids are counted from 0, the lowest. Immutable.
 */
final class AuctionRules {
    /** Bids on a grid are exact to a few units in the last place: 0.05 + 9 * 0.05 is below 0.5. */
    private static final double ROUNDING = 1e-12;

    private final double[] grid;
    private final double value;
    private final double reservePrice;
    private final AuctionFormat format;

    private AuctionRules(double[] grid, double value, double reservePrice, AuctionFormat format) {
        this.grid = grid;
        this.value = value;
        this.reservePrice = reservePrice;
        this.format = format;
    }

    static AuctionRules of(AuctionParameters parameters) {
        Platform platform = parameters.platform();
        return new AuctionRules(grid(parameters), parameters.value(), platform.reservePrice(), platform.format());
    }

    private static double[] grid(AuctionParameters parameters) {
        double low = parameters.lowestBid();
        double width = parameters.highestBid() - low;
        double[] grid = new double[parameters.bids()];
        for (int bid = 0; bid < grid.length; bid++) {
            grid[bid] = low + width * bid / (grid.length - 1);
        }
        return grid;
    }

    /** Number of bids on the grid. */
    int bids() {
        return grid.length;
    }

    /** A bid in money. */
    double bid(int index) {
        return grid[index];
    }

    /** Value of the good, in money. */
    double value() {
        return value;
    }

    /** Whether the platform sells at this bid. */
    boolean sells(int bid) {
        return grid[bid] >= reservePrice - ROUNDING;
    }

    /** What a winner pays whose rivals' highest bid is {@code rival}. */
    double price(int bid, int rival) {
        return format.price(grid[bid], Math.max(grid[rival], reservePrice));
    }

    /**
     * Expected reward of a bid.
     *
     * @param bid the bid
     * @param rival highest bid of the others
     * @param rivals how many others bid that, at least 1
     */
    double reward(int bid, int rival, int rivals) {
        if (bid < rival || !sells(bid)) {
            return 0;
        }
        double won = value - price(bid, rival);
        return bid == rival ? won / (rivals + 1) : won;
    }

    /** {@link #reward} of every bid, {@code double[bid]}, written into {@code rewards}. */
    void rewards(int rival, int rivals, double[] rewards) {
        for (int bid = 0; bid < rewards.length; bid++) {
            rewards[bid] = reward(bid, rival, rivals);
        }
    }
}
