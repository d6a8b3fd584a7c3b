package civitas.agents.routes;

import civitas.agents.Require;

/**
 * Mean field of {@link ProportionalSwap} with n routes: from r to a cheaper q move s(r) min(1, rate (c(r) - c(q))) / (n -
 * 1). Source: Smith, Transportation Science 18, 1984.
 *
 * @param rate per unit of cost, finite and above 0
 */
public record SwapStep(double rate) implements ShareStep {
    /** Checks the rate. */
    public SwapStep {
        Require.positive("rate", rate);
    }

    @Override
    public void apply(long day, double[] shares, double[] costs, int first, int count) {
        PairwiseMoves.apply(
                shares,
                first,
                count,
                (from, to) -> shares[from] * Math.min(1, rate * (costs[from] - costs[to])) / (count - 1));
    }
}
