package civitas.scenarios.segregation;

import java.util.Arrays;

/**
 * The exact law of how many residents of one's own and of the other kind live in m cells of a city that was just founded.
 * Where cells are drawn by themselves it is multinomial; where shares are exact, multivariate hypergeometric, without oneself.
 */
final class NeighbourLaw {
    private final boolean drawn;
    private final double same;
    private final double other;
    private final int cells;
    private final double[] logFactorials;

    /**
     * A law.
     *
     * @param drawn whether cells are drawn by themselves
     * @param same probability of one's own kind, or how many of them there are elsewhere
     * @param other the same of the other kind
     * @param cells of the city, oneself left out
     */
    NeighbourLaw(boolean drawn, double same, double other, int cells) {
        this.drawn = drawn;
        this.same = same;
        this.other = other;
        this.cells = cells;
        int most = drawn ? 512 : cells;
        logFactorials = new double[most + 1];
        for (int n = 2; n <= most; n++) {
            logFactorials[n] = logFactorials[n - 1] + StrictMath.log(n);
        }
    }

    /** Probability that of m cells s hold one's own kind and o the other. */
    double probability(int m, int s, int o) {
        int rest = m - s - o;
        if (drawn) {
            double none = Math.max(0, 1 - same - other);
            double log = logChoose(m, s) + logChoose(m - s, o);
            return StrictMath.exp(log + power(same, s) + power(other, o) + power(none, rest));
        }
        int nobody = cells - (int) same - (int) other;
        if (s > same || o > other || rest > nobody) {
            return 0;
        }
        return StrictMath.exp(
                logChoose((int) same, s) + logChoose((int) other, o) + logChoose(nobody, rest) - logChoose(cells, m));
    }

    /** Log of p^n, where 0^0 = 1. */
    private static double power(double p, int n) {
        return n == 0 ? 0 : n * StrictMath.log(p);
    }

    private double logChoose(int n, int k) {
        return logFactorials[n] - logFactorials[k] - logFactorials[n - k];
    }

    /**
     * Law of a sum of weighted neighbours of one's own kind, cells drawn by themselves.
     *
     * @param weights of the cells around, grouped: how many cells have each weight
     * @return probability that the sum is at least the threshold
     */
    static double atLeast(double threshold, double[] weights, int[] counts, double p) {
        return reach(threshold, weights, counts, p, 0, 0);
    }

    private static double reach(double threshold, double[] weights, int[] counts, double p, int group, double sum) {
        if (group == weights.length) {
            return sum >= threshold - 1e-12 ? 1 : 0;
        }
        double[] law = binomial(counts[group], p);
        double probability = 0;
        for (int k = 0; k < law.length; k++) {
            probability += law[k] * reach(threshold, weights, counts, p, group + 1, sum + k * weights[group]);
        }
        return probability;
    }

    /** Probabilities of 0..n successes. */
    private static double[] binomial(int n, double p) {
        double[] law = new double[n + 1];
        law[0] = 1;
        for (int trial = 1; trial <= n; trial++) {
            double[] before = Arrays.copyOf(law, law.length);
            for (int k = 0; k <= trial; k++) {
                law[k] = before[k] * (1 - p) + (k == 0 ? 0 : before[k - 1] * p);
            }
        }
        return law;
    }
}
