package civitas.scenarios.collective;

import civitas.agents.sparse.SparseClassifier;
import civitas.agents.sparse.SparseRows;
import civitas.agents.sparse.SparseTrainer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Documents with labels, as a platform has them. Not thread-safe. */
final class TrainingSet {
    private final SparseRows rows = new SparseRows();
    private int[] labels;

    /**
     * @param expected number of documents that are expected; there may be more
     */
    TrainingSet(int expected) {
        labels = new int[expected];
    }

    int size() {
        return rows.rows();
    }

    /** One more document. */
    void add(WordCounts document, int label, Presentation presentation) {
        label(label);
        presentation.append(document, rows);
    }

    /** The document that another set got last, with another label. */
    void addLast(TrainingSet other, int label) {
        label(label);
        rows.append(other.rows, other.rows.rows() - 1);
    }

    private void label(int label) {
        if (rows.rows() == labels.length) {
            labels = Arrays.copyOf(labels, labels.length + (labels.length >> 1) + 1);
        }
        labels[rows.rows()] = label;
    }

    /** Forgets everything. */
    void clear() {
        rows.clear();
    }

    /** Keeps some documents, {@code boolean[document]}. */
    void retain(boolean[] kept) {
        int to = 0;
        for (int row = 0; row < rows.rows(); row++) {
            if (kept[row]) {
                labels[to++] = labels[row];
            }
        }
        rows.retain(row -> kept[row]);
    }

    SparseClassifier train(SparseTrainer trainer, int features, int classes, RandomGenerator random) {
        return trainer.train(rows, labels, features, classes, random);
    }

    void save(DataOutput out) throws IOException {
        rows.save(out);
        for (int row = 0; row < rows.rows(); row++) {
            out.writeInt(labels[row]);
        }
    }

    void restore(DataInput in) throws IOException {
        rows.restore(in);
        labels = Arrays.copyOf(labels, Math.max(labels.length, rows.rows()));
        for (int row = 0; row < rows.rows(); row++) {
            labels[row] = in.readInt();
        }
    }
}
