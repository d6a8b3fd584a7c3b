package civitas.agents.sparse;

import java.io.DataOutput;
import java.io.IOException;

/** A trained classifier of sparse rows. Immutable and thread-safe. */
public interface SparseClassifier {
    /** Label of a row. */
    int label(SparseRows data, int row);

    /** Writes the model, for the trainer's {@link SparseTrainer#restore}. */
    void save(DataOutput out) throws IOException;

    /** A digest of the model: equal models have equal digests. */
    long digest();
}
