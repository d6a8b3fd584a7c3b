package civitas.scenarios.cournot;

import civitas.analysis.market.CournotMarket;
import civitas.analysis.market.QuantityEquilibrium;

/**
 * The exact benchmarks of one period under the levy in force.
 *
 * @param nash Cournot-Nash equilibrium
 * @param collusion largest total profit
 * @param competition producers who take the price as given
 * @param efficientTotal total quantity with the largest welfare, which no levy changes
 */
record Yardsticks(
        QuantityEquilibrium nash,
        QuantityEquilibrium collusion,
        QuantityEquilibrium competition,
        double efficientTotal) {
    /** Below this distance, relative to Nash, there is nothing between Nash and collusion to measure. */
    private static final double SMALLEST_GAP = 1e-12;

    static Yardsticks of(Terms terms) {
        CournotMarket market = terms.market();
        return new Yardsticks(
                market.nash(),
                market.jointMonopoly(),
                market.competition(),
                terms.untaxed().competition().total());
    }

    /** 0 at the Nash total, 1 at the collusive one; {@code NaN} if they are the same. */
    double collusionIndex(double total) {
        return between(nash.total(), collusion.total(), total);
    }

    /** The same by total profit. */
    double profitGain(double jointProfit) {
        return between(nash.jointProfit(), collusion.jointProfit(), jointProfit);
    }

    private static double between(double zero, double one, double value) {
        return Math.abs(one - zero) <= SMALLEST_GAP * Math.abs(zero) ? Double.NaN : (value - zero) / (one - zero);
    }

    /** Euclidean distance of quantities from Nash. */
    static double distance(double[] nash, double[] quantities) {
        double sum = 0;
        for (int firm = 0; firm < nash.length; firm++) {
            double gap = quantities[firm] - nash[firm];
            sum += gap * gap;
        }
        return Math.sqrt(sum);
    }
}
