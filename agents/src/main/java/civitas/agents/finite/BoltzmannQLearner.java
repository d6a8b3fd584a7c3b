package civitas.agents.finite;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Tabular Q-learning with Boltzmann (logit) choice at a temperature that falls with every choice. After observation s,
 * action a has probability exp(Q(s, a)/T) / sum_b exp(Q(s, b)/T); then, with payoff r and next observation s',
 * <pre>  Q(s, a) &lt;- (1 - alpha) Q(s, a) + alpha (r + delta max_b Q(s', b)).</pre>
 * Exploration depends on values: actions that pay alike are tried alike until the temperature is
 * small against their difference.
 * <p>Source: Waltman and Kaymak, "Q-learning agents in a Cournot oligopoly model", Journal of Economic Dynamics and
 * Control 32(10), 2008; without memory there is one observation and delta = 0; with memory, Calvano et al., AER 110(10), 2020, appendix. The greedy action is the lowest among
 * equals.
 * <p>Exact sampling without an exponential per action: each row keeps weights exp((Q - R)/T_0) for a reference
 * R &gt;= max Q and an earlier temperature T_0 &gt;= T. They bound the wanted ones from above, so a draw from them
 * that is accepted with probability exp((Q - R)(1/T - 1/T_0)) has the wanted distribution. A row is weighed anew when T
 * has fallen by a tenth or the largest value has moved by some T_0. Cost: a sum over actions and about two
 * exponentials per choice, a scan when the largest value falls. Memory: 16 bytes per (observation, action) and 20 per
 * observation.
 */
public final class BoltzmannQLearner implements GreedyLearner {
    /** T_0 / T at which a row is weighed anew: nine draws in ten of likely actions are still accepted there. */
    private static final double STALE = 1.1;

    /** R - max Q in units of T_0: right after weighing, and when the row is weighed anew. */
    private static final double MARGIN = 1;

    private static final double LARGEST_GAP = 4;

    private final int actions;
    private final double learningRate;
    private final double discountFactor;
    private final double coolingFactor;
    private final RandomGenerator random;
    private final double[] values;
    private final double[] weights;
    private final double[] reference;
    private final double[] weighedAt;
    private final int[] greedy;
    private double temperature;

    /**
     * @param initialValues {@code double[observation * actions + action]}, finite; copied
     * @param actions number of actions, at least 1
     * @param learningRate alpha, in (0, 1]
     * @param discountFactor delta, in [0, 1)
     * @param cooling temperature of each choice
     * @param random this learner's own stream
     * @throws IllegalArgumentException if a number is out of its range or the table has no whole number of rows
     */
    public BoltzmannQLearner(
            double[] initialValues,
            int actions,
            double learningRate,
            double discountFactor,
            GeometricCooling cooling,
            RandomGenerator random) {
        Checks.requireTable(initialValues, actions);
        Checks.requireLearningRate(learningRate);
        Checks.requireDiscountFactor(discountFactor);
        this.actions = actions;
        this.learningRate = learningRate;
        this.discountFactor = discountFactor;
        this.coolingFactor = cooling.factor();
        this.random = random;
        temperature = cooling.initial();
        values = initialValues.clone();
        weights = new double[values.length];
        greedy = new int[values.length / actions];
        reference = new double[greedy.length];
        weighedAt = new double[greedy.length];
        Arrays.fill(weighedAt, Double.POSITIVE_INFINITY);
        for (int observation = 0; observation < greedy.length; observation++) {
            greedy[observation] = first(observation);
        }
    }

    @Override
    public int choose(int observation) {
        if (stale(observation)) {
            weigh(observation, temperature);
        }
        int from = observation * actions;
        double rise = 1 / temperature - 1 / weighedAt[observation];
        int action;
        double excess;
        do {
            action = draw(from);
            excess = (values[from + action] - reference[observation]) * rise;
        } while (excess < 0 && StrictMath.exp(excess) <= Draw.unit(random));
        temperature = Math.max(Double.MIN_NORMAL, temperature * coolingFactor);
        return action;
    }

    private boolean stale(int observation) {
        double at = weighedAt[observation];
        double gap = reference[observation] - values[observation * actions + greedy[observation]];
        return at > STALE * temperature || gap < 0 || gap > LARGEST_GAP * at;
    }

    private void weigh(int observation, double at) {
        double highest = values[observation * actions + greedy[observation]] + MARGIN * at;
        reference[observation] = highest;
        weighedAt[observation] = at;
        for (int cell = observation * actions; cell < (observation + 1) * actions; cell++) {
            weights[cell] = StrictMath.exp((values[cell] - highest) / at);
        }
    }

    /** An action with probability in proportion to its weight. */
    private int draw(int from) {
        double sum = 0;
        for (int action = 0; action < actions; action++) {
            sum += weights[from + action];
        }
        double left = Draw.unit(random) * sum;
        int last = 0;
        for (int action = 0; action < actions; action++) {
            double weight = weights[from + action];
            if (weight > 0) {
                left -= weight;
                last = action;
                if (left < 0) {
                    return action;
                }
            }
        }
        return last; // rounding left a remainder
    }

    @Override
    public boolean learn(int observation, int action, double payoff, int nextObservation) {
        int cell = observation * actions + action;
        double future = discountFactor == 0 ? 0 : discountFactor * largest(nextObservation);
        double value = (1 - learningRate) * values[cell] + learningRate * (payoff + future);
        values[cell] = value;
        if (weighedAt[observation] < Double.POSITIVE_INFINITY) {
            weights[cell] = StrictMath.exp((value - reference[observation]) / weighedAt[observation]);
        }
        int leader = greedy[observation];
        if (action == leader) {
            greedy[observation] = first(observation);
        } else {
            double lead = largest(observation);
            greedy[observation] = value > lead || (value == lead && action < leader) ? action : leader;
        }
        return greedy[observation] != leader;
    }

    private double largest(int observation) {
        return values[observation * actions + greedy[observation]];
    }

    /** The first action with the largest value. */
    private int first(int observation) {
        int from = observation * actions;
        int leader = 0;
        for (int action = 1; action < actions; action++) {
            leader = values[from + action] > values[from + leader] ? action : leader;
        }
        return leader;
    }

    @Override
    public int greedyAction(int observation) {
        return greedy[observation];
    }

    @Override
    public double value(int observation, int action) {
        return values[observation * actions + action];
    }

    /** Temperature of the next choice, in the unit of payoffs; never below the smallest normal number. */
    public double temperature() {
        return temperature;
    }

    /** Weights are not written: they follow from values, references and the temperatures they were taken at. */
    @Override
    public void save(DataOutput out) throws IOException {
        out.writeDouble(temperature);
        out.writeInt(greedy.length);
        out.writeInt(actions);
        for (int observation = 0; observation < greedy.length; observation++) {
            out.writeDouble(reference[observation]);
            out.writeDouble(weighedAt[observation]);
        }
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        double savedTemperature = in.readDouble();
        Checks.requireShape(in, greedy.length, actions);
        temperature = savedTemperature;
        for (int observation = 0; observation < greedy.length; observation++) {
            reference[observation] = in.readDouble();
            weighedAt[observation] = in.readDouble();
        }
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = in.readDouble();
        }
        for (int observation = 0; observation < greedy.length; observation++) {
            greedy[observation] = first(observation);
            reweigh(observation);
        }
    }

    private void reweigh(int observation) {
        double at = weighedAt[observation];
        for (int cell = observation * actions; cell < (observation + 1) * actions; cell++) {
            weights[cell] =
                    at < Double.POSITIVE_INFINITY ? StrictMath.exp((values[cell] - reference[observation]) / at) : 0;
        }
    }
}
