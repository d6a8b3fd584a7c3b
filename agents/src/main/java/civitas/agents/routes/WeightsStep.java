package civitas.agents.routes;

import civitas.agents.Require;

/**
 * Mean field of {@link ExponentialWeights}: one step of {@link WeightsRule}, then s &lt;- floor + (1 - n floor) s with n
 * routes. A new route starts with the share 1/n.
 *
 * @param rule exponential or linear
 * @param rate epsilon, per unit of cost, finite and above 0
 * @param floor smallest share of a route, at least 0 and at most 1 / routes
 */
public record WeightsStep(WeightsRule rule, double rate, double floor) implements ShareStep {
    /** Checks the numbers. */
    public WeightsStep {
        Require.positive("rate", rate);
        Require.probability("floor", floor);
    }

    @Override
    public void apply(long day, double[] shares, double[] costs, int first, int count) {
        rule.update(shares, costs, first, count, rate);
        lift(shares, first, count);
    }

    private void lift(double[] shares, int first, int count) {
        for (int index = first; index < first + count; index++) {
            shares[index] = floor + (1 - count * floor) * shares[index];
        }
    }

    @Override
    public double newcomer(int route) {
        return 1.0 / (route + 1);
    }
}
