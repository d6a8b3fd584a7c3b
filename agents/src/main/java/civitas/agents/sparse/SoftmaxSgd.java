package civitas.agents.sparse;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Multinomial logistic regression by stochastic gradient descent: label k of row x has probability in proportion to
 * exp(w_k x + b_k), and each row in turn, in a new random order every epoch, moves
 * <pre>  w_k &lt;- w_k - eta(e) (p_k - 1[y = k]) x,   b_k likewise,   eta(e) = step / (1 + decay e)</pre>
 * in epoch e = 0, 1, ... Weights start at 0; no regularisation.
 * <p>Private training (output perturbation, Chaudhuri, Monteleoni, Sarwate, JMLR 2011, with cut gradients as in Abadi et
 * al., CCS 2016): the gradient p - 1[y] of a row of length 1 is cut to a length, and noise is added to every weight at the
 * end.
 * <p>Cost: a multiplication and an addition per entry, label and epoch, twice. Weights are single precision, in rows of
 * labels that are padded to a multiple of five, so that five labels at a time stay in registers.
 *
 * @param epochs passes over the data, at least 0
 * @param step first step size, finite and strictly positive
 * @param decay of the step per epoch, finite and at least 0
 * @param clip longest gradient, strictly positive; infinite for no limit
 * @param noise standard deviation of the noise, finite and at least 0
 */
public record SoftmaxSgd(int epochs, double step, double decay, double clip, double noise) implements SparseTrainer {
    /** Checks the ranges. */
    public SoftmaxSgd {
        require(epochs >= 0, "epochs", epochs, "at least 0");
        require(step > 0 && Double.isFinite(step), "step", step, "finite and > 0");
        require(decay >= 0 && Double.isFinite(decay), "decay", decay, "finite and >= 0");
        require(clip > 0, "clip", clip, "> 0");
        require(noise >= 0 && Double.isFinite(noise), "noise", noise, "finite and >= 0");
    }

    /** Without privacy. */
    public SoftmaxSgd(int epochs, double step, double decay) {
        this(epochs, step, decay, Double.POSITIVE_INFINITY, 0);
    }

    private static void require(boolean holds, String name, Number value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }

    @Override
    public SoftmaxModel train(SparseRows data, int[] labels, int features, int classes, RandomGenerator random) {
        require(classes >= 2, "classes", classes, "at least 2");
        SoftmaxModel model = new SoftmaxModel(features, classes);
        int[] order = new int[data.rows()];
        Arrays.setAll(order, row -> row);
        float[] gradient = new float[model.stride()];
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            float rate = (float) (step / (1 + decay * epoch));
            for (int row : order) {
                model.scores(data, row, gradient);
                gradient(gradient, labels[row], classes, rate);
                model.move(data, row, gradient);
            }
        }
        model.disturb(noise, random);
        return model;
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    /** Turns scores into -rate (p - 1[y]), cut to the longest one. */
    private void gradient(float[] scores, int label, int classes, float rate) {
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
        double length = StrictMath.sqrt(squares);
        float factor = (float) (-rate * (length > clip ? clip / length : 1));
        for (int k = 0; k < classes; k++) {
            scores[k] *= factor;
        }
    }

    @Override
    public SoftmaxModel restore(DataInput in) throws IOException {
        return SoftmaxModel.restored(in);
    }
}
