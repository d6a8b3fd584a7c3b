package civitas.agents.continuous;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * Policy gradient with Gaussian exploration: draws x = max(lowest, theta + sigma z), z standard normal, and learns theta
 * from the payoff alone, by the score function of the draw before it is cut off:
 * <pre>
 *   theta    &lt;- theta + eta (payoff - baseline) z / sigma
 *   baseline &lt;- baseline + w (payoff - baseline)
 * </pre>
 * <p>The expected step is eta times the derivative of the expected payoff with respect to theta, whatever the baseline:
 * it is set before the draw and only lessens the noise of the step. theta itself has no bound; far below {@code lowest}
 * the payoff no longer depends on z and learning stops.
 * <p>Source: Shi and Zhang, "Multi-agent reinforcement learning in Cournot games", CDC 2020; estimator of Williams,
 * Machine Learning 8, 1992. Starts from a baseline of 0. Cost: one normal draw per step.
 */
public final class GaussianPolicyGradient implements RealActionLearner {
    private final double step;
    private final double sigma;
    private final double baselineWeight;
    private final double lowest;
    private final RandomGenerator random;
    private double theta;
    private double baseline;
    private double deviation;

    /**
     * @param initial first theta, finite
     * @param step eta, finite and &gt; 0
     * @param sigma standard deviation of actions, finite and &gt; 0
     * @param baselineWeight w, in [0, 1]; 0 learns without a baseline
     * @param lowest lower bound of actions, finite
     * @param random this learner's own stream
     * @throws IllegalArgumentException if a number is out of its range
     */
    public GaussianPolicyGradient(
            double initial, double step, double sigma, double baselineWeight, double lowest, RandomGenerator random) {
        Require.finite("initial", initial);
        Require.positive("step", step);
        Require.positive("sigma", sigma);
        Require.that(baselineWeight >= 0 && baselineWeight <= 1, "baselineWeight", baselineWeight, "in [0, 1]");
        Require.finite("lowest", lowest);
        this.step = step;
        this.sigma = sigma;
        this.baselineWeight = baselineWeight;
        this.lowest = lowest;
        this.random = random;
        theta = initial;
    }

    @Override
    public double choose() {
        deviation = random.nextGaussian();
        return Math.max(lowest, theta + sigma * deviation);
    }

    /** Learns from the payoff of the latest choice; finite. */
    public void learn(double payoff) {
        double surprise = payoff - baseline;
        theta += step * surprise * deviation / sigma;
        baseline += baselineWeight * surprise;
    }

    @Override
    public double policy() {
        return theta;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeDouble(theta);
        out.writeDouble(baseline);
        out.writeDouble(deviation);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        theta = in.readDouble();
        baseline = in.readDouble();
        deviation = in.readDouble();
    }
}
