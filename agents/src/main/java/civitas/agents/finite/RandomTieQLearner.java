package civitas.agents.finite;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * Tabular Q-learning that draws among equally good actions, from the payoff of one action or of all.
 * <p>After observation s, with probability epsilon a uniformly random action (the greedy ones included), else one of the
 * actions with the largest value, all equally likely. Then, with payoff r and next observation s',
 * <pre>  Q(s, a) &lt;- Q(s, a) + alpha (r + delta max_b Q(s', b) - Q(s, a)),</pre>
 * for the action taken ({@link #learn}), or for every action a with the payoff r_a it would have earned and the maximum
 * as it was before the update ({@link #learnFromAll}, "synchronous" updating).
 * <p>Unlike {@link QLearner}, which takes the lowest index, it can start from a table of equal values without a
 * preference; it is slower. {@link #greedyAction} is the lowest of the equally good ones: nothing is drawn by looking.
 * <p>Source: Watkins and Dayan, Machine Learning 8, 1992; random ties as in Klein, RAND Journal of Economics 52(3),
 * 2021; synchronous updates as in Asker, Fershtman, Pakes, AEA Papers and Proceedings 112, 2022.
 * <p>Cost: amortised O(1) per step, as in {@link QLearner}; O(actions) where the largest value is shared or all are
 * updated. Memory: 8
 * bytes per (observation, action) pair and 16 per observation.
 */
public final class RandomTieQLearner implements GreedyLearner, ExploringLearner, CounterfactualLearner {
    private final int actions;
    private final double learningRate;
    private final double discountFactor;
    private final double epsilonFactor;
    private final RandomGenerator random;

    private final double[] values;
    private final int[] greedy;

    /** How many actions share the largest value of a row. */
    private final int[] leaders;

    /** No action of a row but the greedy one is worth more than this. */
    private final double[] ceilings;

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
    public RandomTieQLearner(
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
        this.epsilonFactor = exploration.factor();
        this.random = random;
        epsilon = exploration.initial();
        values = initialValues.clone();
        greedy = new int[values.length / actions];
        leaders = new int[greedy.length];
        ceilings = new double[greedy.length];
        scanAll();
    }

    private void scanAll() {
        for (int observation = 0; observation < greedy.length; observation++) {
            scan(observation);
        }
    }

    @Override
    public int choose(int observation) {
        boolean explores = Draw.unit(random) < epsilon;
        epsilon *= epsilonFactor;
        if (explores) {
            return draw(actions);
        }
        return leaders[observation] == 1 ? greedy[observation] : anyLeader(observation);
    }

    /** floor(u * bound / 2^63) for 63 uniform bits u, as in {@link QLearner}. */
    private int draw(int bound) {
        return (int) Math.multiplyHigh(random.nextLong() >>> 1, 2L * bound);
    }

    private int anyLeader(int observation) {
        int row = observation * actions;
        int action = greedy[observation];
        double largest = values[row + action];
        int behind = draw(leaders[observation]);
        while (behind > 0) {
            action++;
            if (values[row + action] == largest) {
                behind--;
            }
        }
        return action;
    }

    @Override
    public boolean learn(int observation, int action, double payoff, int nextObservation) {
        int cell = observation * actions + action;
        double old = values[cell];
        double future = largest(nextObservation);
        double value = old + learningRate * (payoff + discountFactor * future - old);
        int leader = greedy[observation];
        double lead = largest(observation);
        values[cell] = value;
        if (action != leader) {
            return challenge(observation, action, old, lead);
        }
        if (value > ceilings[observation]) {
            leaders[observation] = 1;
            return false;
        }
        scan(observation);
        return greedy[observation] != leader;
    }

    /** An action that is not the greedy one has a new value: it may take, share or give up the lead. */
    private boolean challenge(int observation, int action, double old, double lead) {
        double value = values[observation * actions + action];
        int leader = greedy[observation];
        if (value > lead) {
            greedy[observation] = action;
            leaders[observation] = 1;
            ceilings[observation] = lead;
        } else if (value == lead || old == lead) {
            scan(observation);
        } else if (value > ceilings[observation]) {
            ceilings[observation] = value;
        }
        return greedy[observation] != leader;
    }

    @Override
    public boolean learnFromAll(int observation, int taken, double[] payoffs, int nextObservation) {
        int row = observation * actions;
        double future = discountFactor * largest(nextObservation);
        int leader = greedy[observation];
        for (int action = 0; action < actions; action++) {
            double old = values[row + action];
            values[row + action] = old + learningRate * (payoffs[action] + future - old);
        }
        scan(observation);
        return greedy[observation] != leader;
    }

    private double largest(int observation) {
        return values[observation * actions + greedy[observation]];
    }

    private void scan(int observation) {
        int row = observation * actions;
        double largest = values[row];
        double second = Double.NEGATIVE_INFINITY;
        int leader = 0;
        int sharing = 1;
        for (int action = 1; action < actions; action++) {
            double value = values[row + action];
            if (value > largest) {
                second = largest;
                largest = value;
                leader = action;
                sharing = 1;
            } else if (value > second) {
                second = value;
                sharing += value == largest ? 1 : 0;
            } else if (value == largest) {
                sharing++;
            }
        }
        greedy[observation] = leader;
        leaders[observation] = sharing;
        ceilings[observation] = second;
    }

    @Override
    public int greedyAction(int observation) {
        return greedy[observation];
    }

    @Override
    public double value(int observation, int action) {
        return values[observation * actions + action];
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
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        double savedEpsilon = in.readDouble();
        Checks.requireShape(in, greedy.length, actions);
        epsilon = savedEpsilon;
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = in.readDouble();
        }
        scanAll();
    }
}
