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
 * Values start at 0. Exploration depends on values: actions that pay alike are tried alike until the temperature is
 * small against their difference.
 * <p>Source: Waltman and Kaymak, "Q-learning agents in a Cournot oligopoly model", Journal of Economic Dynamics and
 * Control 32(10), 2008; without memory there is one observation and delta = 0. The greedy action is the lowest among
 * equals.
 * <p>Exact sampling without an exponential per action: each row keeps weights exp((Q - R)/T_0) for a reference
 * R &gt;= max Q and an earlier temperature T_0 &gt;= T. They bound the wanted ones from above, so a draw from them
 * that is accepted with probability exp((Q - R)(1/T - 1/T_0)) has the wanted distribution. A row is weighed anew when T
 * has fallen by a tenth or the largest value has moved by some T_0. Cost: a sum over actions and about two
 * exponentials per choice, a scan when the largest value falls. Memory: 16 bytes per (observation, action) and 20 per
 * observation.
 */
public final class AnnealedBoltzmannLearner implements FiniteActionLearner {
    /** T_0 / T at which a row is weighed anew: nine draws in ten of likely actions are still accepted there. */
    private static final double STALE = 1.1;

    /** R - max Q in units of T_0: right after weighing, and when the row is weighed anew. */
    private static final double MARGIN = 1;

    private static final double LARGEST_GAP = 4;
    private static final double UNIT = 0x1p-53;

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
     * @param observations number of observations, at least 1
     * @param actions number of actions, at least 1
     * @param learningRate alpha, in (0, 1]
     * @param discountFactor delta, in [0, 1)
     * @param cooling temperature of each choice
     * @param random this learner's own stream
     * @throws IllegalArgumentException if a number is out of its range
     * @throws ArithmeticException if the table has more than 2^31 - 1 cells
     */
    public AnnealedBoltzmannLearner(
            int observations,
            int actions,
            double learningRate,
            double discountFactor,
            GeometricCooling cooling,
            RandomGenerator random) {
        require(observations >= 1, "observations", observations, "at least 1");
        require(actions >= 1, "actions", actions, "at least 1");
        require(learningRate > 0 && learningRate <= 1, "learningRate", learningRate, "in (0, 1]");
        require(discountFactor >= 0 && discountFactor < 1, "discountFactor", discountFactor, "in [0, 1)");
        this.actions = actions;
        this.learningRate = learningRate;
        this.discountFactor = discountFactor;
        this.coolingFactor = cooling.factor();
        this.random = random;
        temperature = cooling.initial();
        values = new double[Math.multiplyExact(observations, actions)];
        weights = new double[values.length];
        reference = new double[observations];
        weighedAt = new double[observations];
        greedy = new int[observations];
        Arrays.fill(weighedAt, Double.POSITIVE_INFINITY);
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
        } while (excess < 0 && StrictMath.exp(excess) <= uniform());
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

    private double uniform() {
        return (random.nextLong() >>> 11) * UNIT;
    }

    /** An action with probability in proportion to its weight. */
    private int draw(int from) {
        double sum = 0;
        for (int action = 0; action < actions; action++) {
            sum += weights[from + action];
        }
        double left = uniform() * sum;
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

    /** Q(observation, action). */
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
        int savedObservations = in.readInt();
        int savedActions = in.readInt();
        if (savedObservations != greedy.length || savedActions != actions) {
            throw new IOException("saved table is " + savedObservations + " x " + savedActions + ", expected "
                    + greedy.length + " x " + actions);
        }
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

    private static void require(boolean holds, String name, Number value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }
}
