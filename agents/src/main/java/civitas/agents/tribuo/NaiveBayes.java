package civitas.agents.tribuo;

import civitas.agents.Require;
import civitas.agents.sparse.LinearClassifier;
import civitas.agents.sparse.SparseClassifier;
import civitas.agents.sparse.SparseRows;
import civitas.agents.sparse.SparseTrainer;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tribuo.classification.mnb.MultinomialNaiveBayesTrainer;

/**
 * Multinomial naive Bayes: label k of row x has probability in proportion to
 * <pre>  product over j of p_kj^x_j,   p_kj = (n_kj + s) / (n_k + s V),</pre>
 * with n_kj the sum of column j over rows of label k, n_k their sum over columns, V the number of columns that occur at
 * all and s the smoothing. All labels have the same prior, as in Tribuo. Values must be at least 0.
 * <p>Source: McCallum, Nigam, "A Comparison of Event Models for Naive Bayes Text Classification", AAAI workshop 1998;
 * trained by Tribuo 4.3.2. Tribuo's own model departs from the formula where a label has not seen a column that others have:
 * its p_kj is s / (a_k + s V) with a_k the sum of the label's absolute log-probabilities instead of n_k, so that the label's
 * probabilities do not sum to 1. That is there to compare with. Columns that no row has weigh nothing. Draws nothing.
 *
 * @param smoothing s, finite and strictly positive
 * @param asLibrary whether columns that a label has not seen get Tribuo's probability instead of the formula's
 */
public record NaiveBayes(double smoothing, boolean asLibrary) implements SparseTrainer {
    /** Checks the range. */
    public NaiveBayes {
        Require.that(smoothing > 0 && Double.isFinite(smoothing), "smoothing", smoothing, "finite and > 0");
    }

    @Override
    public SparseClassifier train(SparseRows data, int[] labels, int features, int classes, RandomGenerator random) {
        Examples examples = new Examples(data, labels, features);
        if (!examples.differ()) {
            return LinearClassifier.constant(features, classes, examples.onlyLabel());
        }
        var model = new MultinomialNaiveBayesTrainer(smoothing).train(examples.set());
        int[] known = Examples.columns(model.getFeatureIDMap());
        double[] weights = new double[Math.multiplyExact(features + 1, classes)];
        Arrays.fill(weights, features * classes, weights.length, Double.NEGATIVE_INFINITY);
        for (Map.Entry<String, List<Pair<String, Double>>> of :
                model.getTopFeatures(-1).entrySet()) {
            copy(of.getValue(), Integer.parseInt(of.getKey()), classes, known, weights);
        }
        return new LinearClassifier(classes, weights);
    }

    private void copy(List<Pair<String, Double>> words, int label, int classes, int[] known, double[] weights) {
        double unseen = asLibrary ? unseenAsLibrary(words, known.length) : unseen(words, known.length);
        for (int column : known) {
            weights[column * classes + label] = StrictMath.log(unseen);
        }
        for (Pair<String, Double> word : words) {
            weights[Integer.parseInt(word.getA()) * classes + label] = word.getB();
        }
        weights[weights.length - classes + label] = 0;
    }

    /** Columns that a label has not seen are equally likely, and share what the others leave. */
    private static double unseen(List<Pair<String, Double>> words, int known) {
        double left = 1;
        for (Pair<String, Double> word : words) {
            left -= StrictMath.exp(word.getB());
        }
        return left / (known - words.size());
    }

    private double unseenAsLibrary(List<Pair<String, Double>> words, int known) {
        double length = 0;
        for (Pair<String, Double> word : words) {
            length += Math.abs(word.getB());
        }
        return smoothing / (length + smoothing * known);
    }

    @Override
    public SparseClassifier restore(DataInput in) throws IOException {
        return LinearClassifier.restored(in);
    }
}
