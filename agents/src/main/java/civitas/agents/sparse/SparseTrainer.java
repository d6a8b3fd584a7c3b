package civitas.agents.sparse;

import java.io.DataInput;
import java.io.IOException;
import java.util.random.RandomGenerator;

/** A way to learn a {@link SparseClassifier}. */
public interface SparseTrainer {
    /**
     * Learns from rows and their labels.
     *
     * @param data rows with columns in 0..{@code features - 1}; not modified
     * @param labels {@code int[row]} at least, in 0..{@code classes - 1}; not modified
     * @param features number of columns
     * @param classes number of labels, at least 2
     * @param random all draws of the training
     */
    SparseClassifier train(SparseRows data, int[] labels, int features, int classes, RandomGenerator random);

    /** Reads back a model of this trainer. */
    SparseClassifier restore(DataInput in) throws IOException;
}
