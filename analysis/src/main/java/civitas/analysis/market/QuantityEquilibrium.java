package civitas.analysis.market;

import java.util.Arrays;

/**
 * Quantities that solve a problem of producers, with the evidence that they do.
 *
 * @param quantities quantity of each firm per period, at least 0; copied in and out
 * @param price price at the total quantity, money per unit
 * @param profits profit of each firm per period, money; copied in and out
 * @param residual largest violation of a first-order condition, money per unit; for a firm that makes nothing only a
 *     gain from starting counts
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, and compared by content below
public record QuantityEquilibrium(double[] quantities, double price, double[] profits, double residual) {
    /**
     * Copies the arrays.
     *
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public QuantityEquilibrium {
        if (quantities.length != profits.length) {
            throw new IllegalArgumentException(
                    "profits has length " + profits.length + ", expected " + quantities.length + " (one per quantity)");
        }
        quantities = quantities.clone();
        profits = profits.clone();
    }

    /** Quantity of each firm per period; a copy. */
    @Override
    public double[] quantities() {
        return quantities.clone();
    }

    /** Profit of each firm per period, money; a copy. */
    @Override
    public double[] profits() {
        return profits.clone();
    }

    /** Sum of all quantities. */
    public double total() {
        return Arrays.stream(quantities).sum();
    }

    /** Sum of all profits. */
    public double jointProfit() {
        return Arrays.stream(profits).sum();
    }

    /** Equal numbers, component by component. */
    @Override
    public boolean equals(Object other) {
        return other instanceof QuantityEquilibrium that
                && Arrays.equals(quantities, that.quantities)
                && Double.compare(price, that.price) == 0
                && Arrays.equals(profits, that.profits)
                && Double.compare(residual, that.residual) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {
            Arrays.hashCode(quantities), Double.hashCode(price), Arrays.hashCode(profits), Double.hashCode(residual)
        });
    }

    @Override
    public String toString() {
        return "quantities " + Arrays.toString(quantities) + ", price " + price + ", profits "
                + Arrays.toString(profits) + " (residual " + residual + ")";
    }
}
