package civitas.agents.sparse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SparseModelsTest {
    private static SparseRows rows() {
        SparseRows data = new SparseRows();
        for (int row = 0; row < 3; row++) {
            data.add(row, row + 1);
            data.add(3, 2);
            data.endRow();
        }
        return data;
    }

    @Test
    void linearScoresByHand() {
        double[] weights = {1, 0, 0, 1, 5, 0, 0.5, 2, -1, Double.NEGATIVE_INFINITY};
        LinearClassifier model = new LinearClassifier(2, weights);
        assertArrayEquals(new double[] {1 + 1 - 1, Double.NEGATIVE_INFINITY}, model.scores(rows(), 0));
        assertEquals(0, model.label(rows(), 1));
        assertEquals(5, model.weight(2, 0));
        assertEquals(1, LinearClassifier.constant(4, 3, 1).label(rows(), 2));
        assertThrows(IllegalArgumentException.class, () -> new LinearClassifier(2, new double[3]));
    }

    /** Row (1, 0, 0, 2) and factors 3 and 4: 3 * 4 * 1 * 2 for the only pair. */
    @Test
    void interactionsByHand() {
        double[] interactions = {3, 0, 0, 4};
        LinearClassifier linear = new LinearClassifier(1, new double[] {0.1, 0, 0, 0.2, 7});
        FactorisationClassifier model = new FactorisationClassifier(linear, 1, 1, interactions);
        assertEquals(7 + 0.1 + 0.4 + 24, model.scores(rows(), 0)[0], 1e-12);
    }

    @Test
    void treesVote() {
        TreeClassifier.Builder trees = new TreeClassifier.Builder();
        trees.root(trees.split(0, 0.5, trees.leaf(2), trees.leaf(1)));
        trees.root(trees.leaf(0));
        trees.root(trees.split(3, 2, trees.leaf(0), trees.leaf(1)));
        TreeClassifier model = trees.build(3);
        assertEquals(0, model.label(rows(), 0));
        assertEquals(1, model.label(rows(), 1));
        assertEquals(7, model.nodes());
        assertThrows(IllegalArgumentException.class, () -> trees.split(-1, 0, 0, 0));
    }

    @Test
    void someRowsAreKeptAndSaved() throws IOException {
        SparseRows data = rows();
        data.retain(row -> row != 1);
        assertEquals(2, data.rows());
        assertEquals(2, data.column(data.start(1)));
        assertEquals(3f, data.value(data.start(1)));
        data.append(rows(), 1);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        data.save(new DataOutputStream(saved));
        SparseRows restored = rows();
        restored.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        assertEquals(3, restored.rows());
        assertEquals(2f, restored.value(restored.start(2)));
        assertEquals(3, restored.column(restored.start(3) - 1));
    }
}
