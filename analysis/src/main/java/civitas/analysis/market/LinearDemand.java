package civitas.analysis.market;

import java.util.Arrays;

/**
 * Linear demand of a representative buyer with quadratic utility
 * <pre>
 *   U(q) = s [ sum_i a_i x_i - (sum_i x_i^2 + 2 gamma sum_(i&lt;j) x_i x_j)/2 ],   q_i = s x_i &gt;= 0,
 * </pre>
 * who maximises U(q) - sum_i p_i q_i: qualities a_i, substitutability gamma and market size s. For two products, with
 * y_i = a_i - p_i,
 * <pre>  q_i = s max(0, min(y_i, (y_i - gamma y_j)/(1 - gamma^2))),</pre>
 * the kink being where a rival is priced out of the market. For n products the buyer takes those of the largest y_i as
 * long as y_i exceeds gamma times the sum of all x; with k products bought,
 * <pre>  x_i = (y_i - gamma X)/(1 - gamma),   X = sum y/(1 + gamma (k - 1)).</pre>
 * <p>Source: Singh and Vives, RAND Journal of Economics 15(4), 1984; used by Calvano et al., American Economic Review
 * 110(10), 2020, appendix, with a_i = 1 and no cost. The demand 0.48 - 0.9 p_i + 0.6 p_j of Hansen, Misra, Pai,
 * Marketing Science 40(1), 2021 is the one with a = 1.6, gamma = 2/3 and s = 1/2. Immutable.
 */
public final class LinearDemand implements DemandSystem {
    private final double[] quality;
    private final double substitutability;
    private final double marketSize;

    /**
     * @param quality a_i, money per unit, finite, at least one; not modified, copied
     * @param substitutability gamma, in [0, 1): 0 for separate markets
     * @param marketSize s, units squared per money, finite and positive
     * @throws IllegalArgumentException if there is no product or an argument is out of range
     */
    public LinearDemand(double[] quality, double substitutability, double marketSize) {
        require(quality.length > 0, "quality has length 0, must name at least one product");
        for (double value : quality) {
            require(Double.isFinite(value), "quality = " + value + ", must be finite");
        }
        require(
                substitutability >= 0 && substitutability < 1,
                "substitutability = " + substitutability + ", must be in [0, 1)");
        require(
                marketSize > 0 && Double.isFinite(marketSize),
                "marketSize = " + marketSize + ", must be finite and > 0");
        this.quality = quality.clone();
        this.substitutability = substitutability;
        this.marketSize = marketSize;
    }

    @Override
    public int products() {
        return quality.length;
    }

    /** a_i of each product, money per unit; a copy. */
    public double[] quality() {
        return quality.clone();
    }

    /** gamma, in [0, 1). */
    public double substitutability() {
        return substitutability;
    }

    /** s, units squared per money. */
    public double marketSize() {
        return marketSize;
    }

    @Override
    public double[] quantities(double[] prices, boolean[] shown) {
        double[] excess = excess(prices, shown);
        double total = totalBought(excess);
        for (int i = 0; i < excess.length; i++) {
            double bought = (excess[i] - substitutability * total) / (1 - substitutability);
            excess[i] = marketSize * Math.max(0, bought);
        }
        return excess;
    }

    /** At the optimum, surplus is sum_i (a_i - p_i) q_i / 2. */
    @Override
    public double consumerSurplus(double[] prices, boolean[] shown) {
        double[] quantities = quantities(prices, shown);
        double sum = 0;
        for (int i = 0; i < quantities.length; i++) {
            sum += quantities[i] > 0 ? (quality[i] - prices[i]) * quantities[i] / 2 : 0;
        }
        return sum;
    }

    /** y_i = a_i - p_i; minus infinity for a hidden product. */
    private double[] excess(double[] prices, boolean[] shown) {
        require(
                prices.length == quality.length && shown.length == quality.length,
                "prices and shown have lengths " + prices.length + " and " + shown.length + ", expected "
                        + quality.length + " (one per product)");
        double[] excess = new double[quality.length];
        for (int i = 0; i < excess.length; i++) {
            require(Double.isFinite(prices[i]), "prices[" + i + "] = " + prices[i] + ", must be finite");
            excess[i] = shown[i] ? quality[i] - prices[i] : Double.NEGATIVE_INFINITY;
        }
        return excess;
    }

    /** X: products join in falling order of y_i as long as they are bought. */
    private double totalBought(double[] excess) {
        double[] falling = excess.clone();
        Arrays.sort(falling);
        double sum = 0;
        double total = 0;
        for (int bought = 1; bought <= falling.length; bought++) {
            double next = falling[falling.length - bought];
            if (!(next > substitutability * total)) {
                return total;
            }
            sum += next;
            total = sum / (1 + substitutability * (bought - 1));
        }
        return total;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    @Override
    public String toString() {
        return "LinearDemand[quality=" + Arrays.toString(quality) + ", substitutability=" + substitutability
                + ", marketSize=" + marketSize + "]";
    }
}
