package civitas.agents.finite;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * Tabular Q-learning with Boltzmann exploration: after observation s, action a has probability proportional to
 * exp(Q(s, a)/T(t)), with the temperature T(t) = T_0 lambda^t, t counting choices from 0. Values are learned as by
 * {@link QLearner}.
 * <p>Source: Calvano et al., AER 110(10), 2020, appendix (T_0 = 1000, lambda = 0.999961); Waltman and Kaymak, JEDC 32(10),
 * 2008. Cost per choice: one exponential per action.
 */
public final class BoltzmannQLearner implements GreedyLearner {
    /** A temperature below it would divide by zero; there the choice is greedy, equal values equally likely. */
    private static final double LOWEST_TEMPERATURE = Double.MIN_NORMAL;

    private final ValueTable table;
    private final double learningRate;
    private final double discountFactor;
    private final double cooling;
    private final RandomGenerator random;
    private final double[] weights;
    private double temperature;

    /**
     * @param initialValues {@code double[observation * actions + action]}, finite; copied
     * @param actions number of actions, at least 1
     * @param learningRate alpha, in (0, 1]
     * @param discountFactor delta, in [0, 1)
     * @param temperature T_0, in units of value, finite and positive
     * @param cooling lambda, in (0, 1]
     * @param random this learner's own stream
     * @throws IllegalArgumentException if a number is out of its range or the table has no whole number of rows
     */
    public BoltzmannQLearner(
            double[] initialValues,
            int actions,
            double learningRate,
            double discountFactor,
            double temperature,
            double cooling,
            RandomGenerator random) {
        Checks.requireLearningRate(learningRate);
        Checks.requireDiscountFactor(discountFactor);
        Checks.require(
                temperature > 0 && Double.isFinite(temperature), "temperature", temperature, "finite and positive");
        Checks.require(cooling > 0 && cooling <= 1, "cooling", cooling, "in (0, 1]");
        table = new ValueTable(initialValues, actions);
        this.learningRate = learningRate;
        this.discountFactor = discountFactor;
        this.temperature = temperature;
        this.cooling = cooling;
        this.random = random;
        weights = new double[actions];
    }

    @Override
    public int choose(int observation) {
        double largest = table.largest(observation);
        for (int action = 0; action < weights.length; action++) {
            weights[action] = StrictMath.exp((table.value(observation, action) - largest) / temperature);
        }
        temperature = Math.max(LOWEST_TEMPERATURE, temperature * cooling);
        return Draw.proportional(weights, random);
    }

    @Override
    public boolean learn(int observation, int action, double payoff, int nextObservation) {
        double target = payoff + discountFactor * table.largest(nextObservation);
        return table.move(observation, action, learningRate, target);
    }

    @Override
    public int greedyAction(int observation) {
        return table.greedy(observation);
    }

    /** Q(observation, action). */
    public double value(int observation, int action) {
        return table.value(observation, action);
    }

    /** Temperature of the next choice, in units of value. */
    public double temperature() {
        return temperature;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        table.save(out);
        out.writeDouble(temperature);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        table.restore(in);
        temperature = in.readDouble();
    }
}
