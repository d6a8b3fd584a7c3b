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
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomTieQLearnerTest extends LearnerContractTest {
    private static final ExponentialExploration NEVER = new ExponentialExploration(0, 0);

    @Override
    protected FiniteActionLearner learner(RandomGenerator random) {
        return new RandomTieQLearner(new double[12], 3, 0.25, 0.5, new ExponentialExploration(0.9, 0.005), random);
    }

    @Override
    protected int actions() {
        return 3;
    }

    @Override
    protected int observations() {
        return 4;
    }

    private static RandomTieQLearner greedy(double learningRate, double discountFactor, double... values) {
        return new RandomTieQLearner(
                values, values.length, learningRate, discountFactor, NEVER, new SplittableRandom(7));
    }

    private static long[] counts(RandomTieQLearner learner, int actions, int choices) {
        long[] counts = new long[actions];
        for (int choice = 0; choice < choices; choice++) {
            counts[learner.choose(0)]++;
        }
        return counts;
    }

    /** Chi-square with 2 degrees of freedom: 13.8 is exceeded with probability 0.001. */
    @Test
    void equallyGoodActionsAreEquallyLikely() {
        long[] counts = counts(greedy(1, 0, 2, 1, 2, 0, 2), 5, 30_000);
        assertEquals(0, counts[1] + counts[3]);
        double chiSquare = 0;
        for (int action : new int[] {0, 2, 4}) {
            chiSquare += (counts[action] - 10_000.0) * (counts[action] - 10_000.0) / 10_000;
        }
        assertTrue(chiSquare < 13.8, Arrays.toString(counts));
    }

    /** Every way in which an update makes, joins, leaves or ends a tie, on one observation of three actions. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, '1 2'",
        "1, 3, '1'",
        "1, 1, '2'",
        "2, 1, '1'",
        "1, 2, '1 2'",
        "2, 3, '2'",
        "0, 2, '0 1 2'",
    })
    void tiesFollowTheValues(int action, double payoff, String leaders) {
        RandomTieQLearner learner = greedy(1, 0, 1, 2, 2);
        learner.learn(0, action, payoff, 0);
        long[] counts = counts(learner, 3, 200);
        StringBuilder found = new StringBuilder();
        for (int candidate = 0; candidate < 3; candidate++) {
            found.append(counts[candidate] > 0 ? " " + candidate : "");
        }
        assertEquals(leaders, found.toString().trim());
        assertEquals(leaders.charAt(0) - '0', learner.greedyAction(0));
    }

    @Test
    void aLoneLeaderIsTakenWithoutADraw() {
        CountingGenerator random = new CountingGenerator(1);
        RandomTieQLearner learner = new RandomTieQLearner(new double[] {0, 1}, 2, 0.5, 0, NEVER, random);
        assertEquals(1, learner.choose(0));
        assertEquals(1, random.draws(), "only whether it explores");
    }

    /** Where values never tie both learners are the same algorithm. */
    @Test
    void agreesWithTheOtherQLearnerWhereNothingTies() {
        SplittableRandom world = new SplittableRandom(3);
        double[] values = world.doubles(6 * 4).toArray();
        ExponentialExploration exploration = new ExponentialExploration(1e-3);
        QLearner other = new QLearner(values, 4, 0.2, 0.9, exploration, new SplittableRandom(5));
        RandomTieQLearner learner = new RandomTieQLearner(values, 4, 0.2, 0.9, exploration, new SplittableRandom(5));
        int observation = 0;
        for (int round = 0; round < 5_000; round++) {
            int action = other.choose(observation);
            assertEquals(action, learner.choose(observation), "round " + round);
            double payoff = world.nextDouble();
            int next = world.nextInt(6);
            assertEquals(
                    other.learn(observation, action, payoff, next), learner.learn(observation, action, payoff, next));
            assertEquals(other.value(observation, action), learner.value(observation, action));
            observation = next;
        }
        assertEquals(other.explorationProbability(), learner.explorationProbability());
    }

    /** Binary fractions throughout, so that the values worked out by hand are exact. */
    @Test
    void allActionsLearnFromTheValueBeforeTheUpdate() {
        RandomTieQLearner learner = greedy(0.5, 0.5, 4, 0, 2);
        assertFalse(learner.learnFromAll(0, 0, new double[] {2, 1, 4}, 0)); // future 4/2 = 2 for all
        assertEquals(4, learner.value(0, 0)); // 4 + (2 + 2 - 4)/2
        assertEquals(1.5, learner.value(0, 1)); // 0 + (1 + 2 - 0)/2
        assertEquals(4, learner.value(0, 2)); // 2 + (4 + 2 - 2)/2
        assertTrue(learner.learnFromAll(0, 0, new double[] {0, 0, 4}, 0));
        assertEquals(2, learner.greedyAction(0));
    }

    @Test
    void exploresWithTheDeclaredProbability() {
        RandomTieQLearner learner = new RandomTieQLearner(
                new double[2], 2, 0.5, 0, new ExponentialExploration(0.75, 1e-5), new SplittableRandom(1));
        assertEquals(0.75, learner.explorationProbability());
        for (int choice = 0; choice < 100_000; choice++) {
            learner.choose(0);
        }
        assertEquals(0.75 * StrictMath.exp(-1), learner.explorationProbability(), 1e-9);
    }

    @Test
    void anotherShapeIsNotRestored() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        greedy(1, 0, 1, 2).save(new DataOutputStream(bytes));
        IOException refused = assertThrows(IOException.class, () -> greedy(1, 0, 1, 2, 3)
                .restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
        assertEquals("saved table is 1 x 2, expected 1 x 3", refused.getMessage());
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertRefused("learningRate = 0.0, must be in (0, 1]", () -> greedy(0, 0, 1));
        assertRefused("discountFactor = 1.0, must be in [0, 1)", () -> greedy(1, 1, 1));
        assertRefused("initialValues[1] = NaN, must be finite", () -> greedy(1, 0, 1, Double.NaN));
        assertRefused(
                "initialValues.length = 3, must be a positive multiple of actions = 2",
                () -> new RandomTieQLearner(new double[3], 2, 1, 0, NEVER, new SplittableRandom(1)));
        assertRefused(
                "actions = 0, must be at least 1",
                () -> new RandomTieQLearner(new double[2], 0, 1, 0, NEVER, new SplittableRandom(1)));
    }

    private static void assertRefused(String message, Executable construction) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, construction).getMessage());
    }
}
