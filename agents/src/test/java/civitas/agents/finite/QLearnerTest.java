package civitas.agents.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QLearnerTest extends LearnerContractTest {
    private static final ExponentialExploration ALWAYS = new ExponentialExploration(0);

    @Override
    protected FiniteActionLearner learner(RandomGenerator random) {
        double[] values = {0.5, -0.5, 0, 0, 0, 0, 1, 1, -1, -2, -2, -2};
        return new QLearner(values, actions(), 0.25, 0.5, new ExponentialExploration(0.005), random);
    }

    @Override
    protected int actions() {
        return 3;
    }

    @Override
    protected int observations() {
        return 4;
    }

    private static RandomGenerator random(long seed) {
        return new SplittableRandom(seed);
    }

    /** One observation. */
    private static QLearner memoryless(double learningRate, double... values) {
        return new QLearner(values, values.length, learningRate, 0, ALWAYS, random(1));
    }

    /** Binary fractions throughout, so that the values worked out by hand are exact. */
    @Test
    void updatesWorkedOutByHand() {
        QLearner learner = new QLearner(new double[4], 2, 0.5, 0.5, ALWAYS, random(1));
        assertTrue(learner.learn(0, 1, 4, 1)); // 0 + (4 + 0/2 - 0)/2
        assertEquals(2, learner.value(0, 1));
        assertEquals(1, learner.greedyAction(0));

        assertFalse(learner.learn(1, 0, 8, 0)); // 0 + (8 + 2/2 - 0)/2
        assertEquals(4.5, learner.value(1, 0));

        assertTrue(learner.learn(0, 1, -6, 1)); // 2 + (-6 + 4.5/2 - 2)/2: action 0 leads again
        assertEquals(-0.875, learner.value(0, 1));
        assertEquals(0, learner.greedyAction(0));

        assertFalse(learner.learn(1, 0, 1, 1)); // 4.5 + (1 + 4.5/2 - 4.5)/2: its own row before the update
        assertEquals(3.875, learner.value(1, 0));

        assertEquals(0, learner.value(0, 0));
        assertEquals(0, learner.value(1, 1));
    }

    @Test
    void lowestIndexLeadsAmongEquals() {
        QLearner learner = memoryless(1, 3, 3, 1, 3);
        assertEquals(0, learner.greedyAction(0));
        assertTrue(learner.learn(0, 0, 2, 0)); // 2 3 1 3
        assertEquals(1, learner.greedyAction(0));
        assertFalse(learner.learn(0, 2, 3, 0)); // 2 3 3 3
        assertEquals(1, learner.greedyAction(0));
        assertTrue(learner.learn(0, 0, 3, 0)); // 3 3 3 3
        assertEquals(0, learner.greedyAction(0));
    }

    @Test
    void leaderThatFallsToATieLosesOnlyToALowerIndex() {
        QLearner falls = memoryless(1, 1, 5, 0);
        assertTrue(falls.learn(0, 1, 1, 0));
        assertEquals(0, falls.greedyAction(0));
        QLearner stays = memoryless(1, 0, 5, 1);
        assertFalse(stays.learn(0, 1, 1, 0));
        assertEquals(1, stays.greedyAction(0));
    }

    /** The ceiling of a row is not lowered when a runner-up falls. */
    @Test
    void leaderKeepsTheLeadBelowAFormerRunnerUp() {
        QLearner learner = memoryless(1, 10, 8, 0);
        assertFalse(learner.learn(0, 1, 1, 0));
        assertFalse(learner.learn(0, 0, 5, 0));
        assertEquals(0, learner.greedyAction(0));
        assertTrue(learner.learn(0, 0, 0.5, 0));
        assertEquals(1, learner.greedyAction(0));
    }

    @Test
    void initialValuesAreCopied() {
        double[] values = {0, 1};
        QLearner learner = memoryless(1, values);
        values[0] = 2;
        assertEquals(0, learner.value(0, 0));
        learner.learn(0, 1, -1, 0);
        assertEquals(1, values[1]);
    }

    @Test
    void aSingleActionNeverChanges() {
        QLearner learner = memoryless(0.5, 0);
        for (int payoff : new int[] {-4, 4, 0}) {
            assertEquals(0, learner.choose(0));
            assertFalse(learner.learn(0, 0, payoff, 0));
        }
        assertEquals(0.5, learner.value(0, 0)); // 0, -2, 1, 0.5
    }

    /** The probability is a running product; its rounding errors must not add up. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 2e-7, 4e-6, 2e-5})
    void exploresWithTheDeclaredProbabilityAfterAMillionChoices(double decay) {
        QLearner learner = new QLearner(new double[2], 2, 0.5, 0, new ExponentialExploration(decay), random(1));
        assertEquals(1, learner.explorationProbability());
        for (int choice = 0; choice < 1_000_000; choice++) {
            learner.choose(0);
        }
        double expected = StrictMath.exp(-decay * 1e6);
        assertEquals(expected, learner.explorationProbability(), 1e-9 * expected);
    }

    /**
     * Without learning the greedy action stays, and at choice t another one is taken with probability
     * exp(-beta t) (m - 1) / m. Counts in each of eight stretches within 4 standard errors.
     */
    @Test
    void frequencyOfExploringDecaysAsDeclared() {
        int actions = 5;
        ExponentialExploration exploration = new ExponentialExploration(2e-5);
        QLearner learner = new QLearner(new double[actions], actions, 0.5, 0, exploration, random(20201));
        int stretch = 20_000;
        for (int start = 0; start < 8 * stretch; start += stretch) {
            int others = 0;
            double expected = 0;
            double variance = 0;
            for (int t = start; t < start + stretch; t++) {
                others += learner.choose(0) == 0 ? 0 : 1;
                double probability = exploration.probability(t) * (actions - 1) / actions;
                expected += probability;
                variance += probability * (1 - probability);
            }
            assertEquals(expected, others, 4 * Math.sqrt(variance), "from choice " + start);
        }
    }

    /** Chi-square with 14 degrees of freedom: 36.12 is exceeded with probability 0.001. */
    @Test
    void exploringActionsAreUniformTheGreedyOneIncluded() {
        int actions = 15;
        QLearner learner = new QLearner(new double[actions], actions, 0.5, 0, ALWAYS, random(20202));
        assertTrue(chiSquare(learner, actions, 150_000) < 36.12);
    }

    /** Chi-square with 6 degrees of freedom: 22.46 is exceeded with probability 0.001. */
    @Test
    void firstChoiceIsUniformAndALaterOneGreedyIfExplorationDiesAtOnce() {
        int actions = 7;
        long[] counts = new long[actions];
        for (int seed = 0; seed < 7_000; seed++) {
            QLearner learner = new QLearner(
                    new double[] {0, 0, 0, 1, 0, 0, 0}, actions, 0.5, 0, new ExponentialExploration(50), random(seed));
            counts[learner.choose(0)]++;
            assertEquals(3, learner.choose(0));
        }
        assertTrue(chiSquare(counts) < 22.46);
    }

    private static double chiSquare(QLearner learner, int actions, int choices) {
        long[] counts = new long[actions];
        for (int choice = 0; choice < choices; choice++) {
            counts[learner.choose(0)]++;
        }
        return chiSquare(counts);
    }

    private static double chiSquare(long[] counts) {
        double expected = (double) Arrays.stream(counts).sum() / counts.length;
        return Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6 | 0  | 0.5 | 0.5 | actions = 0, must be at least 1",
                "6 | -2 | 0.5 | 0.5 | actions = -2, must be at least 1",
                "6 | 2  | 0   | 0.5 | learningRate = 0.0, must be in (0, 1]",
                "6 | 2  | 1.4 | 0.5 | learningRate = 1.4, must be in (0, 1]",
                "6 | 2  | NaN | 0.5 | learningRate = NaN, must be in (0, 1]",
                "6 | 2  | 0.5 | 1   | discountFactor = 1.0, must be in [0, 1)",
                "6 | 2  | 0.5 | -.1 | discountFactor = -0.1, must be in [0, 1)",
                "6 | 2  | 0.5 | NaN | discountFactor = NaN, must be in [0, 1)",
                "7 | 2  | 0.5 | 0.5 | initialValues.length = 7, must be a positive multiple of actions = 2",
                "0 | 2  | 0.5 | 0.5 | initialValues.length = 0, must be a positive multiple of actions = 2",
            })
    void illegalArgumentsAreNamed(int cells, int actions, double learningRate, double discountFactor, String message) {
        double[] values = new double[cells];
        assertEquals(
                message,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new QLearner(values, actions, learningRate, discountFactor, ALWAYS, random(1)))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void initialValuesMustBeFinite(double value) {
        assertEquals(
                "initialValues[1] = " + value + ", must be finite",
                assertThrows(IllegalArgumentException.class, () -> memoryless(0.5, 0, value, 0))
                        .getMessage());
    }

    @Test
    void limitsOfTheRatesAreLegal() {
        QLearner learner = new QLearner(new double[] {1, 0}, 2, 1, 0, ALWAYS, random(1));
        assertTrue(learner.learn(0, 0, -3, 0));
        assertEquals(-3, learner.value(0, 0)); // replaced by the payoff
    }

    @Test
    void restoreRefusesATableOfAnotherSizeAndChangesNothing() throws IOException {
        QLearner small = memoryless(0.5, 1, 2, 3);
        small.choose(0);
        byte[] saved = saved(small);
        QLearner large = new QLearner(new double[4], 2, 0.5, 0, new ExponentialExploration(1), random(1));
        large.choose(0);
        byte[] before = saved(large);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved));
        assertEquals(
                "saved table is 1 x 3, expected 2 x 2",
                assertThrows(IOException.class, () -> large.restore(in)).getMessage());
        assertEquals(Arrays.toString(before), Arrays.toString(saved(large)));
        assertEquals(StrictMath.exp(-1), large.explorationProbability());
    }

    @Test
    void restoresValuesAndClock() throws IOException {
        QLearner original = new QLearner(new double[4], 2, 0.5, 0, new ExponentialExploration(0.1), random(1));
        original.choose(1);
        original.learn(1, 1, 3, 0);
        QLearner copy = new QLearner(new double[4], 2, 0.5, 0, new ExponentialExploration(0.1), random(2));
        copy.restore(new DataInputStream(new ByteArrayInputStream(saved(original))));
        assertEquals(1.5, copy.value(1, 1));
        assertEquals(1, copy.greedyAction(1));
        assertEquals(original.explorationProbability(), copy.explorationProbability());
    }

    private static byte[] saved(QLearner learner) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        learner.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
