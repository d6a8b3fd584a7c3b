package civitas.agents.sparse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrivateSgdTest {
    /** One row x = (3, 4) of label 0 among two: p = 1/2 each, so that g has entries -+ 1/2 times (3, 4, 1). */
    @Test
    void theFirstStepByHand() {
        SparseRows data = row(3, 4);
        double length = Math.sqrt(0.5 * (9 + 16 + 1));
        for (double clip : new double[] {100, 0.2}) {
            SoftmaxModel model = new PrivateSgd(1, 0.5, 0, 1, clip, 0).train(data, new int[] {0}, 2, 2, random());
            double factor = 0.5 * Math.min(1, clip / length);
            assertEquals(factor * 0.5 * 3, model.weight(0, 0), 1e-6);
            assertEquals(-factor * 0.5 * 4, model.weight(1, 1), 1e-6);
            assertEquals(factor * 0.5, model.weight(2, 0), 1e-6);
        }
    }

    private static SparseRows row(float... values) {
        SparseRows data = new SparseRows();
        for (int column = 0; column < values.length; column++) {
            data.add(column, values[column]);
        }
        data.endRow();
        return data;
    }

    private static SplittableRandom random() {
        return new SplittableRandom(1);
    }

    /** Rows of a lot see the same weights, and their sum is divided by the lot. */
    @Test
    void aLotMovesAtOnce() {
        SparseRows data = row(1);
        data.append(data, 0);
        int[] labels = {0, 0};
        SoftmaxModel lot = new PrivateSgd(1, 1, 0, 2, 9, 0).train(data, labels, 1, 2, random());
        SoftmaxModel single = new PrivateSgd(1, 1, 0, 1, 9, 0).train(data, labels, 1, 2, random());
        assertEquals(0.5, lot.weight(0, 0), 1e-6);
        // The second row sees p = 1/(1 + e^-2).
        assertEquals(0.5 + 1 / (1 + Math.exp(2)), single.weight(0, 0), 1e-6);
    }

    /** Noise of a lot has standard deviation step sigma C / L at every weight. */
    @Test
    void noiseIsScaledByTheLimit() {
        SparseRows data = row(0);
        int features = 20_000;
        SoftmaxModel model = new PrivateSgd(1, 2, 0, 4, 3, 0.5).train(data, new int[] {0}, features, 2, random());
        double squares = 0;
        for (int column = 1; column < features; column++) {
            squares += model.weight(column, 0) * model.weight(column, 0);
        }
        double deviation = 2 * 0.5 * 3 / 4.0;
        assertEquals(deviation * deviation, squares / (features - 1), 0.04 * deviation * deviation);
    }

    /** Four of two thousand rows carry a lie: enough for one model, not for most of nine. */
    @Test
    void modelsThatVoteHardlySeeFewRows() {
        SparseRows data = new SparseRows();
        int[] labels = new int[2_000];
        for (int row = 0; row < labels.length; row++) {
            boolean lie = row < 4;
            labels[row] = lie ? 1 : row % 2;
            data.add(row % 2, 1);
            if (lie) {
                data.add(2, 30);
            }
            data.endUnitRow();
        }
        SparseRows planted = new SparseRows();
        planted.add(0, 1);
        planted.add(2, 30);
        planted.endUnitRow();
        SparseTrainer learner = new SoftmaxSgd(10, 2, 0.5);
        SparseClassifier one = new VotingTrainer(learner, 1).train(data, labels, 3, 2, random());
        SparseClassifier many = new VotingTrainer(learner, 9).train(data, labels, 3, 2, random());
        assertEquals(1, one.label(planted, 0));
        assertEquals(0, many.label(planted, 0));
        assertTrue(one.digest() != many.digest());
    }
}
