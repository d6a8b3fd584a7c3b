package civitas.analysis.collective;

import civitas.analysis.Require;

/**
 * What a collective can promise itself from its own data before the firm has learned, with probability 1 - delta:
 * <pre>
 *   (n - n_e)/n times the share of members' changed features x with
 *     n/N (Ptilde(x) - 2 R(n)) - (N - n)/N (Delta(x) + R(n) + R(n - n_e) + 2 R(N - n)) - eps/(1 - eps) &gt; 0
 *   less R(n) + R(tests),     R(k) = sqrt(ln(1/d) / (2 k))
 * </pre>
 * n_e members only look for labels and do not act. Ptilde(x) is the members' share of changed features at x (with true labels,
 * of those that also have the target), Delta(x) the joint gap to be overcome among their true records.
 * <p>Source: Gauthier, Bach, Jordan, "Statistical Collusion by Collectives on Learning Platforms", ICML 2025, theorem 3.3, and
 * for unplanting the authors' public program.
 *
 * @param contributors N, above {@code members}
 * @param members n, above {@code estimators}
 * @param estimators n_e, at least 0
 * @param tests number of people success is counted on, at least 1
 * @param miss d, probability with which a single estimate may miss, in (0, 1)
 * @param epsilon suboptimality of the firm, in [0, 1)
 */
public record Certificate(long contributors, long members, long estimators, long tests, double miss, double epsilon) {
    /** Checks the ranges. */
    public Certificate {
        Require.that(estimators >= 0, "estimators", estimators, "at least 0");
        Require.that(members > estimators, "members", members, "above estimators = " + estimators);
        Require.that(contributors > members, "contributors", contributors, "above members = " + members);
        Require.that(tests >= 1, "tests", tests, "at least 1");
        Require.that(miss > 0 && miss < 1, "miss", miss, "in (0, 1)");
        Require.that(epsilon >= 0 && epsilon < 1, "epsilon", epsilon, "in [0, 1)");
    }

    /**
     * d of collectives that plant: delta / (2 + 2 |X*| + 2 |X*| |Y|).
     *
     * @param delta probability that the promise is broken, in (0, 1)
     * @param signals |X*|, at least 1
     * @param labels |Y|, at least 2
     */
    public static double missPlanting(double delta, int signals, int labels) {
        return delta / (2 + 2.0 * signals + 2.0 * signals * labels);
    }

    /** d of collectives that unplant: delta / (2 + 6 |X*|). */
    public static double missUnplanting(double delta, int signals) {
        return delta / (2 + 6.0 * signals);
    }

    /** R(k): how far a share among k records may be off. */
    public double radius(long records) {
        return StrictMath.sqrt(-StrictMath.log(miss) / (2.0 * records));
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
        double gapSlack = radius(members) + radius(members - estimators) + 2 * radius(contributors - members);
        double won = 0;
        for (int x = 0; x < changed.length; x++) {
            double lead = ours * (changed[x] - slack) - (1 - ours) * (gaps[x] + gapSlack);
            if (lead - epsilon / (1 - epsilon) > 0) {
                won += weights[x];
            }
        }
        return won * (members - estimators) / members - radius(members) - radius(tests);
    }
}
