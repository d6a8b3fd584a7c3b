package civitas.agents.sparse;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Multinomial logistic regression by differentially private stochastic gradients. Rows are taken in lots of L, in a new
 * random order every epoch. The gradient g_i of each row, weights and intercepts together, is cut to length C, and a lot
 * moves all weights by
 * <pre>  w &lt;- w - eta(e) / L (sum over i of g_i min(1, C / |g_i|) + sigma C N(0, 1)),   eta(e) = step / (1 + decay e).</pre>
 * Source: Abadi et al., "Deep Learning with Differential Privacy", CCS 2016, algorithm 1, with lots that partition the rows
 * instead of independent samples. No privacy budget is computed: the guarantee of a run is not known.
 * <p>Cost: beside a multiplication and an addition per entry and label, twice, a normal draw per weight and lot.
 *
 * @param epochs passes over the data, at least 0
 * @param step first step size, finite and strictly positive
 * @param decay of the step per epoch, finite and at least 0
 * @param lot rows of a lot L, at least 1; the last lot of an epoch may have fewer, and counts as a full one
 * @param clip length C, finite and strictly positive
 * @param noise noise multiplier sigma, finite and at least 0
 */
public record PrivateSgd(int epochs, double step, double decay, int lot, double clip, double noise)
        implements SparseTrainer {
    /** Checks the ranges. */
    public PrivateSgd {
        Require.that(epochs >= 0, "epochs", epochs, "at least 0");
        Require.that(step > 0 && Double.isFinite(step), "step", step, "finite and > 0");
        Require.that(decay >= 0 && Double.isFinite(decay), "decay", decay, "finite and >= 0");
        Require.that(lot >= 1, "lot", lot, "at least 1");
        Require.that(clip > 0 && Double.isFinite(clip), "clip", clip, "finite and > 0");
        Require.that(noise >= 0 && Double.isFinite(noise), "noise", noise, "finite and >= 0");
    }

    @Override
    public SoftmaxModel train(SparseRows data, int[] labels, int features, int classes, RandomGenerator random) {
        Require.that(classes >= 2, "classes", classes, "at least 2");
        SoftmaxModel model = new SoftmaxModel(features, classes);
        SoftmaxModel sum = new SoftmaxModel(features, classes);
        float[] gradient = new float[model.stride()];
        int[] order = new int[data.rows()];
        Arrays.setAll(order, row -> row);
        for (int epoch = 0; epoch < epochs; epoch++) {
            SoftmaxSgd.shuffle(order, random);
            double rate = step / (1 + decay * epoch);
            for (int first = 0; first < order.length; first += lot) {
                for (int i = first; i < Math.min(order.length, first + lot); i++) {
                    model.scores(data, order[i], gradient);
                    cut(gradient, data, order[i], labels[order[i]], classes);
                    sum.move(data, order[i], gradient);
                }
                sum.disturb(noise * clip, random);
                model.add(sum, (float) (-rate / lot));
                sum.clear();
            }
        }
        return model;
    }

    /** Turns scores into the factors of a row's gradient, cut. */
    private void cut(float[] scores, SparseRows data, int row, int label, int classes) {
        double length = SoftmaxSgd.residual(scores, label, classes) * StrictMath.sqrt(1 + data.squares(row));
        float factor = (float) Math.min(1, clip / length);
        for (int k = 0; k < classes; k++) {
            scores[k] *= factor;
        }
    }

    @Override
    public SoftmaxModel restore(DataInput in) throws IOException {
        return SoftmaxModel.restored(in);
    }
}
