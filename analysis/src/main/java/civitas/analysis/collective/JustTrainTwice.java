package civitas.analysis.collective;

import civitas.analysis.Require;

/**
 * A learner that trains twice: the second time, what the first model gets wrong has more weight. In a finite world the
 * first model is optimal on the reports and the second on reports in which (x, y) with f1(x) != y counts lambda times.
 * <p>Source: Liu et al., "Just Train Twice", ICML 2021; its effect on collectives: Ben-Dov, Fawkes, Samadi, Sanyal, ICML
 * 2024.
 *
 * @param upweight lambda, finite and at least 1
 */
public record JustTrainTwice(double upweight) {
    /** Checks the weight. */
    public JustTrainTwice {
        Require.that(upweight >= 1 && Double.isFinite(upweight), "upweight", upweight, "finite and at least 1");
    }

    /**
     * The second model.
     *
     * @param scores {@code double[x * K + y]}, in proportion to the reports; not modified
     * @param planted {@code boolean[y]}, labels that lose ties; not modified
     */
    public TableClassifier train(double[] scores, boolean[] planted) {
        TableClassifier first = TableClassifier.argmax(scores, planted);
        double[] weighted = scores.clone();
        for (int cell = 0; cell < weighted.length; cell++) {
            if (cell % planted.length != first.label(cell / planted.length)) {
                weighted[cell] *= upweight;
            }
        }
        return TableClassifier.argmax(weighted, planted);
    }

    /**
     * Share of a collective among weighted reports: alpha w* / (alpha w* + (1 - alpha) w0).
     *
     * @param alpha share among reports
     * @param membersWeight w*, mean weight of members' reports
     * @param othersWeight w0, mean weight of the others'
     */
    public static double effectiveShare(double alpha, double membersWeight, double othersWeight) {
        Require.share("alpha", alpha);
        Require.positive("membersWeight", membersWeight);
        Require.positive("othersWeight", othersWeight);
        return alpha * membersWeight / (alpha * membersWeight + (1 - alpha) * othersWeight);
    }
}
