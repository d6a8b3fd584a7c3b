package civitas.agents.routes;

import civitas.agents.Require;

/**
 * One step of multiplicative weights on shares s(r) with costs c(r) and rate epsilon, a pure function.
 * <p>Source: Arora, Hazan, Kale, Theory of Computing 8, 2012. With constant epsilon in congestion games the linear rule
 * converges to Nash equilibrium while the exponential one can cycle or be chaotic: Palaiopanos, Panageas, Piliouras,
 * NeurIPS 2017. Two links with linear costs reduce the exponential rule to x / (x + (1 - x) exp(a (x - b))), a = (sum of
 * slopes) x demand x epsilon: stable only for a &lt; 2 / (b (1 - b)), yet the time average of x is b in all regimes
 * (Chotibut, Falniowski, Misiurewicz, Piliouras, arXiv 1906.02486).
 */
public enum WeightsRule {
    /** s(r) exp(-epsilon c(r)) / sum. */
    EXPONENTIAL {
        @Override
        double factor(double cost, double cheapest, double rate) {
            return StrictMath.exp(-rate * (cost - cheapest));
        }
    },
    /** s(r) (1 - epsilon c(r)) / sum; needs epsilon c(r) &lt; 1. */
    LINEAR {
        @Override
        double factor(double cost, double cheapest, double rate) {
            double factor = 1 - rate * cost;
            if (!(factor > 0)) {
                throw new IllegalArgumentException(
                        "rate * cost = " + rate * cost + ", must be below 1 for linear weights; lower the rate");
            }
            return factor;
        }
    };

    abstract double factor(double cost, double cheapest, double rate);

    /**
     * Shares after one step.
     *
     * @param shares s, {@code double[route]}, at least 0, sum 1; not modified
     * @param costs c, {@code double[route]}, finite; not modified
     * @param rate epsilon, per unit of cost, above 0
     * @throws IllegalArgumentException if lengths differ, or a cost is too large for linear weights
     */
    public double[] step(double[] shares, double[] costs, double rate) {
        Require.that(shares.length == costs.length, "shares.length", shares.length, "costs.length = " + costs.length);
        double[] next = shares.clone();
        update(next, costs, 0, next.length, rate);
        return next;
    }

    /** The same in place, for {@code count} routes from index {@code first}. */
    void update(double[] shares, double[] costs, int first, int count, double rate) {
        double cheapest = Double.POSITIVE_INFINITY;
        for (int index = first; index < first + count; index++) {
            cheapest = Math.min(cheapest, costs[index]);
        }
        double sum = 0;
        for (int index = first; index < first + count; index++) {
            shares[index] *= factor(costs[index], cheapest, rate);
            sum += shares[index];
        }
        for (int index = first; index < first + count; index++) {
            shares[index] /= sum;
        }
    }
}
