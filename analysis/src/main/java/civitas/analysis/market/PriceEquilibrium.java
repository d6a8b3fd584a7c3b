package civitas.analysis.market;

import java.util.Arrays;

/**
 * Prices that solve a pricing problem, with the evidence that they do.
 *
 * @param prices price of each firm, money per unit; copied in and out
 * @param profits profit of each firm per consumer and period, money; copied in and out
 * @param residual largest violation of a first-order condition, stated as a distance in price (money per unit): to
 *     first order, how far a price is from its optimal reply
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, and compared by content below
public record PriceEquilibrium(double[] prices, double[] profits, double residual) {
    /**
     * Copies the arrays.
     *
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public PriceEquilibrium {
        if (prices.length != profits.length) {
            throw new IllegalArgumentException(
                    "profits has length " + profits.length + ", expected " + prices.length + " (one per price)");
        }
        prices = prices.clone();
        profits = profits.clone();
    }

    /** Price of each firm, money per unit; a copy. */
    @Override
    public double[] prices() {
        return prices.clone();
    }

    /** Profit of each firm per consumer and period, money; a copy. */
    @Override
    public double[] profits() {
        return profits.clone();
    }

    /** Equal numbers, component by component. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PriceEquilibrium that
                && Arrays.equals(prices, that.prices)
                && Arrays.equals(profits, that.profits)
                && Double.compare(residual, that.residual) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(prices) + Arrays.hashCode(profits)) + Double.hashCode(residual);
    }

    @Override
    public String toString() {
        return "prices " + Arrays.toString(prices) + ", profits " + Arrays.toString(profits) + " (residual " + residual
                + ")";
    }
}
