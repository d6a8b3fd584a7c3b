package civitas.analysis.recourse;

import civitas.analysis.Require;
import java.util.List;

/**
 * What people can do about each feature, in the order of the features of a classifier.
 *
 * @param features at least one
 */
public record ActionSet(List<ActionableFeature> features) {
    /** An action is enough if its score is at least this far below 0 only: a tenth of what the classifier itself forgives, as sums are rounded. */
    private static final double MARGIN = LinearClassifier.TOLERANCE / 10;

    /** Copies the list. */
    public ActionSet {
        features = List.copyOf(features);
        Require.that(!features.isEmpty(), "number of features", features.size(), "at least 1");
    }

    void requireFits(LinearClassifier classifier) {
        Require.that(
                classifier.features() == features.size(),
                "number of weights",
                classifier.features(),
                features.size() + ", one per feature");
    }

    /** The gain in score that a denied person needs. */
    static double needed(LinearClassifier classifier, double[] x) {
        return -classifier.score(x) - MARGIN;
    }

    /**
     * The most that actions of a person can add to its score. There is recourse if and only if that is enough.
     *
     * @param classifier whose score
     * @param x features of a person; not modified
     */
    public double bestGain(LinearClassifier classifier, double[] x) {
        return gainAtMost(classifier, x, Double.POSITIVE_INFINITY);
    }

    /** The most that shifts of at most {@code cost} each can add: features decouple. */
    double gainAtMost(LinearClassifier classifier, double[] x, double cost) {
        double gain = 0;
        for (int j = 0; j < x.length; j++) {
            double weight = classifier.weight(j);
            int sign = features.get(j).helpfulSign(weight);
            if (sign != 0) {
                gain += weight * (features.get(j).furthest(x[j], sign, cost) - x[j]);
            }
        }
        return gain;
    }
}
