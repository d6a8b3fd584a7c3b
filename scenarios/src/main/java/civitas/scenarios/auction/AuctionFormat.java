package civitas.scenarios.auction;

/** Price lever: what the winner of an auction pays. */
public enum AuctionFormat {
    /** Its own bid. */
    FIRST_PRICE {
        @Override
        double price(double bid, double nextBest) {
            return bid;
        }
    },
    /** The highest bid of the others, or the reserve price if that is higher. */
    SECOND_PRICE {
        @Override
        double price(double bid, double nextBest) {
            return nextBest;
        }
    };

    /**
     * What a winner pays, in money.
     *
     * @param bid its bid
     * @param nextBest what it had to beat or equal to win: the highest bid of the others or the reserve price
     */
    abstract double price(double bid, double nextBest);
}
