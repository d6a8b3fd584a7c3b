package civitas.agents.sparse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A linear classifier argmax_k w_k x + b_k. Changes only while it is trained.
 */
public final class SoftmaxModel implements SparseClassifier {
    /** Labels worked on at a time, or twice as many: as many sums as fit the registers; the compiler unrolls no further. */
    private static final int BLOCK = 5;

    private final int features;
    private final int classes;
    private final int stride;
    /** Weight of label k for column j at j * stride + k; the row after the last column is the intercept. */
    private final float[] weights;

    SoftmaxModel(int features, int classes) {
        this.features = features;
        this.classes = classes;
        stride = (classes + BLOCK - 1) / BLOCK * BLOCK;
        weights = new float[Math.multiplyExact(features + 1, stride)];
    }

    /** Number of labels, rounded up to a multiple of five. */
    int stride() {
        return stride;
    }

    /** w_k(j), or b_k for {@code column} = number of features. */
    public float weight(int column, int label) {
        return weights[column * stride + label];
    }

    /** w_k x + b_k of every label, written into {@code scores}. */
    void scores(SparseRows data, int row, float[] scores) {
        int k = 0;
        for (; k + 2 * BLOCK <= stride; k += 2 * BLOCK) {
            scoresOfTen(data, row, k, scores);
        }
        if (k < stride) {
            scoresOfFive(data, row, k, scores);
        }
    }

    private void scoresOfTen(SparseRows data, int row, int k, float[] scores) {
        int[] columns = data.columns();
        float[] values = data.values();
        int end = data.start(row + 1);
        float[] w = weights;
        int intercept = features * stride + k;
        float s0 = w[intercept];
        float s1 = w[intercept + 1];
        float s2 = w[intercept + 2];
        float s3 = w[intercept + 3];
        float s4 = w[intercept + 4];
        float s5 = w[intercept + 5];
        float s6 = w[intercept + 6];
        float s7 = w[intercept + 7];
        float s8 = w[intercept + 8];
        float s9 = w[intercept + 9];
        for (int entry = data.start(row); entry < end; entry++) {
            int at = columns[entry] * stride + k;
            float value = values[entry];
            s0 += w[at] * value;
            s1 += w[at + 1] * value;
            s2 += w[at + 2] * value;
            s3 += w[at + 3] * value;
            s4 += w[at + 4] * value;
            s5 += w[at + 5] * value;
            s6 += w[at + 6] * value;
            s7 += w[at + 7] * value;
            s8 += w[at + 8] * value;
            s9 += w[at + 9] * value;
        }
        scores[k] = s0;
        scores[k + 1] = s1;
        scores[k + 2] = s2;
        scores[k + 3] = s3;
        scores[k + 4] = s4;
        scores[k + 5] = s5;
        scores[k + 6] = s6;
        scores[k + 7] = s7;
        scores[k + 8] = s8;
        scores[k + 9] = s9;
    }

    private void scoresOfFive(SparseRows data, int row, int k, float[] scores) {
        int[] columns = data.columns();
        float[] values = data.values();
        int end = data.start(row + 1);
        float[] w = weights;
        int intercept = features * stride + k;
        float s0 = w[intercept];
        float s1 = w[intercept + 1];
        float s2 = w[intercept + 2];
        float s3 = w[intercept + 3];
        float s4 = w[intercept + 4];
        for (int entry = data.start(row); entry < end; entry++) {
            int at = columns[entry] * stride + k;
            float value = values[entry];
            s0 += w[at] * value;
            s1 += w[at + 1] * value;
            s2 += w[at + 2] * value;
            s3 += w[at + 3] * value;
            s4 += w[at + 4] * value;
        }
        scores[k] = s0;
        scores[k + 1] = s1;
        scores[k + 2] = s2;
        scores[k + 3] = s3;
        scores[k + 4] = s4;
    }

    /** Adds {@code change[k]} times the row to the weights of every label, and {@code change[k]} to its intercept. */
    void move(SparseRows data, int row, float[] change) {
        Arrays.fill(change, classes, stride, 0);
        int k = 0;
        for (; k + 2 * BLOCK <= stride; k += 2 * BLOCK) {
            moveTen(data, row, k, change);
        }
        if (k < stride) {
            moveFive(data, row, k, change);
        }
        for (int label = 0; label < classes; label++) {
            weights[features * stride + label] += change[label];
        }
    }

    private void moveTen(SparseRows data, int row, int k, float[] change) {
        int[] columns = data.columns();
        float[] values = data.values();
        int end = data.start(row + 1);
        float[] w = weights;
        float c0 = change[k];
        float c1 = change[k + 1];
        float c2 = change[k + 2];
        float c3 = change[k + 3];
        float c4 = change[k + 4];
        float c5 = change[k + 5];
        float c6 = change[k + 6];
        float c7 = change[k + 7];
        float c8 = change[k + 8];
        float c9 = change[k + 9];
        for (int entry = data.start(row); entry < end; entry++) {
            int at = columns[entry] * stride + k;
            float value = values[entry];
            w[at] += c0 * value;
            w[at + 1] += c1 * value;
            w[at + 2] += c2 * value;
            w[at + 3] += c3 * value;
            w[at + 4] += c4 * value;
            w[at + 5] += c5 * value;
            w[at + 6] += c6 * value;
            w[at + 7] += c7 * value;
            w[at + 8] += c8 * value;
            w[at + 9] += c9 * value;
        }
    }

    private void moveFive(SparseRows data, int row, int k, float[] change) {
        int[] columns = data.columns();
        float[] values = data.values();
        int end = data.start(row + 1);
        float[] w = weights;
        float c0 = change[k];
        float c1 = change[k + 1];
        float c2 = change[k + 2];
        float c3 = change[k + 3];
        float c4 = change[k + 4];
        for (int entry = data.start(row); entry < end; entry++) {
            int at = columns[entry] * stride + k;
            float value = values[entry];
            w[at] += c0 * value;
            w[at + 1] += c1 * value;
            w[at + 2] += c2 * value;
            w[at + 3] += c3 * value;
            w[at + 4] += c4 * value;
        }
    }

    /** Adds independent normal noise to every weight. */
    void disturb(double deviation, RandomGenerator random) {
        for (int i = 0; deviation > 0 && i < weights.length; i++) {
            weights[i] += (float) (deviation * random.nextGaussian());
        }
    }

    /** Adds {@code factor} times another model of the same shape. */
    void add(SoftmaxModel other, float factor) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] += factor * other.weights[i];
        }
    }

    /** Sets all weights to 0. */
    void clear() {
        Arrays.fill(weights, 0);
    }

    /** {@inheritDoc} The first of equals. Allocates a few numbers. */
    @Override
    public int label(SparseRows data, int row) {
        float[] scores = new float[stride];
        scores(data, row, scores);
        int best = 0;
        for (int k = 1; k < classes; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(features);
        out.writeInt(classes);
        for (float weight : weights) {
            out.writeFloat(weight);
        }
    }

    static SoftmaxModel restored(DataInput in) throws IOException {
        SoftmaxModel model = new SoftmaxModel(in.readInt(), in.readInt());
        for (int i = 0; i < model.weights.length; i++) {
            model.weights[i] = in.readFloat();
        }
        return model;
    }

    @Override
    public long digest() {
        long hash = features;
        for (float weight : weights) {
            hash = 31 * hash + Float.floatToRawIntBits(weight);
        }
        return hash;
    }
}
