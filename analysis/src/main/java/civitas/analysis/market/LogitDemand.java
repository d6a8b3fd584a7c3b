package civitas.analysis.market;

import java.util.Arrays;

/**
 * Multinomial logit demand for n products and an outside good 0, each consumer buying one unit of one of them:
 * <pre>
 *   q_i = exp((a_i - p_i)/mu) / ( sum_j exp((a_j - p_j)/mu) + exp(a_0/mu) )
 *   surplus = mu ln( sum_j exp((a_j - p_j)/mu) + exp(a_0/mu) )
 * </pre>
 * with qualities {@code a_i}, prices {@code p_i} and horizontal differentiation {@code mu}; a_i, a_0, p_i and mu are in
 * money per unit. Sums run over the products shown: a product a platform hides sells nothing and adds nothing to
 * surplus. Shares are in [0, 1] and, with the share of the outside good, sum to 1; surplus is money per consumer, up
 * to the constant the logit model leaves open.
 * <p>Source: Calvano, Calzolari, Denicolo and Pastorello, "Artificial Intelligence, Algorithmic Pricing, and
 * Collusion", American Economic Review 110(10), 2020, equation 5; hidden products as in Johnson, Rhodes and
 * Wildenbeest, "Platform Design When Sellers Use Pricing Algorithms", Econometrica 91(5), 2023.
 * <p>Exponentials are taken relative to the largest, so that no differentiation, however small, overflows. Cost: one
 * exponential per good and call. Immutable.
 */
public final class LogitDemand implements DemandSystem {
    private final double[] quality;
    private final double outsideQuality;
    private final double horizontalDifferentiation;

    /**
     * Demand with these tastes.
     *
     * @param quality quality a_i of each product, money per unit, finite, at least one; not modified, copied
     * @param outsideQuality quality a_0 of the outside good, money per unit, finite
     * @param horizontalDifferentiation mu, money per unit, finite and strictly positive; products become perfect
     *     substitutes as it tends to 0
     * @throws IllegalArgumentException if there is no product or an argument is out of range
     */
    public LogitDemand(double[] quality, double outsideQuality, double horizontalDifferentiation) {
        if (quality.length == 0) {
            throw new IllegalArgumentException("quality has length 0, must name at least one product");
        }
        for (int i = 0; i < quality.length; i++) {
            requireFinite("quality[" + i + "]", quality[i]);
        }
        requireFinite("outsideQuality", outsideQuality);
        if (!(horizontalDifferentiation > 0) || Double.isInfinite(horizontalDifferentiation)) {
            throw new IllegalArgumentException(
                    "horizontalDifferentiation = " + horizontalDifferentiation + ", must be finite and > 0");
        }
        this.quality = quality.clone();
        this.outsideQuality = outsideQuality;
        this.horizontalDifferentiation = horizontalDifferentiation;
    }

    @Override
    public int products() {
        return quality.length;
    }

    /** Quality a_i of each product, money per unit; a copy. */
    public double[] quality() {
        return quality.clone();
    }

    /** Quality a_0 of the outside good, money per unit. */
    public double outsideQuality() {
        return outsideQuality;
    }

    /** Horizontal differentiation mu, money per unit, strictly positive. */
    public double horizontalDifferentiation() {
        return horizontalDifferentiation;
    }

    /**
     * Share of consumers buying each product when all are shown.
     *
     * @param prices price of each product, money per unit, finite; not modified
     * @return {@code double[product]}, each in [0, 1], sum at most 1
     * @throws IllegalArgumentException if the length is not {@link #products()} or a utility (a-p)/mu is not finite
     */
    public double[] shares(double[] prices) {
        return shares(prices, allShown());
    }

    /**
     * Share of consumers buying each product when only some are shown.
     *
     * @param prices price of each product, hidden ones included, money per unit, finite; not modified
     * @param shown whether each product is shown; not modified
     * @return {@code double[product]}, each in [0, 1], exactly 0 where hidden, sum at most 1
     * @throws IllegalArgumentException if a length is not {@link #products()} or a utility (a-p)/mu is not finite
     */
    public double[] shares(double[] prices, boolean[] shown) {
        return Arrays.copyOf(goodShares(prices, shown), quality.length);
    }

    /** The shares: each consumer buys one unit of one good. */
    @Override
    public double[] quantities(double[] prices, boolean[] shown) {
        return shares(prices, shown);
    }

    /**
     * Consumer surplus when only some products are shown; a_0 if none is.
     *
     * @param prices price of each product, hidden ones included, money per unit, finite; not modified
     * @param shown whether each product is shown; not modified
     * @return surplus, money per consumer; at least a_0
     * @throws IllegalArgumentException if a length is not {@link #products()} or a utility (a-p)/mu is not finite
     */
    @Override
    public double consumerSurplus(double[] prices, boolean[] shown) {
        return horizontalDifferentiation * LogSums.logSumExp(utilities(prices, shown));
    }

    /** Shares of all goods, all products shown; the outside good comes last. */
    double[] goodShares(double[] prices) {
        return goodShares(prices, allShown());
    }

    private double[] goodShares(double[] prices, boolean[] shown) {
        double[] shares = utilities(prices, shown);
        double largest = LogSums.largest(shares);
        double total = 0;
        for (int good = 0; good < shares.length; good++) {
            shares[good] = StrictMath.exp(shares[good] - largest);
            total += shares[good];
        }
        for (int good = 0; good < shares.length; good++) {
            shares[good] /= total;
        }
        return shares;
    }

    /** Utilities in units of mu, the outside good last; minus infinity for a hidden product. */
    private double[] utilities(double[] prices, boolean[] shown) {
        requireLength("prices", prices.length);
        requireLength("shown", shown.length);
        double[] utilities = new double[quality.length + 1];
        for (int i = 0; i < quality.length; i++) {
            double utility = (quality[i] - prices[i]) / horizontalDifferentiation;
            if (!Double.isFinite(utility)) {
                throw new IllegalArgumentException(
                        "prices[" + i + "] = " + prices[i] + ", must be finite and so must (quality - price)/mu");
            }
            utilities[i] = shown[i] ? utility : Double.NEGATIVE_INFINITY;
        }
        utilities[quality.length] = outsideQuality / horizontalDifferentiation;
        return utilities;
    }

    private boolean[] allShown() {
        boolean[] shown = new boolean[quality.length];
        Arrays.fill(shown, true);
        return shown;
    }

    private void requireLength(String name, int length) {
        if (length != quality.length) {
            throw new IllegalArgumentException(
                    name + " has length " + length + ", expected " + quality.length + " (one per product)");
        }
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " = " + value + ", must be finite");
        }
    }

    @Override
    public String toString() {
        return "LogitDemand[quality=" + Arrays.toString(quality) + ", outsideQuality=" + outsideQuality
                + ", horizontalDifferentiation=" + horizontalDifferentiation + "]";
    }
}
