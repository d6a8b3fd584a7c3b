package civitas.agents.routes;

import civitas.agents.Require;

/**
 * Mean field of {@link LogitSmoothing}: shares are the {@link LogitChoice} at believed costs, whatever they were before.
 *
 * @param theta sensitivity of choices, per unit of cost, finite and above 0
 */
public record LogitStep(double theta) implements ShareStep {
    /** Checks the sensitivity. */
    public LogitStep {
        Require.positive("theta", theta);
    }

    @Override
    public void apply(long day, double[] shares, double[] costs, int first, int count) {
        LogitChoice.shares(costs, first, count, theta, shares);
    }
}
