package civitas.agents.contextual;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * LinUCB with one estimate for all arms: after some rounds of random choice it takes the arm with the largest
 * theta'x + beta (x' V^-1 x)^(1/2), the first one among equals.
 * <p>It believes what arms report: an arm that shows more of a feature than it has is chosen more often, and spoils the
 * common estimate. Source: Abbasi-Yadkori, Pal, Szepesvari, NIPS 2011; baseline of Kleine Buening, Saha, Dimitrakakis, Xu,
 * NeurIPS 2024. Cost: K d^2 per round with K arms and d features; nothing is allocated.
 */
public final class LinUcb implements ContextualLearner {
    private final int arms;
    private final int dimensions;
    private final double multiplier;
    private final long randomRounds;
    private final RandomGenerator random;
    private final RidgeRegression regression;
    private final double[] bounds;
    private long rounds;

    /**
     * @param arms K, at least 1
     * @param dimensions d, at least 1
     * @param multiplier beta, finite and at least 0
     * @param randomRounds first rounds in which the arm is drawn, at least 0
     * @param random this learner's own stream
     * @throws IllegalArgumentException if a number is out of its range
     */
    public LinUcb(int arms, int dimensions, double multiplier, long randomRounds, RandomGenerator random) {
        Require.that(arms >= 1, "arms", arms, "at least 1");
        Require.that(dimensions >= 1, "dimensions", dimensions, "at least 1");
        Require.that(multiplier >= 0 && Double.isFinite(multiplier), "multiplier", multiplier, "finite and >= 0");
        Require.that(randomRounds >= 0, "randomRounds", randomRounds, "at least 0");
        this.arms = arms;
        this.dimensions = dimensions;
        this.multiplier = multiplier;
        this.randomRounds = randomRounds;
        this.random = random;
        regression = new RidgeRegression(dimensions);
        bounds = new double[arms];
    }

    @Override
    public int choose(double[] contexts) {
        if (rounds < randomRounds) {
            return random.nextInt(arms);
        }
        for (int arm = 0; arm < arms; arm++) {
            bounds[arm] = regression.bound(contexts, arm * dimensions, multiplier);
        }
        return Largest.of(bounds);
    }

    @Override
    public void learn(int arm, double[] contexts, double reward) {
        regression.learn(contexts, arm * dimensions, reward, multiplier);
        rounds++;
    }

    /** The estimate of theta, {@code [feature]}, as a new array. */
    public double[] estimate() {
        return regression.estimate();
    }

    @Override
    public int activeArms() {
        return arms;
    }

    @Override
    public void forget() {
        regression.forget();
        rounds = 0;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(rounds);
        regression.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        rounds = in.readLong();
        regression.restore(in);
    }
}
