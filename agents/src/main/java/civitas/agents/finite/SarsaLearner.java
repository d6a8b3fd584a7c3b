package civitas.agents.finite;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * SARSA with epsilon-greedy exploration that decays exponentially: Q-learning that values the next observation by the
 * action it will in fact take there, exploring included,
 * <pre>  Q(s, a) &lt;- Q(s, a) + alpha (r + delta Q(s', a') - Q(s, a)).</pre>
 * The next action a' is drawn when the learner learns and taken at the next choice if that follows s'. Where somebody else
 * decides what it does now and then, it still values what it would do itself: {@link #learn} takes any action.
 * <p>Source: Rummery and Niranjan 1994; Sutton and Barto, Reinforcement Learning, 2018, section 6.4. Ties go to the
 * lowest index.
 */
public final class SarsaLearner implements GreedyLearner, ExploringLearner {
    private static final int NOTHING = -1;

    private final ValueTable table;
    private final double learningRate;
    private final double discountFactor;
    private final double epsilonFactor;
    private final RandomGenerator random;
    private double epsilon;
    private int plannedFor = NOTHING;
    private int plannedAction;

    /**
     * @param initialValues {@code double[observation * actions + action]}, finite; copied
     * @param actions number of actions, at least 1
     * @param learningRate alpha, in (0, 1]
     * @param discountFactor delta, in [0, 1)
     * @param exploration how the probability of exploring decays
     * @param random this learner's own stream
     * @throws IllegalArgumentException if a number is out of its range or the table has no whole number of rows
     */
    public SarsaLearner(
            double[] initialValues,
            int actions,
            double learningRate,
            double discountFactor,
            ExponentialExploration exploration,
            RandomGenerator random) {
        Checks.requireLearningRate(learningRate);
        Checks.requireDiscountFactor(discountFactor);
        table = new ValueTable(initialValues, actions);
        this.learningRate = learningRate;
        this.discountFactor = discountFactor;
        epsilon = exploration.initial();
        epsilonFactor = exploration.factor();
        this.random = random;
    }

    @Override
    public int choose(int observation) {
        int action = plannedFor == observation ? plannedAction : draw(observation);
        plannedFor = NOTHING;
        return action;
    }

    private int draw(int observation) {
        boolean explores = Draw.unit(random) < epsilon;
        epsilon *= epsilonFactor;
        return explores ? random.nextInt(table.actions()) : table.greedy(observation);
    }

    @Override
    public boolean learn(int observation, int action, double payoff, int nextObservation) {
        plannedAction = draw(nextObservation);
        plannedFor = nextObservation;
        double target = payoff + discountFactor * table.value(nextObservation, plannedAction);
        return table.move(observation, action, learningRate, target);
    }

    @Override
    public int greedyAction(int observation) {
        return table.greedy(observation);
    }

    @Override
    public double value(int observation, int action) {
        return table.value(observation, action);
    }

    @Override
    public double explorationProbability() {
        return epsilon;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        table.save(out);
        out.writeDouble(epsilon);
        out.writeInt(plannedFor);
        out.writeInt(plannedAction);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        table.restore(in);
        epsilon = in.readDouble();
        plannedFor = in.readInt();
        plannedAction = in.readInt();
    }
}
