package civitas.scenarios.sequential;

import civitas.analysis.strategies.AlternatingGame;

/**
 * One period of the market on its grid of prices 0, 1/k, ..., 1: demand 1 - p goes to the cheaper firm, is split equally
 * at equal prices, and the seller keeps p less the platform's fee f of every unit. Prices are counted from 0, so price
 * index j is j/k.
 * <p>Source: Klein 2021, section 3, with f = 0. Immutable.
 */
final class Duopoly {
    private final int intervals;
    private final double fee;

    Duopoly(int intervals, double fee) {
        this.intervals = intervals;
        this.fee = fee;
    }

    static Duopoly of(SequentialParameters parameters) {
        return new Duopoly(parameters.intervals(), parameters.platform().fee());
    }

    /** Number of prices, k + 1. */
    int prices() {
        return intervals + 1;
    }

    /** Price in money per unit. */
    double price(int index) {
        return (double) index / intervals;
    }

    /** What both firms earn together while {@code lower} is the lower price: (p - f)(1 - p), money per period. */
    double marketProfit(int lower) {
        // Of integers where there is no fee, so that equally good prices are exactly equal.
        double margin = lower - fee * intervals;
        return margin * (intervals - lower) / intervals / intervals;
    }

    /** Buyers' surplus (1 - p)^2 / 2 at the lower price p. */
    double consumerSurplus(int lower) {
        double bought = 1 - price(lower);
        return bought * bought / 2;
    }

    /** Profit of a firm, money per period. */
    double profit(int own, int rival) {
        if (own > rival) {
            return 0;
        }
        return own < rival ? marketProfit(own) : marketProfit(own) / 2;
    }

    /** {@link #profit} of all pairs of prices, {@code double[own * prices + rival]}. */
    double[] profits() {
        double[] profits = new double[Math.multiplyExact(prices(), prices())];
        for (int own = 0; own < prices(); own++) {
            for (int rival = 0; rival < prices(); rival++) {
                profits[own * prices() + rival] = profit(own, rival);
            }
        }
        return profits;
    }

    AlternatingGame game(double discountFactor) {
        return new AlternatingGame(prices(), profits(), discountFactor);
    }

    /** The lowest price that maximises joint profit on the grid. */
    int jointProfitPrice() {
        int best = 0;
        for (int index = 1; index < prices(); index++) {
            best = marketProfit(index) > marketProfit(best) ? index : best;
        }
        return best;
    }

    /** Whether joint profit is maximal at this price, up to rounding. */
    boolean maximisesJointProfit(int index) {
        double most = marketProfit(jointProfitPrice());
        return marketProfit(index) >= most * (1 - 1e-12);
    }

    /** The lowest price that does not lose money. */
    int floorPrice() {
        int index = 0;
        while (index < intervals && marketProfit(index) < 0) {
            index++;
        }
        return index;
    }

    /** The lowest price that is a best reply of one period to this one. */
    int staticReply(int rival) {
        int best = 0;
        for (int own = 1; own < prices(); own++) {
            best = profit(own, rival) > profit(best, rival) ? own : best;
        }
        return best;
    }

    /** The highest price that is a Nash equilibrium of one period if both firms charge it; -1 if there is none. */
    int staticNashPrice() {
        int index = intervals;
        while (index >= 0 && profit(index, index) < profit(staticReply(index), index)) {
            index--;
        }
        return index;
    }
}
