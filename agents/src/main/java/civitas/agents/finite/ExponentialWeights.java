package civitas.agents.finite;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * Exponential weights: after observation s, action a has probability
 * <pre>  x_a = (1 - gamma) w_a / sum_b w_b + gamma/m,</pre>
 * and its weight grows as w_a &lt;- w_a exp(eta g_a), g being payoffs brought to [0, 1] by their range.
 * <ul>
 *   <li>Told its own payoff only ({@link #learn}), it is <b>Exp3</b>: g is the payoff over its probability for the action
 *       taken and 0 for all others. Source: Auer, Cesa-Bianchi, Freund, Schapire, SIAM Journal on Computing 32(1), 2002,
 *       with eta = gamma/m.
 *   <li>Told all payoffs ({@link #learnFromAll}), with gamma = 0, it is <b>Hedge</b>. Source: Freund and Schapire, Journal
 *       of Computer and System Sciences 55(1), 1997.
 * </ul>
 * Weights are kept as logarithms; payoffs beyond their range count as its ends. It has no greedy action: it mixes.
 */
public final class ExponentialWeights implements CounterfactualLearner {
    private final int actions;
    private final double step;
    private final double exploration;
    private final double lowest;
    private final double range;
    private final RandomGenerator random;
    private final double[] logWeights;
    private final double[] probabilities;

    /**
     * @param observations number of observations, at least 1
     * @param actions m, number of actions, at least 1
     * @param step eta, finite and positive
     * @param exploration gamma, in [0, 1]
     * @param lowestPayoff lower end of the range of payoffs, finite
     * @param highestPayoff upper end, finite and above the lower one
     * @param random this learner's own stream
     * @throws IllegalArgumentException if a number is out of its range
     */
    public ExponentialWeights(
            int observations,
            int actions,
            double step,
            double exploration,
            double lowestPayoff,
            double highestPayoff,
            RandomGenerator random) {
        Require.that(observations >= 1, "observations", observations, "at least 1");
        Require.that(actions >= 1, "actions", actions, "at least 1");
        Require.that(step > 0 && Double.isFinite(step), "step", step, "finite and positive");
        Require.that(exploration >= 0 && exploration <= 1, "exploration", exploration, "in [0, 1]");
        range = highestPayoff - lowestPayoff;
        Require.that(
                range > 0 && Double.isFinite(range),
                "highestPayoff",
                highestPayoff,
                "finite and above " + lowestPayoff);
        this.actions = actions;
        this.step = step;
        this.exploration = exploration;
        lowest = lowestPayoff;
        this.random = random;
        logWeights = new double[Math.multiplyExact(observations, actions)];
        probabilities = new double[actions];
    }

    /**
     * Probability of each action after an observation.
     *
     * @return {@code double[action]}, sum 1, a copy
     */
    public double[] probabilities(int observation) {
        mix(observation);
        return probabilities.clone();
    }

    private void mix(int observation) {
        int row = observation * actions;
        double largest = Double.NEGATIVE_INFINITY;
        for (int action = 0; action < actions; action++) {
            largest = Math.max(largest, logWeights[row + action]);
        }
        double total = 0;
        for (int action = 0; action < actions; action++) {
            probabilities[action] = StrictMath.exp(logWeights[row + action] - largest);
            total += probabilities[action];
        }
        for (int action = 0; action < actions; action++) {
            probabilities[action] = (1 - exploration) * probabilities[action] / total + exploration / actions;
        }
    }

    @Override
    public int choose(int observation) {
        mix(observation);
        return Draw.proportional(probabilities, random);
    }

    @Override
    public boolean learn(int observation, int action, double payoff, int nextObservation) {
        mix(observation);
        logWeights[observation * actions + action] += step * gain(payoff) / probabilities[action];
        return true;
    }

    @Override
    public boolean learnFromAll(int observation, int action, double[] payoffs, int nextObservation) {
        for (int other = 0; other < actions; other++) {
            logWeights[observation * actions + other] += step * gain(payoffs[other]);
        }
        return true;
    }

    private double gain(double payoff) {
        return Math.min(1, Math.max(0, (payoff - lowest) / range));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(logWeights.length / actions);
        out.writeInt(actions);
        for (double weight : logWeights) {
            out.writeDouble(weight);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Checks.requireShape(in, logWeights.length / actions, actions);
        for (int cell = 0; cell < logWeights.length; cell++) {
            logWeights[cell] = in.readDouble();
        }
    }
}
