package civitas.scenarios.modelchoice;

import civitas.agents.continuous.DecayingGradientAscent;
import civitas.analysis.strategic.QuadraticRegression;
import java.util.random.RandomGenerator;

/**
 * One pull of a class of models: learner and population climb noisy gradients of their payoffs at the same time, for some
 * steps, from 0; the averages over the second half stand for the equilibrium. Source: inner routine of Handina, Mazumdar,
 * NeurIPS 2024. Not thread-safe.
 */
final class GradientPlay {
    private final int steps;
    private final double noise;
    private final RandomGenerator random;
    private double slope;
    private double effort;

    /**
     * @param steps at least 1
     * @param noise standard deviation of gradients
     */
    GradientPlay(int steps, double noise, RandomGenerator random) {
        this.steps = steps;
        this.noise = noise;
        this.random = random;
    }

    /** Plays the game with slopes in [0, bound]. */
    void play(QuadraticRegression game, double bound) {
        DecayingGradientAscent learner = new DecayingGradientAscent(0, game.modulus(), 0, bound);
        DecayingGradientAscent population =
                new DecayingGradientAscent(0, game.modulus(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        int skipped = steps / 2;
        double slopes = 0;
        double efforts = 0;
        for (int step = 0; step < steps; step++) {
            double theta = learner.choose();
            double e = population.choose();
            learner.learn(game.slopeGradient(theta, e) + noise * random.nextGaussian());
            population.learn(game.effortGradient(theta, e) + noise * random.nextGaussian());
            if (step >= skipped) {
                slopes += learner.choose();
                efforts += population.choose();
            }
        }
        slope = slopes / (steps - skipped);
        effort = efforts / (steps - skipped);
    }

    /** Mean slope of the second half. */
    double slope() {
        return slope;
    }

    /** Mean effort of the second half. */
    double effort() {
        return effort;
    }
}
