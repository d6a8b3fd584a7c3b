package civitas.agents.routes;

import civitas.agents.Require;

/**
 * Mean field of {@link Imitation}, the replicator dynamics s(r) &lt;- s(r) + s(r) sum over q of s(q) g(c(q) - c(r)), with
 * g(d) = rate d cut to [-1, 1], which keeps shares at least 0: {@link ReplicatorStep} wherever nothing is cut.
 *
 * @param rate per unit of cost, finite and above 0
 * @param pioneers share of a group that tries a new route, in [0, 1]
 */
public record ReplicatorShares(double rate, double pioneers) implements ShareStep {
    /** Checks the numbers. */
    public ReplicatorShares {
        Require.positive("rate", rate);
        Require.probability("pioneers", pioneers);
    }

    @Override
    public void apply(long day, double[] shares, double[] costs, int first, int count) {
        PairwiseMoves.apply(shares, first, count, (from, to) -> {
            double moving = Math.min(1, rate * (costs[from] - costs[to]));
            return moving * shares[from] * shares[to];
        });
    }

    @Override
    public double newcomer(int route) {
        return pioneers;
    }
}
