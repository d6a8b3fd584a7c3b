package civitas.analysis.opinion;

import java.util.stream.IntStream;

/**
 * Bounded confidence among all: everybody moves, at once, to the mean of all opinions at most {@code bound} away, its own
 * included. Opinions keep their order, so they are sorted once and each round is a sweep of two pointers over prefix sums:
 * O(N). Agents who see the same opinions get bit for bit the same new one.
 * <p>Source: Hegselmann and Krause, JASSS 5(3), 2002.
 */
public final class HegselmannKrause {
    private final int[] agents;
    private final double[] sorted;
    private final double[] sums;
    private final double[] next;

    /**
     * Opinions to be moved.
     *
     * @param x {@code double[agent]}; not kept
     */
    public HegselmannKrause(double[] x) {
        agents = IntStream.range(0, x.length)
                .boxed()
                .sorted((i, j) -> Double.compare(x[i], x[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        sorted = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sorted[i] = x[agents[i]];
        }
        sums = new double[x.length + 1];
        next = new double[x.length];
    }

    /**
     * One round.
     *
     * @param bound of confidence, at least 0
     * @return largest change of an opinion
     */
    public double step(double bound) {
        int n = sorted.length;
        // Sums of distances from the middle lose fewer digits than sums of opinions.
        double middle = sorted[n / 2];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + (sorted[i] - middle);
        }
        double change = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < n; i++) {
            while (sorted[i] - sorted[from] > bound) {
                from++;
            }
            while (to < n && sorted[to] - sorted[i] <= bound) {
                to++;
            }
            boolean alone = sorted[from] == sorted[to - 1];
            next[i] = alone ? sorted[i] : middle + (sums[to] - sums[from]) / (to - from);
            change = Math.max(change, Math.abs(next[i] - sorted[i]));
        }
        System.arraycopy(next, 0, sorted, 0, n);
        mendOrder();
        return change;
    }

    /** Rounding may swap neighbours by a last digit. */
    private void mendOrder() {
        for (int i = 1; i < sorted.length; i++) {
            for (int j = i; j > 0 && sorted[j - 1] > sorted[j]; j--) {
                double opinion = sorted[j];
                sorted[j] = sorted[j - 1];
                sorted[j - 1] = opinion;
                int agent = agents[j];
                agents[j] = agents[j - 1];
                agents[j - 1] = agent;
            }
        }
    }

    /** Puts every agent's opinion into {@code x}. */
    public void copyTo(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[agents[i]] = sorted[i];
        }
    }
}
