package civitas.agents.finite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoltzmannQLearnerTest extends LearnerContractTest {
    @Override
    protected FiniteActionLearner learner(RandomGenerator random) {
        return new BoltzmannQLearner(new double[12], actions(), 0.25, 0.5, 2, 0.995, random);
    }

    @Override
    protected int actions() {
        return 3;
    }

    @Override
    protected int observations() {
        return 4;
    }

    private static BoltzmannQLearner fixed(double temperature, double cooling, double... values) {
        return new BoltzmannQLearner(values, values.length, 0.5, 0.5, temperature, cooling, new SplittableRandom(7));
    }

    /** exp(Q/T) with T = 2: 1, e, e^2. */
    @Test
    void choosesInProportionToExponentials() {
        BoltzmannQLearner learner = fixed(2, 1, 0, 2, 4);
        double total = 1 + Math.E + Math.E * Math.E;
        int[] counts = new int[3];
        int rounds = 60_000;
        for (int round = 0; round < rounds; round++) {
            counts[learner.choose(0)]++;
        }
        for (int action = 0; action < 3; action++) {
            assertEquals(Math.exp(action) / total, (double) counts[action] / rounds, 4 * 0.5 / Math.sqrt(rounds));
        }
    }

    @Test
    void coolsByAFactorPerChoiceUntilItIsGreedy() {
        BoltzmannQLearner learner = fixed(1000, 0.5, 0, 1e-9, 0);
        for (int round = 0; round < 3; round++) {
            learner.choose(0);
        }
        assertEquals(125, learner.temperature());
        for (int round = 0; round < 5_000; round++) {
            learner.choose(0);
        }
        assertTrue(learner.temperature() > 0);
        assertEquals(1, learner.choose(0));
    }

    /** Q-learning's step: 1 + (3 + 2/2 - 1)/2. */
    @Test
    void learnsAsQLearningDoes() {
        BoltzmannQLearner learner =
                new BoltzmannQLearner(new double[] {1, 0, 2, -1}, 2, 0.5, 0.5, 1, 1, new SplittableRandom(1));
        learner.learn(0, 0, 3, 1);
        assertEquals(2.5, learner.value(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 'temperature = 0.0, must be finite and positive'", "1, 1.5, 'cooling = 1.5, must be in (0, 1]'"})
    void illegalArgumentsAreNamed(double temperature, double cooling, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> fixed(temperature, cooling, 0, 0))
                        .getMessage());
    }
}
