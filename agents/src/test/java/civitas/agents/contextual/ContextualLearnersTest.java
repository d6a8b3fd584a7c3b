package civitas.agents.contextual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all contextual learners promise, and where they go. */
class ContextualLearnersTest {
    private static final int ARMS = 3;
    private static final int DIMENSIONS = 2;
    private static final double[] THETA = {1, -0.5};

    private static ContextualLearner learner(String kind) {
        return switch (kind) {
            case "uniform" -> new UniformChoice(ARMS, new SplittableRandom(7));
            case "lin-ucb" -> new LinUcb(ARMS, DIMENSIONS, 0.5, 0, new SplittableRandom(7));
            default -> new OptimisticGrimTrigger(ARMS, DIMENSIONS, 0.5, 1_000, true);
        };
    }

    /** Plays with contexts and noise of that seed; returns the arms, and what was missed against the best ones. */
    private static double[] play(ContextualLearner learner, int rounds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] played = new double[rounds + 1];
        double[] contexts = new double[ARMS * DIMENSIONS];
        for (int round = 0; round < rounds; round++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < contexts.length; k++) {
                contexts[k] = random.nextDouble(-1, 1);
            }
            for (int arm = 0; arm < ARMS; arm++) {
                best = Math.max(best, value(contexts, arm));
            }
            int arm = learner.choose(contexts);
            learner.learn(arm, contexts, value(contexts, arm) + random.nextDouble(-0.5, 0.5));
            played[round] = arm;
            played[rounds] += best - value(contexts, arm);
        }
        return played;
    }

    private static double value(double[] contexts, int arm) {
        return THETA[0] * contexts[arm * DIMENSIONS] + THETA[1] * contexts[arm * DIMENSIONS + 1];
    }

    @ParameterizedTest
    @ValueSource(strings = {"lin-ucb", "opt-gtm"})
    void goOnFromWhereTheyWereSaved(String kind) throws IOException {
        ContextualLearner learner = learner(kind);
        play(learner, 200, 1);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        learner.save(new DataOutputStream(saved));
        ContextualLearner restored = learner(kind);
        restored.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        assertArrayEquals(play(learner, 200, 2), play(restored, 200, 2));
        assertEquals(learner.activeArms(), restored.activeArms());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lin-ucb", "opt-gtm"})
    void canForget(String kind) {
        ContextualLearner learner = learner(kind);
        double[] first = play(learner, 300, 1);
        learner.forget();
        assertArrayEquals(first, play(learner, 300, 1));
    }

    /** With independent contexts drawing at random misses 1,000 rounds times the mean lead of the best of three. */
    @Test
    void learnWhatTruthfulContextsAreWorth() {
        double uniform = play(learner("uniform"), 1_000, 3)[1_000];
        double shared = play(learner("lin-ucb"), 1_000, 3)[1_000];
        double separate = play(learner("opt-gtm"), 1_000, 3)[1_000];
        assertTrue(shared < 0.05 * uniform, shared + " of " + uniform);
        assertTrue(shared < separate && separate < 0.1 * uniform, separate + " of " + uniform);
    }

    /** Four standard errors of 3,000 draws with probability 1/3. */
    @Test
    void beginByDrawingWhereTheyAreToldTo() {
        LinUcb learner = new LinUcb(ARMS, DIMENSIONS, 0, 3_000, new SplittableRandom(1));
        double[] arms = play(learner, 3_000, 4);
        int[] counts = new int[ARMS];
        for (int round = 0; round < 3_000; round++) {
            counts[(int) arms[round]]++;
        }
        for (int count : counts) {
            assertEquals(1_000, count, 4 * Math.sqrt(3_000 * 2 / 9.0));
        }
        assertArrayEquals(THETA, learner.estimate(), 0.05);
    }

    @Test
    void refuseWhatIsNoLearner() {
        SplittableRandom random = new SplittableRandom(1);
        assertEquals(
                "multiplier = -1.0, must be finite and >= 0",
                assertThrows(IllegalArgumentException.class, () -> new LinUcb(2, 2, -1, 0, random))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new UniformChoice(0, random));
        assertThrows(IllegalArgumentException.class, () -> new OptimisticGrimTrigger(2, 0, 1, 10, true));
        assertThrows(IllegalArgumentException.class, () -> Confidence.multiplier(2, 0));
    }
}
