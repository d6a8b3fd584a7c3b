package civitas.agents.sparse;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Multinomial logistic regression by stochastic gradient descent: label k of row x has probability in proportion to
 * exp(w_k x + b_k), and each row in turn, in a new random order every epoch, moves
 * <pre>  w_k &lt;- w_k - eta(e) (p_k - 1[y = k]) x,   b_k likewise,   eta(e) = step / (1 + decay e)</pre>
 * in epoch e = 0, 1, ... Weights start at 0; no regularisation.
 * <p>Cost: a multiplication and an addition per entry, label and epoch, twice. Weights are single precision, in rows of
 * labels that are padded to a multiple of five, so that five labels at a time stay in registers.
 *
 * @param epochs passes over the data, at least 0
 * @param step first step size, finite and strictly positive
 * @param decay of the step per epoch, finite and at least 0
 */
public record SoftmaxSgd(int epochs, double step, double decay) implements SparseTrainer {
    /** Checks the ranges. */
    public SoftmaxSgd {
        Require.that(epochs >= 0, "epochs", epochs, "at least 0");
        Require.that(step > 0 && Double.isFinite(step), "step", step, "finite and > 0");
        Require.that(decay >= 0 && Double.isFinite(decay), "decay", decay, "finite and >= 0");
    }

    @Override
    public SoftmaxModel train(SparseRows data, int[] labels, int features, int classes, RandomGenerator random) {
        Require.that(classes >= 2, "classes", classes, "at least 2");
        SoftmaxModel model = new SoftmaxModel(features, classes);
        int[] order = new int[data.rows()];
        Arrays.setAll(order, row -> row);
        float[] gradient = new float[model.stride()];
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            float rate = (float) (step / (1 + decay * epoch));
            for (int row : order) {
                model.scores(data, row, gradient);
                residual(gradient, labels[row], classes);
                scale(gradient, -rate, classes);
                model.move(data, row, gradient);
            }
        }
        return model;
    }

    static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    /** Turns scores into p - 1[y]; returns its length. */
    static double residual(float[] scores, int label, int classes) {
        float highest = scores[0];
        for (int k = 1; k < classes; k++) {
            highest = Math.max(highest, scores[k]);
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            double weight = StrictMath.exp((double) (scores[k] - highest));
            scores[k] = (float) weight;
            sum += weight;
        }
        double squares = 0;
        for (int k = 0; k < classes; k++) {
            scores[k] = (float) (scores[k] / sum) - (k == label ? 1 : 0);
            squares += (double) scores[k] * scores[k];
        }
        return StrictMath.sqrt(squares);
    }

    private static void scale(float[] numbers, float factor, int count) {
        for (int k = 0; k < count; k++) {
            numbers[k] *= factor;
        }
    }

    @Override
    public SoftmaxModel restore(DataInput in) throws IOException {
        return SoftmaxModel.restored(in);
    }
}
