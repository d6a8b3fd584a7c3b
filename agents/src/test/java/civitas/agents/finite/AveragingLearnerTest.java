package civitas.agents.finite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AveragingLearnerTest extends LearnerContractTest {
    @Override
    protected FiniteActionLearner learner(RandomGenerator random) {
        return new AveragingLearner(new double[] {3, 3, 3, 2, 2, 2}, actions(), 0.25);
    }

    @Override
    protected int actions() {
        return 3;
    }

    @Override
    protected int observations() {
        return 2;
    }

    @Override
    protected boolean drawsNumbers() {
        return false;
    }

    private static double[] values(AveragingLearner learner) {
        return IntStream.range(0, 4)
                .mapToDouble(action -> learner.value(0, action))
                .toArray();
    }

    @Test
    void asynchronousMovesTheActionTaken() {
        AveragingLearner learner = new AveragingLearner(new double[] {8, 6, 4, 2}, 4, 0.5);
        assertFalse(learner.learn(0, 1, 0, 0));
        assertArrayEquals(new double[] {8, 3, 4, 2}, values(learner));
        assertFalse(learner.learn(0, 0, 0, 0)); // 4 3 4 2: the lowest of equals leads
        assertTrue(learner.learn(0, 0, 0, 0)); // 2 3 4 2
        assertEquals(2, learner.greedyAction(0));
    }

    @Test
    void synchronousMovesAll() {
        AveragingLearner learner = new AveragingLearner(new double[] {8, 6, 4, 2}, 4, 0.5);
        assertTrue(learner.learnFromAll(0, 0, new double[] {0, 0, 6, 10}, 0));
        assertArrayEquals(new double[] {4, 3, 5, 6}, values(learner));
        assertEquals(3, learner.greedyAction(0));
    }

    /** At action 1 sales would have earned 2, 4, 6, 8: an upper bound for 2 and 3, a lower bound for 0. */
    @Test
    void downwardDemandMovesWhatTheSalesContradict() {
        AveragingLearner learner = new AveragingLearner(new double[] {0, 8, 10, 1}, 4, 0.5);
        assertFalse(learner.learnFromSales(0, 1, new double[] {2, 4, 6, 8}, 0));
        assertArrayEquals(new double[] {1, 6, 8, 1}, values(learner));
        AveragingLearner consistent = new AveragingLearner(new double[] {3, 4, 5, 1}, 4, 0.5);
        consistent.learnFromSales(0, 1, new double[] {2, 4, 6, 8}, 0);
        assertArrayEquals(new double[] {3, 4, 5, 1}, values(consistent));
    }
}
