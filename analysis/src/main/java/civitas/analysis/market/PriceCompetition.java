package civitas.analysis.market;

/**
 * Price competition of n single-product firms with constant marginal costs c_i, profit_i = (p_i - c_i) q_i(p), and its
 * two exact benchmarks. Immutable.
 */
public interface PriceCompetition {
    /** What buyers do, one product per firm. */
    DemandSystem demand();

    /** Marginal cost c_i of each firm, money per unit; a copy. */
    double[] marginalCost();

    /**
     * The one-shot Bertrand-Nash equilibrium in prices, all products shown.
     *
     * @throws ArithmeticException if the first-order conditions are not met, which means a defect
     */
    PriceEquilibrium nash();

    /**
     * The prices that maximise the firms' total profit, all products shown.
     *
     * @throws ArithmeticException if the first-order conditions are not met, which means a defect
     */
    PriceEquilibrium jointMonopoly();

    /**
     * Profit (p_i - c_i) q_i of each firm, all products shown.
     *
     * @param prices price of each firm, money per unit, finite; not modified
     * @return {@code double[firm]}, money per buyer and period
     * @throws IllegalArgumentException as {@link DemandSystem#quantities(double[])}
     */
    default double[] profits(double[] prices) {
        double[] profits = demand().quantities(prices);
        double[] cost = marginalCost();
        for (int i = 0; i < profits.length; i++) {
            profits[i] *= prices[i] - cost[i];
        }
        return profits;
    }
}
