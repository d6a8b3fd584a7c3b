package civitas.agents.sparse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A linear classifier argmax_k w_k x + b_k in double precision. Immutable. A label whose intercept is minus infinity is
 * never given.
 */
public final class LinearClassifier implements SparseClassifier {
    private final int classes;
    /** Weight of label k for column j at j * classes + k; the row after the last column is the intercept. */
    private final double[] weights;

    /**
     * @param classes number of labels, at least 1
     * @param weights {@code double[column * classes + label]}, with the intercepts after the last column; not modified
     */
    public LinearClassifier(int classes, double[] weights) {
        if (classes < 1 || weights.length < classes || weights.length % classes != 0) {
            throw new IllegalArgumentException("weights has length " + weights.length
                    + ", expected a multiple of the number of labels = " + classes);
        }
        this.classes = classes;
        this.weights = weights.clone();
    }

    /** Says the same label of every row. */
    public static LinearClassifier constant(int features, int classes, int label) {
        double[] weights = new double[Math.multiplyExact(features + 1, classes)];
        weights[features * classes + label] = 1;
        return new LinearClassifier(classes, weights);
    }

    /** w_k(j), or b_k for {@code column} = number of columns. */
    public double weight(int column, int label) {
        return weights[column * classes + label];
    }

    /** w_k x + b_k of every label, {@code double[k]}. */
    public double[] scores(SparseRows data, int row) {
        double[] scores = new double[classes];
        System.arraycopy(weights, weights.length - classes, scores, 0, classes);
        for (int entry = data.start(row); entry < data.start(row + 1); entry++) {
            int at = data.column(entry) * classes;
            double value = data.value(entry);
            for (int k = 0; k < classes; k++) {
                scores[k] += weights[at + k] * value;
            }
        }
        return scores;
    }

    /** {@inheritDoc} The first of equals. */
    @Override
    public int label(SparseRows data, int row) {
        return Numbers.largest(scores(data, row));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(classes);
        Numbers.write(weights, out);
    }

    /** Reads back what {@link #save} wrote. */
    public static LinearClassifier restored(DataInput in) throws IOException {
        return new LinearClassifier(in.readInt(), Numbers.readDoubles(in));
    }

    @Override
    public long digest() {
        return Numbers.digest(classes, weights);
    }
}
