package civitas.agents.continuous;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Projected stochastic gradient ascent with steps that decrease, on an interval:
 * <pre>  x &lt;- clip( x + g_t slope, lowest, highest ),  g_t = 2 / (mu (t + 8)),  t = 1, 2, ...</pre>
 * <p>In a game that is strongly monotone with modulus mu, in which all play so, the average of the second half of actions
 * approaches the Nash equilibrium at rate 1/t in mean square. Source: model-selection scheme of Handina, Mazumdar, NeurIPS
 * 2024; delay of the steps ours. Draws nothing: noise is in the slope it is told.
 */
public final class DecayingGradientAscent implements RealActionLearner {
    private static final int DELAY = 8;

    private final double initial;
    private final double modulus;
    private final double lowest;
    private final double highest;
    private double action;
    private long steps;

    /**
     * @param initial first action, in [lowest, highest]
     * @param modulus mu, finite and &gt; 0
     * @param lowest lower bound of actions, may be infinite
     * @param highest upper bound of actions, may be infinite
     * @throws IllegalArgumentException if a number is out of its range
     */
    public DecayingGradientAscent(double initial, double modulus, double lowest, double highest) {
        Require.finite("initial", initial);
        Require.that(
                initial >= lowest && initial <= highest, "initial", initial, "in [" + lowest + ", " + highest + "]");
        Require.positive("modulus", modulus);
        this.initial = initial;
        this.modulus = modulus;
        this.lowest = lowest;
        this.highest = highest;
        action = initial;
    }

    @Override
    public double choose() {
        return action;
    }

    /** Takes one step along {@code slope}, an estimate of the derivative of the own payoff at the action chosen; finite. */
    public void learn(double slope) {
        steps++;
        double step = 2 / (modulus * (steps + DELAY));
        action = Math.max(lowest, Math.min(highest, action + step * slope));
    }

    /** Begins anew: first action, first step. */
    public void forget() {
        action = initial;
        steps = 0;
    }

    @Override
    public double policy() {
        return action;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeDouble(action);
        out.writeLong(steps);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        action = in.readDouble();
        steps = in.readLong();
    }
}
