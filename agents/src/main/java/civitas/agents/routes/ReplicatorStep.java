package civitas.agents.routes;

import civitas.agents.Require;

/**
 * One step of the replicator dynamics on shares: s(r) &lt;- s(r) + rate s(r) (c_mean - c(r)), with c_mean = sum of s c.
 * <p>Source: Taylor and Jonker, Mathematical Biosciences 40, 1978. It is the small-rate limit of {@link WeightsRule}
 * and what {@link Imitation} does on average.
 */
public final class ReplicatorStep {
    private ReplicatorStep() {}

    /**
     * Shares after one step.
     *
     * @param shares {@code double[route]}, at least 0, sum 1; not modified
     * @param costs {@code double[route]}, finite; not modified
     * @param rate per unit of cost, above 0; shares stay at least 0 if rate times the largest difference of costs is at
     *     most 1
     * @throws IllegalArgumentException if lengths differ
     */
    public static double[] apply(double[] shares, double[] costs, double rate) {
        Require.that(shares.length == costs.length, "shares.length", shares.length, "costs.length = " + costs.length);
        double mean = 0;
        for (int route = 0; route < shares.length; route++) {
            mean += shares[route] * costs[route];
        }
        double[] next = shares.clone();
        for (int route = 0; route < next.length; route++) {
            next[route] += rate * shares[route] * (mean - costs[route]);
        }
        return next;
    }
}
