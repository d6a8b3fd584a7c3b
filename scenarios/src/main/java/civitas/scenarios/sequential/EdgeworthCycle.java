package civitas.scenarios.sequential;

import civitas.analysis.strategies.AlternatingBestResponse;
import civitas.analysis.strategies.AlternatingGame;

/**
 * The competitive benchmark: firms undercut each other step by step, from the joint-profit price m down to the lowest
 * price z that does not lose money, where the next to move gives in and asks one step more than m, which the other
 * undercuts. The market price runs m, m - 1, ..., z + 1, z, z and begins again: m - z + 2 periods.
 * <p>A firm's mean profit is half the mean of the market's, sum_(j=z..m) (p_j - f)(1 - p_j) / (2 (m - z + 2)), whatever
 * the discount factor; without a fee it tends to 1/12 as the grid gets finer. What depends on the discount factor is
 * whether firms would keep to it: {@link #optimality}.
 * <p>Source: the competitive benchmark of Klein 2021, section 3, on the price cycles of Maskin and Tirole, Econometrica
 * 56(3), 1988. Immutable.
 */
final class EdgeworthCycle {
    private final Duopoly duopoly;
    private final int top;
    private final int bottom;

    EdgeworthCycle(Duopoly duopoly) {
        this.duopoly = duopoly;
        top = duopoly.jointProfitPrice();
        bottom = duopoly.floorPrice();
    }

    /** Number of periods after which the market price begins again. */
    int length() {
        return top - bottom + 2;
    }

    /** Mean profit of a firm, money per period. */
    double profit() {
        double sum = duopoly.marketProfit(bottom);
        for (int index = bottom; index <= top; index++) {
            sum += duopoly.marketProfit(index);
        }
        return sum / 2 / length();
    }

    /** What a firm on the cycle does, by the rival's price, {@code int[rivalPrice]}. */
    int[] replies() {
        int[] replies = new int[duopoly.prices()];
        for (int rival = 0; rival < replies.length; rival++) {
            replies[rival] = rival <= bottom ? top + 1 : Math.min(rival - 1, top);
        }
        return replies;
    }

    /**
     * Smallest share, over the moves of the cycle, that keeping to it has of the value of the best plan against a rival
     * who keeps to it: 1 if the cycle is a Nash equilibrium, less if somebody gains by leaving it.
     *
     * @param discountFactor delta per period, in [0, 1)
     */
    double optimality(double discountFactor) {
        AlternatingGame game = duopoly.game(discountFactor);
        AlternatingBestResponse best = AlternatingBestResponse.to(game, replies());
        double[] kept = game.values(replies(), replies());
        double smallest = 1;
        for (int rival = bottom; rival <= top + 1; rival++) {
            if (best.value(rival) > 0) {
                smallest = Math.min(smallest, kept[rival] / best.value(rival));
            }
        }
        return smallest;
    }
}
