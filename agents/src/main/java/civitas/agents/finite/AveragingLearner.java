package civitas.agents.finite;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Values each action by an exponential average of what it earned and always takes the best: no exploration, no look
 * ahead. What it is told decides which values move:
 * <ul>
 *   <li><b>asynchronous</b> ({@link #learn}): that of the action taken;
 *   <li><b>downward demand</b> ({@link #learnFromSales}): also those of higher prices where they exceed what the sales
 *       would have earned at them, and those of lower prices where they fall short of it;
 *   <li><b>synchronous</b> ({@link #learnFromAll}): all, by what each would have earned.
 * </ul>
 * Each moves as value &lt;- value + alpha (payoff - value). With values that start above every payoff an asynchronous
 * learner tries all actions.
 * <p>Source: Asker, Fershtman, Pakes, "Artificial Intelligence, Algorithm Design, and Pricing", AEA Papers and Proceedings
 * 112, 2022 (alpha 0.1, first values uniform on [10, 20], ties to the lowest price). Draws no random number.
 */
public final class AveragingLearner implements GreedyLearner, SalesLearner, CounterfactualLearner {
    private final ValueTable table;
    private final double learningRate;

    /**
     * @param initialValues {@code double[observation * actions + action]}, finite; copied
     * @param actions number of actions, at least 1
     * @param learningRate alpha, weight of the latest payoff, in (0, 1]
     * @throws IllegalArgumentException if a number is out of its range or the table has no whole number of rows
     */
    public AveragingLearner(double[] initialValues, int actions, double learningRate) {
        Checks.requireLearningRate(learningRate);
        table = new ValueTable(initialValues, actions);
        this.learningRate = learningRate;
    }

    @Override
    public int choose(int observation) {
        return table.greedy(observation);
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
    public boolean learn(int observation, int action, double payoff, int nextObservation) {
        return table.move(observation, action, learningRate, payoff);
    }

    @Override
    public boolean learnFromSales(int observation, int action, double[] payoffsAtSales, int nextObservation) {
        int before = table.greedy(observation);
        for (int other = 0; other < payoffsAtSales.length; other++) {
            double gap = payoffsAtSales[other] - table.value(observation, other);
            if (other == action || (other > action ? gap < 0 : gap > 0)) {
                table.move(observation, other, learningRate, payoffsAtSales[other]);
            }
        }
        return table.greedy(observation) != before;
    }

    @Override
    public boolean learnFromAll(int observation, int action, double[] payoffs, int nextObservation) {
        int before = table.greedy(observation);
        for (int other = 0; other < payoffs.length; other++) {
            table.move(observation, other, learningRate, payoffs[other]);
        }
        return table.greedy(observation) != before;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        table.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        table.restore(in);
    }
}
