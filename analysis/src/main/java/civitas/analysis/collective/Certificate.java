package civitas.analysis.collective;

/**
 * What a collective can promise itself from its own data, with probability 1 - delta, before the firm has learned:
 * <pre>
 *   share of members' changed features x with
 *     n/N (Ptilde(x) - 2 R(n)) - (N - n)/N (Delta(x) + 2 R(n) + 2 R(N - n)) - eps/(1 - eps) &gt; 0
 *   less R(n) + R(tests),     R(k) = sqrt(ln(1/d) / (2 k)),  d = delta / (2 + 2 |X*| + 2 |X*| |Y|)
 * </pre>
 * Ptilde(x) is the members' share of changed features at x, Delta(x) the joint gap of the target among their true records.
 * <p>Source: Gauthier, Bach, Jordan, "Statistical Collusion by Collectives on Learning Platforms", ICML 2025, theorem 3.3.
 *
 * @param contributors N, above {@code members}
 * @param members n, at least 1
 * @param tests number of people success is counted on, at least 1
 * @param signals |X*|, at least 1
 * @param labels |Y|, at least 2
 * @param delta probability that the promise is broken, in (0, 1)
 * @param epsilon suboptimality of the firm, in [0, 1)
 */
public record Certificate(
        long contributors, long members, long tests, int signals, int labels, double delta, double epsilon) {
    /** Checks the ranges. */
    public Certificate {
        Require.that(members >= 1, "members", members, "at least 1");
        Require.that(contributors > members, "contributors", contributors, "above members = " + members);
        Require.that(tests >= 1, "tests", tests, "at least 1");
        Require.that(signals >= 1, "signals", signals, "at least 1");
        Require.that(labels >= 2, "labels", labels, "at least 2");
        Require.that(delta > 0 && delta < 1, "delta", delta, "in (0, 1)");
        Require.that(epsilon >= 0 && epsilon < 1, "epsilon", epsilon, "in [0, 1)");
    }

    /** R(k): how far a share among k records may be off. */
    public double radius(long records) {
        double d = delta / (2 + 2.0 * signals + 2.0 * signals * labels);
        return StrictMath.sqrt(-StrictMath.log(d) / (2.0 * records));
    }

    /**
     * Lower bound on success; below 0 it says nothing.
     *
     * @param changed Ptilde(x), {@code double[x]}, which need not sum to 1; not modified
     * @param weights share of members' changed features at x, {@code double[x]}: what is won at x; not modified
     * @param gaps Delta(x), {@code double[x]}; not modified
     */
    public double lowerBound(double[] changed, double[] weights, double[] gaps) {
        double ours = (double) members / contributors;
        double slack = 2 * radius(members);
        double others = 2 * radius(contributors - members);
        double won = 0;
        for (int x = 0; x < changed.length; x++) {
            double lead = ours * (changed[x] - slack) - (1 - ours) * (gaps[x] + slack + others);
            if (lead - epsilon / (1 - epsilon) > 0) {
                won += weights[x];
            }
        }
        return won - radius(members) - radius(tests);
    }
}
