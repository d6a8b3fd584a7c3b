package civitas.analysis.market;

import java.util.Arrays;

/**
 * Unit demand for homogeneous goods: every buyer takes one unit of the product with the largest a_i - p_i if that is at
 * least a_0, split equally among equals; a tie with buying nothing goes to the product. It is the limit of
 * {@link LogitDemand} as mu tends to 0, ties with the outside good aside.
 * <p>Source: the homogeneous case of Calvano et al., American Economic Review 110(10), 2020, appendix; Asker, Fershtman,
 * Pakes, AEA Papers and Proceedings 112, 2022, with a = 10, a_0 = 0 and cost 2. Immutable.
 */
public final class UnitDemand implements DemandSystem {
    private final double[] quality;
    private final double outsideQuality;

    /**
     * @param quality a_i of each product, money per unit, finite, at least one; not modified, copied
     * @param outsideQuality a_0, money per unit, finite
     * @throws IllegalArgumentException if there is no product or a number is not finite
     */
    public UnitDemand(double[] quality, double outsideQuality) {
        if (quality.length == 0 || !Arrays.stream(quality).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "quality = " + Arrays.toString(quality) + ", must hold at least one number, all finite");
        }
        if (!Double.isFinite(outsideQuality)) {
            throw new IllegalArgumentException("outsideQuality = " + outsideQuality + ", must be finite");
        }
        this.quality = quality.clone();
        this.outsideQuality = outsideQuality;
    }

    @Override
    public int products() {
        return quality.length;
    }

    /** a_i of each product, money per unit; a copy. */
    public double[] quality() {
        return quality.clone();
    }

    /** a_0, money per unit. */
    public double outsideQuality() {
        return outsideQuality;
    }

    @Override
    public double[] quantities(double[] prices, boolean[] shown) {
        double best = best(prices, shown);
        double[] quantities = new double[quality.length];
        int sellers = 0;
        for (int i = 0; i < quantities.length; i++) {
            quantities[i] = shown[i] && best >= outsideQuality && quality[i] - prices[i] == best ? 1 : 0;
            sellers += quantities[i] > 0 ? 1 : 0;
        }
        for (int i = 0; i < quantities.length; i++) {
            quantities[i] /= Math.max(1, sellers);
        }
        return quantities;
    }

    /** The largest of a_0 and all a_i - p_i shown. */
    @Override
    public double consumerSurplus(double[] prices, boolean[] shown) {
        return Math.max(outsideQuality, best(prices, shown));
    }

    private double best(double[] prices, boolean[] shown) {
        if (prices.length != quality.length || shown.length != quality.length) {
            throw new IllegalArgumentException("prices and shown have lengths " + prices.length + " and " + shown.length
                    + ", expected " + quality.length + " (one per product)");
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < quality.length; i++) {
            best = shown[i] ? Math.max(best, quality[i] - prices[i]) : best;
        }
        return best;
    }

    @Override
    public String toString() {
        return "UnitDemand[quality=" + Arrays.toString(quality) + ", outsideQuality=" + outsideQuality + "]";
    }
}
