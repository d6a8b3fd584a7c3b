package civitas.scenarios.steering;

import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.QLearner;
import civitas.kernel.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Q-learning on bins of public beliefs; one table for all episodes, which it serves in turn. It sees the belief, and after the
 * agent's action its own reward. Values start at 0, which no policy exceeds, so that everything is tried.
 */
final class LearningPlanner implements Planner {
    private final QLearner learner;
    private final double[] precisions;
    private final int last;
    private final int[] seen;
    private final int[] done;

    LearningPlanner(SteeringParameters parameters, PlannerPart.Learning part, RandomStream random) {
        double lowest = parameters.game().lowest();
        precisions = DoubleStream.concat(
                        DoubleStream.of(parameters.baselinePrecision()),
                        IntStream.range(0, part.precisions()).mapToDouble(i -> 0.5 + 0.5 * i / (part.precisions() - 1)))
                .filter(precision -> precision >= lowest)
                .toArray();
        last = part.beliefs() - 1;
        learner = new QLearner(
                new double[part.beliefs() * precisions.length],
                precisions.length,
                part.learningRate(),
                parameters.discountFactor(),
                new ExponentialExploration(part.explorationDecay()),
                random);
        seen = new int[parameters.episodes()];
        done = new int[parameters.episodes()];
    }

    private int bin(double belief) {
        return (int) Math.round(belief * last);
    }

    @Override
    public boolean isConcurrent() {
        return false;
    }

    @Override
    public double choose(int episode, double belief, boolean good) {
        seen[episode] = bin(belief);
        done[episode] = learner.choose(seen[episode]);
        return precisions[done[episode]];
    }

    @Override
    public void learn(int episode, double reward, double belief) {
        learner.learn(seen[episode], done[episode], reward, bin(belief));
    }

    @Override
    public double greedy(double belief, boolean good) {
        return precisions[learner.greedyAction(bin(belief))];
    }

    @Override
    public void save(DataOutput out) throws IOException {
        learner.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        learner.restore(in);
    }
}
