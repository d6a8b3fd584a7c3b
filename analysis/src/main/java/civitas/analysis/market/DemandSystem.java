package civitas.analysis.market;

import java.util.Arrays;

/**
 * What buyers do at given prices: how much of each product they buy and what they gain. Quantities and surplus are per
 * buyer and period; a product that a platform hides sells nothing and adds nothing to surplus. Immutable.
 */
public interface DemandSystem {
    /** Number n of products, at least 1. */
    int products();

    /**
     * Quantity of each product sold when only some are shown.
     *
     * @param prices price of each product, hidden ones included, money per unit, finite; not modified
     * @param shown whether each product is shown; not modified
     * @return {@code double[product]}, at least 0, exactly 0 where hidden; units per buyer
     * @throws IllegalArgumentException if a length is not {@link #products()} or a price is of no use to the formula
     */
    double[] quantities(double[] prices, boolean[] shown);

    /**
     * Consumer surplus when only some products are shown.
     *
     * @param prices price of each product, hidden ones included, money per unit, finite; not modified
     * @param shown whether each product is shown; not modified
     * @return surplus, money per buyer
     * @throws IllegalArgumentException as {@link #quantities(double[], boolean[])}
     */
    double consumerSurplus(double[] prices, boolean[] shown);

    /** {@link #quantities(double[], boolean[])} with all products shown. */
    default double[] quantities(double[] prices) {
        return quantities(prices, allShown());
    }

    /** {@link #consumerSurplus(double[], boolean[])} with all products shown. */
    default double consumerSurplus(double[] prices) {
        return consumerSurplus(prices, allShown());
    }

    private boolean[] allShown() {
        boolean[] shown = new boolean[products()];
        Arrays.fill(shown, true);
        return shown;
    }
}
