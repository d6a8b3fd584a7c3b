package civitas.agents.contextual;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.util.random.RandomGenerator;

/** Draws every arm with the same probability, whatever is reported; learns nothing. */
public final class UniformChoice implements ContextualLearner {
    private final int arms;
    private final RandomGenerator random;

    /**
     * @param arms at least 1
     * @param random this learner's own stream
     * @throws IllegalArgumentException if there is no arm
     */
    public UniformChoice(int arms, RandomGenerator random) {
        Require.that(arms >= 1, "arms", arms, "at least 1");
        this.arms = arms;
        this.random = random;
    }

    @Override
    public int choose(double[] contexts) {
        return random.nextInt(arms);
    }

    @Override
    public void learn(int arm, double[] contexts, double reward) {}

    @Override
    public int activeArms() {
        return arms;
    }

    @Override
    public void forget() {}

    @Override
    public void save(DataOutput out) {}

    @Override
    public void restore(DataInput in) {}
}
