package civitas.agents.tribuo;

import civitas.agents.Require;
import civitas.agents.sparse.LinearClassifier;
import civitas.agents.sparse.SparseClassifier;
import civitas.agents.sparse.SparseRows;
import civitas.agents.sparse.SparseTrainer;
import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;

/**
 * Multinomial logistic regression by stochastic gradients whose steps shrink weight by weight: with g the gradient of a
 * row and G the sum of squares of all gradients so far, w moves by -step g / (sqrt(G) + 0.1).
 * <p>Source: Duchi, Hazan, Singer, "Adaptive Subgradient Methods", JMLR 2011; trained by Tribuo 4.3.2, whose logistic
 * regression has step 1, epsilon 0.1 and 5 epochs. Draws one seed.
 *
 * @param epochs passes over the data, at least 1
 * @param step finite and strictly positive
 */
public record LogisticAdaGrad(int epochs, double step) implements SparseTrainer {
    /** Tribuo's epsilon, added to the root of the sum of squares. */
    static final double EPSILON = 0.1;

    /** Checks the ranges. */
    public LogisticAdaGrad {
        Require.that(epochs >= 1, "epochs", epochs, "at least 1");
        Require.that(step > 0 && Double.isFinite(step), "step", step, "finite and > 0");
    }

    @Override
    public SparseClassifier train(SparseRows data, int[] labels, int features, int classes, RandomGenerator random) {
        long seed = random.nextLong();
        Examples examples = new Examples(data, labels, features);
        if (!examples.differ()) {
            return LinearClassifier.constant(features, classes, examples.onlyLabel());
        }
        LinearSGDModel model = new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(step, EPSILON), epochs, -1, seed)
                .train(examples.set());
        int[] columns = Examples.columns(model.getFeatureIDMap());
        DenseMatrix trained = model.getWeightsCopy();
        return linear(model.getOutputIDInfo(), columns, features, classes, (id, feature) -> trained.get(id, feature));
    }

    /** Tribuo's weight of a label and a feature; the feature after the last is the intercept. */
    @FunctionalInterface
    interface Weights {
        double of(int label, int feature);
    }

    /** Weights of Tribuo as a classifier. Labels it has not seen are never given. */
    static LinearClassifier linear(
            ImmutableOutputInfo<Label> labels, int[] columns, int features, int classes, Weights trained) {
        double[] weights = new double[Math.multiplyExact(features + 1, classes)];
        Arrays.fill(weights, features * classes, weights.length, Double.NEGATIVE_INFINITY);
        for (int id = 0; id < labels.size(); id++) {
            int label = Examples.label(labels.getOutput(id));
            for (int feature = 0; feature < columns.length; feature++) {
                weights[columns[feature] * classes + label] = trained.of(id, feature);
            }
            weights[features * classes + label] = trained.of(id, columns.length);
        }
        return new LinearClassifier(classes, weights);
    }

    @Override
    public SparseClassifier restore(DataInput in) throws IOException {
        return LinearClassifier.restored(in);
    }
}
