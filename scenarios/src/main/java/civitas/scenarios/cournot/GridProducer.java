package civitas.scenarios.cournot;

import civitas.agents.finite.GreedyLearner;
import civitas.information.Gate;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Chooses among the quantities 0, s, 2s, ... With memory its state is its own last quantity and the rivals' last total,
 * rounded to the grid and cut off at what rivals on the same grid could make; before the first period nobody has made
 * anything. A producer that does not see rivals takes their total for 0.
 */
final class GridProducer implements Producer {
    private final GreedyLearner learner;
    private final double step;
    private final int rivalLevels;
    private final boolean remembers;
    private int observation;
    private int action;

    /**
     * @param learner over {@code quantities} actions and, with memory, {@code quantities * rivalLevels} observations
     * @param step s, &gt; 0
     * @param rivalLevels totals of rivals that are told apart, at least 1; 0 without memory
     */
    GridProducer(GreedyLearner learner, double step, int rivalLevels) {
        this.learner = learner;
        this.step = step;
        this.rivalLevels = rivalLevels;
        remembers = rivalLevels > 0;
    }

    @Override
    public double choose() {
        action = learner.choose(observation);
        return action * step;
    }

    @Override
    public void learn(double profit, Seen seen) {
        int next = remembers ? action * rivalLevels + level(seen.rivals()) : 0;
        learner.learn(observation, action, profit, next);
        observation = next;
    }

    private int level(Gate rivals) {
        return rivals.isOpen() ? (int) Math.min(rivalLevels - 1, Math.rint(rivals.read() / step)) : 0;
    }

    @Override
    public double policy() {
        return learner.greedyAction(observation) * step;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(observation);
        out.writeInt(action);
        learner.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        observation = in.readInt();
        action = in.readInt();
        learner.restore(in);
    }
}
