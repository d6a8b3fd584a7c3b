package civitas.agents.continuous;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Projected gradient ascent: the action follows the derivative of the own payoff, which it must be told,
 * <pre>  x &lt;- max(lowest, x + g dpayoff/dx).</pre>
 * <p>Draws nothing. It knows more than most participants could: payoffs and what everybody else does. Its use is to show
 * where learners from experience go on average.
 * <p>Source: Shi and Zhang, "Multi-agent reinforcement learning in Cournot games", CDC 2020, without its noise.
 */
public final class GradientAscent implements RealActionLearner {
    private final double step;
    private final double lowest;
    private double action;

    /**
     * @param initial first action, finite and at least {@code lowest}
     * @param step g, finite and &gt; 0
     * @param lowest lower bound of actions, finite
     * @throws IllegalArgumentException if a number is out of its range
     */
    public GradientAscent(double initial, double step, double lowest) {
        Require.finite("lowest", lowest);
        Require.that(
                initial >= lowest && Double.isFinite(initial), "initial", initial, "finite and at least " + lowest);
        Require.positive("step", step);
        this.step = step;
        this.lowest = lowest;
        action = initial;
    }

    @Override
    public double choose() {
        return action;
    }

    /** Takes one step along {@code slope}, the derivative of the own payoff at the action chosen; finite. */
    public void learn(double slope) {
        action = Math.max(lowest, action + step * slope);
    }

    @Override
    public double policy() {
        return action;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeDouble(action);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        action = in.readDouble();
    }
}
