package civitas.analysis.collective;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * A joint law P of a feature x = 0..X-1 and a label y = 0..K-1, both finite. Immutable.
 */
public final class FiniteLaw {
    private final int labels;
    /** P(x, y) at x K + y. */
    private final double[] joint;
    /** P(x). */
    private final double[] marginal;

    private FiniteLaw(int labels, double[] joint) {
        this.labels = labels;
        this.joint = joint;
        marginal = new double[joint.length / labels];
        for (int cell = 0; cell < joint.length; cell++) {
            marginal[cell / labels] += joint[cell];
        }
    }

    /**
     * The law in proportion to weights, such as counts of records.
     *
     * @param labels number of labels K, at least 2
     * @param weights {@code double[x * K + y]}, finite, at least 0, not all 0; not modified
     * @throws IllegalArgumentException if they are not
     */
    public static FiniteLaw ofWeights(int labels, double[] weights) {
        Require.that(labels >= 2, "labels", labels, "at least 2");
        Require.that(
                weights.length > 0 && weights.length % labels == 0,
                "weights.length",
                weights.length,
                "a positive multiple of labels = " + labels);
        double total = 0;
        for (double weight : weights) {
            Require.notNegative("weight", weight);
            total += weight;
        }
        Require.positive("sum of weights", total);
        double[] joint = weights.clone();
        for (int cell = 0; cell < joint.length; cell++) {
            joint[cell] /= total;
        }
        return new FiniteLaw(labels, joint);
    }

    /** Number of features X. */
    public int features() {
        return marginal.length;
    }

    /** Number of labels K. */
    public int labels() {
        return labels;
    }

    /** P(x). */
    public double probability(int x) {
        return marginal[x];
    }

    /** P(x, y). */
    public double probability(int x, int y) {
        return joint[x * labels + y];
    }

    /** P(y | x); 0 for all y where P(x) = 0. */
    public double conditional(int y, int x) {
        return marginal[x] > 0 ? probability(x, y) / marginal[x] : 0;
    }

    /** P(x, y) of all pairs, {@code double[x * K + y]}; a copy. */
    public double[] joint() {
        return joint.clone();
    }

    /** The label of largest probability at x among those that are not {@code excluded}; the first of equals. */
    public int bestLabelExcept(int x, int excluded) {
        int best = -1;
        for (int y = 0; y < labels; y++) {
            if (y != excluded && (best < 0 || probability(x, y) > probability(x, best))) {
                best = y;
            }
        }
        return best;
    }

    /** The label of largest probability at x, the first of equals. */
    public int bestLabel(int x) {
        return bestLabelExcept(x, -1);
    }

    /**
     * Joint gap max_{y != target} P(x, y) - P(x, target): positive where another label wins.
     */
    public double jointGap(int x, int target) {
        return probability(x, bestLabelExcept(x, target)) - probability(x, target);
    }

    /** The law of h(z) for z drawn from this one. */
    public FiniteLaw under(DataStrategy h) {
        double[] moved = new double[joint.length];
        for (int x = 0; x < marginal.length; x++) {
            for (int y = 0; y < labels; y++) {
                moved[h.feature(x, y) * labels + h.label(x, y)] += probability(x, y);
            }
        }
        return new FiniteLaw(labels, moved);
    }

    /**
     * share * other + (1 - share) * this.
     *
     * @param share in [0, 1]
     * @throws IllegalArgumentException if it is not, or if the laws differ in size
     */
    public FiniteLaw mixedWith(double share, FiniteLaw other) {
        Require.that(share >= 0 && share <= 1, "share", share, "in [0, 1]");
        if (other.labels != labels || other.joint.length != joint.length) {
            throw new IllegalArgumentException("laws have " + features() + " x " + labels + " and " + other.features()
                    + " x " + other.labels + " cells, must be equally many");
        }
        double[] mixed = new double[joint.length];
        Arrays.setAll(mixed, cell -> share * other.joint[cell] + (1 - share) * joint[cell]);
        return new FiniteLaw(labels, mixed);
    }
}
