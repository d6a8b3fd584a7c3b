package civitas.agents.finite;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * Tabular Q-learning with epsilon-greedy exploration that decays exponentially.
 * <p>After observation s, with probability epsilon(t) a uniformly random action (the greedy one included), else the
 * action with the largest value (the lowest index among equals). Then, with payoff r and next observation s',
 * <pre>  Q(s, a) &lt;- Q(s, a) + alpha (r + delta max_b Q(s', b) - Q(s, a)).</pre>
 * <p>Source: Watkins and Dayan, Machine Learning 8, 1992; order of operations and exploration as in Calvano et al.,
 * AER 110(10), 2020. Ties follow that paper (lowest price); its program breaks them at random.
 * <p>Cost: amortised O(1) per step. The largest value of each row is kept, and with it a ceiling on all its other
 * values; a row is scanned again only when its largest value falls below that ceiling. Memory: 8 bytes per
 * (observation, action) pair and 20 per observation.
 */
public final class QLearner implements FiniteActionLearner {
    private static final double UNIT = 0x1p-53;

    private final int actions;
    private final double learningRate;
    private final double discountFactor;
    private final double epsilonFactor;
    private final RandomGenerator random;

    private final double[] values;
    private final double[] largest;
    private final double[] ceiling;
    private final int[] greedy;
    private double epsilon = 1;

    /**
     * @param initialValues {@code double[observation * actions + action]}, finite; copied
     * @param actions number of actions, at least 1
     * @param learningRate alpha, in (0, 1]
     * @param discountFactor delta, in [0, 1)
     * @param exploration how the probability of exploring decays
     * @param random this learner's own stream
     * @throws IllegalArgumentException if a number is out of its range or the table has no whole number of rows
     */
    public QLearner(
            double[] initialValues,
            int actions,
            double learningRate,
            double discountFactor,
            ExponentialExploration exploration,
            RandomGenerator random) {
        require(actions >= 1, "actions", actions, "at least 1");
        require(learningRate > 0 && learningRate <= 1, "learningRate", learningRate, "in (0, 1]");
        require(discountFactor >= 0 && discountFactor < 1, "discountFactor", discountFactor, "in [0, 1)");
        require(
                initialValues.length > 0 && initialValues.length % actions == 0,
                "initialValues.length",
                initialValues.length,
                "a positive multiple of actions = " + actions);
        for (int cell = 0; cell < initialValues.length; cell++) {
            double value = initialValues[cell];
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("initialValues[" + cell + "] = " + value + ", must be finite");
            }
        }
        this.actions = actions;
        this.learningRate = learningRate;
        this.discountFactor = discountFactor;
        this.epsilonFactor = exploration.factor();
        this.random = random;
        int observations = initialValues.length / actions;
        values = initialValues.clone();
        largest = new double[observations];
        ceiling = new double[observations];
        greedy = new int[observations];
        for (int observation = 0; observation < observations; observation++) {
            scan(observation);
        }
    }

    @Override
    public int choose(int observation) {
        boolean explores = (random.nextLong() >>> 11) * UNIT < epsilon;
        epsilon *= epsilonFactor;
        return explores ? random.nextInt(actions) : greedy[observation];
    }

    @Override
    public boolean learn(int observation, int action, double payoff, int nextObservation) {
        int cell = observation * actions + action;
        double old = values[cell];
        double value = old + learningRate * (payoff + discountFactor * largest[nextObservation] - old);
        values[cell] = value;
        int leader = greedy[observation];
        if (action == leader) {
            if (value > ceiling[observation]) {
                largest[observation] = value;
                return false;
            }
            scan(observation);
            return greedy[observation] != leader;
        }
        return challenge(observation, action, value, leader);
    }

    /** An action that is not the greedy one has a new value: it may take the lead or raise the ceiling. */
    private boolean challenge(int observation, int action, double value, int leader) {
        double lead = largest[observation];
        if (value > lead || (value == lead && action < leader)) {
            ceiling[observation] = lead;
            largest[observation] = value;
            greedy[observation] = action;
            return true;
        }
        if (value > ceiling[observation]) {
            ceiling[observation] = value;
        }
        return false;
    }

    private void scan(int observation) {
        int row = observation * actions;
        double first = values[row];
        double second = Double.NEGATIVE_INFINITY;
        int leader = 0;
        for (int action = 1; action < actions; action++) {
            double value = values[row + action];
            if (value > first) {
                second = first;
                first = value;
                leader = action;
            } else if (value > second) {
                second = value;
            }
        }
        largest[observation] = first;
        ceiling[observation] = second;
        greedy[observation] = leader;
    }

    @Override
    public int greedyAction(int observation) {
        return greedy[observation];
    }

    /** Q(observation, action). */
    public double value(int observation, int action) {
        return values[observation * actions + action];
    }

    /** Probability that the next choice explores. */
    public double explorationProbability() {
        return epsilon;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeDouble(epsilon);
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        double savedEpsilon = in.readDouble();
        int saved = in.readInt();
        if (saved != values.length) {
            throw new IOException("saved table has " + saved + " values, expected " + values.length);
        }
        epsilon = savedEpsilon;
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = in.readDouble();
        }
        for (int observation = 0; observation < greedy.length; observation++) {
            scan(observation);
        }
    }

    private static void require(boolean holds, String name, Number value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }
}
