package civitas.agents.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BoltzmannQLearnerTest extends LearnerContractTest {
    @Override
    protected FiniteActionLearner learner(RandomGenerator random) {
        return new BoltzmannQLearner(
                new double[4 * actions()], actions(), 0.25, 0.5, new GeometricCooling(1, 0.995), random);
    }

    @Override
    protected int actions() {
        return 3;
    }

    @Override
    protected int observations() {
        return 4;
    }

    private static BoltzmannQLearner learner(
            int actions, double learningRate, double discountFactor, double temperature, double factor) {
        return new BoltzmannQLearner(
                new double[2 * actions],
                actions,
                learningRate,
                discountFactor,
                new GeometricCooling(temperature, factor),
                new SplittableRandom(1));
    }

    /** Binary fractions throughout, so that the values worked out by hand are exact. */
    @Test
    void updatesWorkedOutByHand() {
        BoltzmannQLearner learner = learner(2, 0.5, 0.5, 1, 1);
        assertTrue(learner.learn(0, 1, 4, 1)); // 0/2 + (4 + 0)/2
        assertEquals(2, learner.value(0, 1));
        assertFalse(learner.learn(1, 0, 8, 0)); // (8 + 2/2)/2
        assertEquals(4.5, learner.value(1, 0));
        assertTrue(learner.learn(0, 1, -6, 1)); // 2/2 + (-6 + 4.5/2)/2
        assertEquals(-0.875, learner.value(0, 1));
        assertEquals(0, learner.greedyAction(0));
    }

    /**
     * Frequencies against the definition, while values move so that weights are bounds taken earlier: a chi-square
     * test at a level of one in ten thousand, fixed seeds.
     */
    @Property(tries = 20, seed = "7")
    void choosesWithBoltzmannProbabilities(
            @ForAll @IntRange(min = 2, max = 8) int actions,
            @ForAll @DoubleRange(min = 2.5, max = 8) double temperature,
            @ForAll @IntRange(min = 0, max = 1000) int seed) {
        int draws = 4000;
        double[] expected = new double[actions];
        long[] observed = new long[actions];
        SplittableRandom world = new SplittableRandom(seed);
        BoltzmannQLearner learner = new BoltzmannQLearner(
                new double[actions],
                actions,
                0.2,
                0,
                new GeometricCooling(temperature, 0.9999),
                new SplittableRandom(seed + 1));
        for (int draw = 0; draw < draws; draw++) {
            addProbabilities(learner, actions, expected);
            observed[learner.choose(0)]++;
            int updated = world.nextInt(actions);
            learner.learn(0, updated, updated + world.nextInt(-2, 3), 0);
        }
        double statistic = 0;
        for (int action = 0; action < actions; action++) {
            assertTrue(expected[action] > 5, "too few draws are expected for the test");
            double gap = (double) observed[action] - expected[action];
            statistic += gap * gap / expected[action];
        }
        assertTrue(
                statistic < 29.9, "chi-square " + statistic); // exceeded with probability 1e-4 at 7 degrees of freedom
    }

    private static void addProbabilities(BoltzmannQLearner learner, int actions, double[] sums) {
        double[] weights = new double[actions];
        double total = 0;
        for (int action = 0; action < actions; action++) {
            weights[action] = Math.exp(learner.value(0, action) / learner.temperature());
            total += weights[action];
        }
        for (int action = 0; action < actions; action++) {
            sums[action] += weights[action] / total;
        }
    }

    @Test
    void coolsWithEveryChoiceUntilOnlyTheBestIsLeft() {
        BoltzmannQLearner learner = learner(3, 1, 0, 64, 0.5);
        learner.learn(0, 2, 1, 0);
        learner.choose(0);
        learner.choose(1);
        assertEquals(16, learner.temperature());
        for (int i = 0; i < 3000; i++) {
            learner.choose(0);
        }
        assertEquals(Double.MIN_NORMAL, learner.temperature());
        for (int i = 0; i < 100; i++) {
            assertEquals(2, learner.choose(0));
        }
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertMessage("learningRate = 0.0, must be in (0, 1]", () -> learner(2, 0, 0, 1, 1));
        assertMessage("discountFactor = 1.0, must be in [0, 1)", () -> learner(2, 1, 1, 1, 1));
        assertMessage("actions = 0, must be at least 1", () -> learner(0, 1, 0, 1, 1));
        assertMessage("initial = 0.0, must be finite and > 0", () -> new GeometricCooling(0, 1));
        assertMessage("factor = 1.5, must be in (0, 1]", () -> new GeometricCooling(1, 1.5));
        assertEquals(250, new GeometricCooling(1000, 0.5).temperature(2));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
