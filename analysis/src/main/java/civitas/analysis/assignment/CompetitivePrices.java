package civitas.analysis.assignment;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * Prices at which everybody may have what they like best of an assignment market, and nothing is left over that has a price.
 * They form a lattice: with A the largest total value of an assignment,
 * <pre>  lowest_j = A(items and another j) - A(items),   highest_j = A(items) - A(items but j).</pre>
 * <p>Source: Shapley, Shubik, International Journal of Game Theory 1, 1971; Demange, Gale, Sotomayor, Journal of Political
 * Economy 94, 1986; Gul, Stacchetti, Journal of Economic Theory 87, 1999, for the formulas. Cost: one assignment per item.
 */
public final class CompetitivePrices {
    private CompetitivePrices() {}

    /**
     * The prices that are best for users.
     *
     * @param values {@code double[user][item]}, finite; not modified
     * @return {@code double[item]}, at least 0
     */
    public static double[] lowest(double[][] values) {
        double whole = Matching.best(values).value();
        double[] prices = new double[values[0].length];
        Arrays.setAll(
                prices, item -> Math.max(0, Matching.best(values, item, -1).value() - whole));
        return prices;
    }

    /**
     * The prices that are best for sellers.
     *
     * @param values {@code double[user][item]}, finite; not modified
     * @return {@code double[item]}, at least the lowest ones
     */
    public static double[] highest(double[][] values) {
        double whole = Matching.best(values).value();
        double[] prices = new double[values[0].length];
        Arrays.setAll(
                prices,
                item -> Math.max(0, whole - Matching.best(values, -1, item).value()));
        return prices;
    }

    /**
     * Prices between: (1 - share) lowest + share highest, which are competitive, too.
     *
     * @param share of the sellers, in [0, 1]
     */
    public static double[] between(double[][] values, double share) {
        Require.that(share >= 0 && share <= 1, "share", share, "in [0, 1]");
        double[] lowest = lowest(values);
        double[] highest = highest(values);
        double[] prices = new double[lowest.length];
        Arrays.setAll(prices, item -> (1 - share) * lowest[item] + share * highest[item]);
        return prices;
    }
}
