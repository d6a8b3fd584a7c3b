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
 * values; a row is scanned again only when its largest value falls below that ceiling. Both stand in front of the row's
 * values, on the cache line a step touches anyway. Memory: 8 bytes per (observation, action) pair and 20 per
 * observation.
 */
public final class QLearner implements GreedyLearner, ExploringLearner {
    private static final double UNIT = 0x1p-53;

    /** Where in a row the largest value, the ceiling on the others and the value of action 0 stand. */
    private static final int LARGEST = 0;

    private static final int CEILING = 1;
    private static final int FIRST = 2;

    private final int actions;
    private final int rowLength;
    private final double learningRate;
    private final double discountFactor;
    private final double epsilonFactor;
    private final RandomGenerator random;

    private final double[] rows;
    private final int[] greedy;
    private double epsilon;

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
        Checks.requireTable(initialValues, actions);
        Checks.requireLearningRate(learningRate);
        Checks.requireDiscountFactor(discountFactor);
        this.actions = actions;
        this.learningRate = learningRate;
        this.discountFactor = discountFactor;
        this.epsilon = exploration.initial();
        this.epsilonFactor = exploration.factor();
        this.random = random;
        rowLength = actions + FIRST;
        greedy = new int[initialValues.length / actions];
        rows = new double[Math.multiplyExact(greedy.length, rowLength)];
        for (int observation = 0; observation < greedy.length; observation++) {
            System.arraycopy(initialValues, observation * actions, rows, observation * rowLength + FIRST, actions);
            scan(observation);
        }
    }

    @Override
    public int choose(int observation) {
        boolean explores = (random.nextLong() >>> 11) * UNIT < epsilon;
        epsilon *= epsilonFactor;
        return explores ? anyAction(random.nextLong()) : greedy[observation];
    }

    /**
     * floor(u * actions / 2^63) for 63 uniform bits u: no action is likelier than another by more than 2^-63 * actions.
     * A bounded draw of the JDK costs a division, and a learner explores in every seventh period of the baseline.
     */
    private int anyAction(long bits) {
        return (int) Math.multiplyHigh(bits >>> 1, 2L * actions);
    }

    @Override
    public boolean learn(int observation, int action, double payoff, int nextObservation) {
        int row = observation * rowLength;
        int cell = row + FIRST + action;
        double old = rows[cell];
        double future = rows[nextObservation * rowLength + LARGEST];
        double value = old + learningRate * (payoff + discountFactor * future - old);
        rows[cell] = value;
        int leader = greedy[observation];
        if (action != leader) {
            return challenge(observation, action, value, leader);
        }
        if (value > rows[row + CEILING]) {
            rows[row + LARGEST] = value;
            return false;
        }
        scan(observation);
        return greedy[observation] != leader;
    }

    /** An action that is not the greedy one has a new value: it may take the lead or raise the ceiling. */
    private boolean challenge(int observation, int action, double value, int leader) {
        int row = observation * rowLength;
        double lead = rows[row + LARGEST];
        if (value > lead || (value == lead && action < leader)) {
            rows[row + CEILING] = lead;
            rows[row + LARGEST] = value;
            greedy[observation] = action;
            return true;
        }
        if (value > rows[row + CEILING]) {
            rows[row + CEILING] = value;
        }
        return false;
    }

    private void scan(int observation) {
        int row = observation * rowLength;
        double first = rows[row + FIRST];
        double second = Double.NEGATIVE_INFINITY;
        int leader = 0;
        for (int action = 1; action < actions; action++) {
            double value = rows[row + FIRST + action];
            if (value > first) {
                second = first;
                first = value;
                leader = action;
            } else if (value > second) {
                second = value;
            }
        }
        rows[row + LARGEST] = first;
        rows[row + CEILING] = second;
        greedy[observation] = leader;
    }

    @Override
    public int greedyAction(int observation) {
        return greedy[observation];
    }

    @Override
    public double value(int observation, int action) {
        return rows[observation * rowLength + FIRST + action];
    }

    @Override
    public double explorationProbability() {
        return epsilon;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeDouble(epsilon);
        out.writeInt(greedy.length);
        out.writeInt(actions);
        for (int observation = 0; observation < greedy.length; observation++) {
            for (int action = 0; action < actions; action++) {
                out.writeDouble(value(observation, action));
            }
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        double savedEpsilon = in.readDouble();
        Checks.requireShape(in, greedy.length, actions);
        epsilon = savedEpsilon;
        for (int observation = 0; observation < greedy.length; observation++) {
            for (int action = 0; action < actions; action++) {
                rows[observation * rowLength + FIRST + action] = in.readDouble();
            }
            scan(observation);
        }
    }
}
