package civitas.analysis.market;

import java.util.Arrays;

/**
 * Price competition of at least two equal firms under {@linkplain UnitDemand unit demand}: in equilibrium they price at
 * cost and earn nothing; together they earn most at p = a - a_0, which takes all surplus. Both in continuous prices: on
 * a grid equilibria lie up to two steps higher.
 * <p>Source: Bertrand's argument; the benchmarks p^N = c and p^M = a - a_0 of Calvano et al., American Economic Review
 * 110(10), 2020, for mu = 0.
 */
public final class UnitBertrand implements PriceCompetition {
    private final UnitDemand demand;
    private final double[] marginalCost;

    /**
     * @param demand demand, one product per firm, equal qualities
     * @param marginalCost c_i, money per unit, equal and finite; not modified, copied
     * @throws IllegalArgumentException if there are fewer than two firms, or they are not equal
     */
    public UnitBertrand(UnitDemand demand, double[] marginalCost) {
        if (marginalCost.length != demand.products() || marginalCost.length < 2) {
            throw new IllegalArgumentException("marginalCost has length " + marginalCost.length + ", expected "
                    + demand.products() + " (one per product), at least 2");
        }
        if (!equal(marginalCost) || !equal(demand.quality())) {
            throw new IllegalArgumentException("marginalCost = " + Arrays.toString(marginalCost) + " and quality = "
                    + Arrays.toString(demand.quality()) + ", must be the same for all firms");
        }
        this.demand = demand;
        this.marginalCost = marginalCost.clone();
    }

    private static boolean equal(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0] && Double.isFinite(value));
    }

    @Override
    public UnitDemand demand() {
        return demand;
    }

    @Override
    public double[] marginalCost() {
        return marginalCost.clone();
    }

    @Override
    public PriceEquilibrium nash() {
        return new PriceEquilibrium(marginalCost, new double[marginalCost.length], 0);
    }

    @Override
    public PriceEquilibrium jointMonopoly() {
        double[] prices = demand.quality();
        Arrays.setAll(prices, i -> prices[i] - demand.outsideQuality());
        double[] profits = new double[prices.length];
        Arrays.setAll(profits, i -> (prices[i] - marginalCost[i]) / prices.length);
        return new PriceEquilibrium(prices, profits, 0);
    }

    @Override
    public String toString() {
        return "UnitBertrand[" + demand + ", marginalCost=" + Arrays.toString(marginalCost) + "]";
    }
}
