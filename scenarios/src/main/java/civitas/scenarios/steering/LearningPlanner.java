package civitas.scenarios.steering;

import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.QLearner;
import civitas.kernel.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Q-learning on bins of public beliefs; one table for all episodes, which it serves in turn. It sees the belief, and after the
 * agent's action its own reward. Values start at 0, which no policy exceeds, so that everything is tried. What it learned of a
 * precision it keeps while it may not set it.
 */
final class LearningPlanner implements Planner {
    private final PlannerPart.Learning part;
    private final double discount;
    private final RandomStream random;
    /** Precisions that it may set, now or under other rules. */
    private final double[] precisions;
    /** Values {@code [bin * precisions.length + precision]}; up to date for precisions that it may not set now. */
    private final double[] values;

    private final int[] seen;
    private final int[] done;
    /** Precisions that it may set now, and the learner that chooses among them. */
    private int[] allowed;

    private QLearner learner;

    LearningPlanner(SteeringParameters parameters, PlannerPart.Learning part, RandomStream random) {
        this.part = part;
        this.random = random;
        discount = parameters.discountFactor();
        precisions = DoubleStream.concat(
                        DoubleStream.of(parameters.baselinePrecision()),
                        IntStream.range(0, part.precisions()).mapToDouble(i -> 0.5 + 0.5 * i / (part.precisions() - 1)))
                .toArray();
        values = new double[part.beliefs() * precisions.length];
        seen = new int[parameters.episodes()];
        done = new int[parameters.episodes()];
        allow(parameters.game().lowest(), 1);
    }

    /** Chooses from now on among precisions from {@code lowest} up, and goes on exploring as it did. */
    private void allow(double lowest, double exploration) {
        allowed = IntStream.range(0, precisions.length)
                .filter(i -> precisions[i] >= lowest)
                .toArray();
        double[] now = new double[part.beliefs() * allowed.length];
        Arrays.setAll(now, i -> values[cell(i / allowed.length, i % allowed.length)]);
        learner = new QLearner(
                now,
                allowed.length,
                part.learningRate(),
                discount,
                new ExponentialExploration(exploration, part.explorationDecay()),
                random);
    }

    private int cell(int bin, int action) {
        return bin * precisions.length + allowed[action];
    }

    private void remember() {
        for (int bin = 0; bin < part.beliefs(); bin++) {
            for (int action = 0; action < allowed.length; action++) {
                values[cell(bin, action)] = learner.value(bin, action);
            }
        }
    }

    private int bin(double belief) {
        return (int) Math.round(belief * (part.beliefs() - 1));
    }

    @Override
    public boolean isConcurrent() {
        return false;
    }

    @Override
    public double choose(int episode, double belief, boolean good) {
        seen[episode] = bin(belief);
        done[episode] = learner.choose(seen[episode]);
        return precisions[allowed[done[episode]]];
    }

    @Override
    public void learn(int episode, double reward, double belief) {
        learner.learn(seen[episode], done[episode], reward, bin(belief));
    }

    @Override
    public double greedy(double belief, boolean good) {
        return precisions[allowed[learner.greedyAction(bin(belief))]];
    }

    /** {@inheritDoc} The same planner keeps what it learned. */
    @Override
    public Planner under(SteeringParameters changed, RandomStream stream) {
        if (!part.equals(changed.platform().planner())) {
            return Planner.of(changed, stream);
        }
        remember();
        allow(changed.game().lowest(), learner.explorationProbability());
        return this;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
        learner.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        learner.restore(in);
    }
}
