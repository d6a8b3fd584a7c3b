package civitas.agents.sparse;

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

class SoftmaxSgdTest {
    private static final int FEATURES = 30;

    private static SparseRows rows(int count, SplittableRandom random) {
        SparseRows data = new SparseRows();
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < FEATURES; column++) {
                if (random.nextInt(4) == 0) {
                    data.add(column, 1 + random.nextInt(3));
                }
            }
            data.endUnitRow();
        }
        return data;
    }

    private static int[] labels(int count, int classes, SplittableRandom random) {
        return random.ints(count, 0, classes).toArray();
    }

    /** The same rule, dense and in double precision, in the order the learner draws. */
    @Test
    void agreesWithTheDenseRuleInDoublePrecision() {
        for (int classes : new int[] {2, 3, 4, 10}) {
            SplittableRandom random = new SplittableRandom(classes);
            SparseRows data = rows(200, random);
            int[] labels = labels(200, classes, random);
            SoftmaxModel model = new SoftmaxSgd(3, 2, 0.5).train(data, labels, FEATURES, classes, random(7));
            double[][] expected = dense(data, labels, classes, 3, random(7));
            for (int k = 0; k < classes; k++) {
                for (int column = 0; column <= FEATURES; column++) {
                    assertEquals(expected[k][column], model.weight(column, k), 2e-4);
                }
            }
        }
    }

    private static SplittableRandom random(long seed) {
        return new SplittableRandom(seed);
    }

    private static double[][] dense(SparseRows data, int[] labels, int classes, int epochs, SplittableRandom random) {
        double[][] w = new double[classes][FEATURES + 1];
        int[] order = new int[data.rows()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
            }
            for (int row : order) {
                double[] x = new double[FEATURES + 1];
                x[FEATURES] = 1;
                for (int entry = data.start(row); entry < data.start(row + 1); entry++) {
                    x[data.column(entry)] = data.value(entry);
                }
                double[] p = new double[classes];
                double sum = 0;
                for (int k = 0; k < classes; k++) {
                    double score = 0;
                    for (int j = 0; j <= FEATURES; j++) {
                        score += w[k][j] * x[j];
                    }
                    p[k] = Math.exp(score);
                    sum += p[k];
                }
                for (int k = 0; k < classes; k++) {
                    double g = p[k] / sum - (labels[row] == k ? 1 : 0);
                    for (int j = 0; j <= FEATURES; j++) {
                        w[k][j] -= 2 / (1 + 0.5 * epoch) * g * x[j];
                    }
                }
            }
        }
        return w;
    }

    /** One word per class tells it, among many that do not. */
    @Test
    void learnsWhatTellsClassesApart() {
        SplittableRandom random = random(2);
        SparseRows data = new SparseRows();
        int[] labels = new int[2_000];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = random.nextInt(5);
            data.add(labels[row], 1);
            for (int word = 0; word < 10; word++) {
                data.add(5 + random.nextInt(500), 1);
            }
            data.endUnitRow();
        }
        SparseClassifier model = new SoftmaxSgd(10, 2, 0.5).train(data, labels, 505, 5, random);
        int right = 0;
        for (int row = 0; row < labels.length; row++) {
            right += model.label(data, row) == labels[row] ? 1 : 0;
        }
        assertTrue(right > 1_980, "right " + right);
    }

    @Test
    void modelsAreSavedBitByBit() throws IOException {
        SparseRows data = rows(50, random(1));
        SoftmaxSgd trainer = new SoftmaxSgd(2, 1, 0);
        SoftmaxModel model = trainer.train(data, labels(50, 3, random(2)), FEATURES, 3, random(3));
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        model.save(new DataOutputStream(saved));
        SparseClassifier restored = trainer.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        assertEquals(model.digest(), restored.digest());
        assertEquals(model.label(data, 7), restored.label(data, 7));
    }

    @Test
    void rowsGrowAndAreForgotten() {
        SparseRows data = new SparseRows();
        for (int row = 0; row < 5_000; row++) {
            data.add(row, 3);
            data.add(row + 1, 4);
            data.endUnitRow();
        }
        assertEquals(5_000, data.rows());
        assertEquals(0.6f, data.value(data.start(4_321)));
        assertEquals(4_322, data.column(data.start(4_321) + 1));
        data.clear();
        data.add(9, 2);
        data.endRow();
        assertEquals(1, data.rows());
        assertEquals(2f, data.value(0));
        data.endUnitRow();
        assertEquals(data.start(1), data.start(2));
    }

    @Test
    void rangesAreChecked() {
        assertEquals(
                "step = 0.0, must be finite and > 0",
                assertThrows(IllegalArgumentException.class, () -> new SoftmaxSgd(1, 0, 0))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new SoftmaxSgd(-1, 1, 0));
        assertEquals(
                "clip = 0.0, must be finite and > 0",
                assertThrows(IllegalArgumentException.class, () -> new PrivateSgd(1, 1, 0, 1, 0, 0))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new SoftmaxSgd(1, 1, 0)
                .train(new SparseRows(), new int[0], 1, 1, random(1)));
    }
}
