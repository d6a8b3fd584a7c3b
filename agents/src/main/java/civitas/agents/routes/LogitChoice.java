package civitas.agents.routes;

/**
 * Multinomial logit: P(r) = exp(-theta c(r)) / sum of exp(-theta c(s)).
 * <p>Computed relative to the smallest cost, so that nothing overflows; shares of hopeless routes may underflow to 0.
 */
public final class LogitChoice {
    private LogitChoice() {}

    /**
     * Shares of all routes.
     *
     * @param costs {@code double[route]}, at least one, finite; not modified
     * @param theta choice temperature's inverse, per unit of cost, finite and at least 0
     * @return {@code double[route]}, sums to 1 up to rounding
     */
    public static double[] shares(double[] costs, double theta) {
        double[] shares = new double[costs.length];
        shares(costs, 0, costs.length, theta, shares);
        return shares;
    }

    /** Shares of {@code count} routes from index {@code first}, written to the same places of {@code shares}. */
    static void shares(double[] costs, int first, int count, double theta, double[] shares) {
        double cheapest = Double.POSITIVE_INFINITY;
        for (int index = first; index < first + count; index++) {
            cheapest = Math.min(cheapest, costs[index]);
        }
        double sum = 0;
        for (int index = first; index < first + count; index++) {
            shares[index] = StrictMath.exp(-theta * (costs[index] - cheapest));
            sum += shares[index];
        }
        for (int index = first; index < first + count; index++) {
            shares[index] /= sum;
        }
    }
}
