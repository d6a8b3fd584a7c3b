package civitas.analysis.collective;

/**
 * A classifier f of finitely many features: a table of labels. Immutable.
 */
public final class TableClassifier {
    private final int[] labels;

    private TableClassifier(int[] labels) {
        this.labels = labels;
    }

    /** Given labels, {@code int[x]}; copied. */
    public static TableClassifier of(int[] labels) {
        return new TableClassifier(labels.clone());
    }

    /**
     * argmax_y score(x, y) at every x: optimal on P if scores are in proportion to P(x, y). Ties lose: among equal labels
     * those that nobody plants go first, then the lower one. Where all scores are 0, the label of largest total score.
     *
     * @param scores {@code double[x * K + y]}, at least 0; not modified
     * @param planted {@code boolean[y]}, labels that a collective wants; not modified
     */
    public static TableClassifier argmax(double[] scores, boolean[] planted) {
        int classes = planted.length;
        double[] totals = new double[classes];
        for (int cell = 0; cell < scores.length; cell++) {
            totals[cell % classes] += scores[cell];
        }
        int fallback = best(totals, 0, planted);
        int[] labels = new int[scores.length / classes];
        for (int x = 0; x < labels.length; x++) {
            int best = best(scores, x * classes, planted);
            labels[x] = scores[x * classes + best] > 0 ? best : fallback;
        }
        return new TableClassifier(labels);
    }

    private static int best(double[] scores, int from, boolean[] planted) {
        int best = 0;
        for (int y = 1; y < planted.length; y++) {
            double lead = scores[from + y] - scores[from + best];
            if (lead > 0 || (lead == 0 && planted[best] && !planted[y])) {
                best = y;
            }
        }
        return best;
    }

    /** f(x). */
    public int label(int x) {
        return labels[x];
    }

    /** All labels, {@code int[x]}; a copy. */
    public int[] labels() {
        return labels.clone();
    }

    /** Pr[f(x) = y] for (x, y) drawn from a law. */
    public double accuracy(FiniteLaw law) {
        double right = 0;
        for (int x = 0; x < labels.length; x++) {
            right += law.probability(x, labels[x]);
        }
        return right;
    }
}
