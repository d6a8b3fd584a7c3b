package civitas.agents.finite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ExponentialWeightsTest extends LearnerContractTest {
    @Override
    protected FiniteActionLearner learner(RandomGenerator random) {
        return new ExponentialWeights(observations(), actions(), 0.05, 0.15, -1, 1, random);
    }

    @Override
    protected int actions() {
        return 3;
    }

    @Override
    protected int observations() {
        return 2;
    }

    private static ExponentialWeights weights(double step, double exploration) {
        return new ExponentialWeights(1, 2, step, exploration, 0, 4, new SplittableRandom(1));
    }

    /** Payoff 3 of [0, 4] at probability 1/2: the weight grows by exp(0.5 * 0.75 / 0.5). */
    @Test
    void exp3GrowsByThePayoffOverItsProbability() {
        ExponentialWeights learner = weights(0.5, 0.2);
        learner.learn(0, 1, 3, 0);
        double share = Math.exp(0.75) / (1 + Math.exp(0.75));
        assertArrayEquals(new double[] {0.8 * (1 - share) + 0.1, 0.8 * share + 0.1}, learner.probabilities(0), 1e-15);
    }

    @Test
    void hedgeGrowsByAllPayoffs() {
        ExponentialWeights learner = weights(2, 0);
        learner.learnFromAll(0, 0, new double[] {4, 1}, 0);
        double share = 1 / (1 + Math.exp(2 * (0.25 - 1)));
        assertArrayEquals(new double[] {share, 1 - share}, learner.probabilities(0), 1e-15);
    }

    @Test
    void payoffsBeyondTheRangeCountAsItsEnds() {
        ExponentialWeights beyond = weights(1, 0.1);
        ExponentialWeights end = weights(1, 0.1);
        beyond.learn(0, 0, 17, 0);
        end.learn(0, 0, 4, 0);
        assertArrayEquals(end.probabilities(0), beyond.probabilities(0));
    }

    /** Regret against the best action vanishes: the better one is soon taken nearly always, however large weights grow. */
    @Test
    void hedgeFindsTheBetterAction() {
        ExponentialWeights learner = weights(0.5, 0);
        int better = 0;
        for (int round = 0; round < 20_000; round++) {
            better += learner.choose(0);
            learner.learnFromAll(0, 0, new double[] {1, 2}, 0);
        }
        assertTrue(better > 19_900, "taken " + better);
        assertEquals(1, learner.probabilities(0)[1], 1e-12);
    }
}
