package civitas.analysis.market;

import java.util.Arrays;

/**
 * Price competition under {@linkplain LinearDemand linear demand}. Where every firm sells,
 * <pre>
 *   Nash:           q_i = b (p_i - c_i),   b = s (1 + gamma (n - 2)) / ((1 - gamma)(1 + gamma (n - 1)))
 *   joint monopoly: p_i = (a_i + c_i)/2
 * </pre>
 * With demand inverted, p_i = a_i - (1 - gamma) x_i - gamma X, the Nash condition gives
 * x_i = (a_i - c_i - gamma X)/(1 - gamma + s/b) and one equation for X. A firm's demand is less steep once it has priced a
 * rival out, so its profit is concave in its own price and first-order conditions suffice. For equal firms without cost
 * and a = 1, p^N = (1 - gamma)/(2 - gamma + gamma (n - 2)) and p^M = 1/2.
 * <p>Source: Singh and Vives, RAND Journal of Economics 15(4), 1984. Firms so unequal that one of them sells nothing at
 * either benchmark are refused.
 */
public final class LinearBertrand implements PriceCompetition {
    private static final double RESIDUAL_TOLERANCE = 1e-10;

    private final LinearDemand demand;
    private final double[] marginalCost;

    /**
     * @param demand demand, one product per firm
     * @param marginalCost c_i, money per unit, finite; not modified, copied
     * @throws IllegalArgumentException if the costs are not one per product or not finite
     */
    public LinearBertrand(LinearDemand demand, double[] marginalCost) {
        if (marginalCost.length != demand.products()) {
            throw new IllegalArgumentException("marginalCost has length " + marginalCost.length + ", expected "
                    + demand.products() + " (one per product)");
        }
        for (double cost : marginalCost) {
            if (!Double.isFinite(cost)) {
                throw new IllegalArgumentException("marginalCost = " + cost + ", must be finite");
            }
        }
        this.demand = demand;
        this.marginalCost = marginalCost.clone();
    }

    @Override
    public LinearDemand demand() {
        return demand;
    }

    @Override
    public double[] marginalCost() {
        return marginalCost.clone();
    }

    /** Slope b of a firm's demand in its own price while all sell. */
    private double ownSlope() {
        double gamma = demand.substitutability();
        int firms = marginalCost.length;
        return demand.marketSize() * (1 + gamma * (firms - 2)) / ((1 - gamma) * (1 + gamma * (firms - 1)));
    }

    /** Whether every firm sells a positive quantity at both benchmarks, so that both exist in the form above. */
    public boolean everyFirmSells() {
        return allPositive(demand.quantities(nashPrices())) && allPositive(demand.quantities(monopolyPrices()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws ArithmeticException if a firm sells nothing, see {@link #everyFirmSells}
     */
    @Override
    public PriceEquilibrium nash() {
        double[] prices = nashPrices();
        double[] sold = demand.quantities(prices);
        double residual = 0;
        for (int i = 0; i < prices.length; i++) {
            residual = Math.max(residual, Math.abs(prices[i] - marginalCost[i] - sold[i] / ownSlope()));
        }
        return checked("Nash", prices, sold, residual);
    }

    /**
     * {@inheritDoc}
     *
     * @throws ArithmeticException if a firm sells nothing, see {@link #everyFirmSells}
     */
    @Override
    public PriceEquilibrium jointMonopoly() {
        double[] prices = monopolyPrices();
        return checked("monopoly", prices, demand.quantities(prices), 0);
    }

    private double[] nashPrices() {
        double gamma = demand.substitutability();
        double[] quality = demand.quality();
        double divisor = 1 - gamma + demand.marketSize() / ownSlope();
        double sum = 0;
        for (int i = 0; i < quality.length; i++) {
            sum += (quality[i] - marginalCost[i]) / divisor;
        }
        double total = sum / (1 + quality.length * gamma / divisor);
        double[] prices = new double[quality.length];
        Arrays.setAll(
                prices,
                i -> quality[i]
                        - (1 - gamma) * (quality[i] - marginalCost[i] - gamma * total) / divisor
                        - gamma * total);
        return prices;
    }

    private double[] monopolyPrices() {
        double[] prices = demand.quality();
        Arrays.setAll(prices, i -> (prices[i] + marginalCost[i]) / 2);
        return prices;
    }

    private static boolean allPositive(double[] sold) {
        return Arrays.stream(sold).allMatch(quantity -> quantity > 0);
    }

    private PriceEquilibrium checked(String what, double[] prices, double[] sold, double residual) {
        double scale = 1 + Arrays.stream(prices).map(Math::abs).max().orElse(0);
        if (!allPositive(sold) || !(residual <= RESIDUAL_TOLERANCE * scale)) {
            throw new ArithmeticException(what + " prices " + Arrays.toString(prices) + " sell " + Arrays.toString(sold)
                    + " and miss their first-order conditions by " + residual + " in " + this);
        }
        return new PriceEquilibrium(prices, profits(prices), residual);
    }

    @Override
    public String toString() {
        return "LinearBertrand[" + demand + ", marginalCost=" + Arrays.toString(marginalCost) + "]";
    }
}
