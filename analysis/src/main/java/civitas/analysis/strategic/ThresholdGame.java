package civitas.analysis.strategic;

import civitas.analysis.Require;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Strategic classification with one feature. Contestants have x, standard normal, and are qualified if x &gt;= 0. A jury
 * accepts whoever shows y &gt;= tau. Being accepted instead of rejected is worth 2, and showing y costs kappa max(0, y - x), so
 * whoever lies at most the reach 2/kappa below tau moves there, and nobody else moves. A share rho of a move is real: it leaves
 * the contestant at x + rho (y - x); rho = 0 is gaming, rho = 1 improvement.
 * <p>With a = tau - 2/kappa, movers are [a, tau) and those who are unqualified all the same lie below
 * m = -rho tau/(1 - rho). Accuracy is the probability that accepted and (in the end) qualified agree:
 * <pre>  1 - P(a &lt;= x &lt; min(m, tau)) - P(tau &lt;= x &lt; 0) - P(0 &lt;= x &lt; a).</pre>
 * <p>Source: Hardt, Megiddo, Papadimitriou, Wootters, "Strategic Classification", ITCS 2016, with a separable cost, for which
 * accepting from tau = 2/kappa on loses nothing; real moves after Kleinberg, Raghavan, EC 2019.
 *
 * @param cost kappa per unit of the feature, finite and &gt; 0
 * @param improvement rho, in [0, 1]
 */
public record ThresholdGame(double cost, double improvement) {
    private static final double GAIN = 2;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** @throws IllegalArgumentException if a number is out of its range */
    public ThresholdGame {
        Require.positive("cost", cost);
        Require.that(improvement >= 0 && improvement <= 1, "improvement", improvement, "in [0, 1]");
    }

    /** How far a contestant moves at most, 2/kappa. */
    public double reach() {
        return GAIN / cost;
    }

    /** What a contestant shows to a jury that accepts from {@code threshold} on; the indifferent one moves. */
    public double answer(double x, double threshold) {
        return x < threshold && cost * (threshold - x) <= GAIN ? threshold : x;
    }

    /** What a contestant that shows {@code shown} has become. */
    public double become(double x, double shown) {
        return x + improvement * (shown - x);
    }

    /** Accuracy of a jury that accepts from {@code threshold} on. */
    public double accuracy(double threshold) {
        double lowest = threshold - reach();
        return 1
                - between(lowest, Math.min(unqualifiedBelow(threshold), threshold))
                - between(threshold, 0)
                - between(0, lowest);
    }

    /** m: movers below it are unqualified after the move. */
    private double unqualifiedBelow(double threshold) {
        if (improvement == 1) {
            return threshold >= 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return -improvement * threshold / (1 - improvement);
    }

    /** Share of contestants that move. */
    public double movers(double threshold) {
        return between(threshold - reach(), threshold);
    }

    /** What the qualified (x &gt;= 0) pay, averaged over everyone. */
    public double burden(double threshold) {
        return cost * meanDistance(Math.max(0, threshold - reach()), threshold);
    }

    /** By how much contestants improve, averaged over everyone. */
    public double meanImprovement(double threshold) {
        return improvement * meanDistance(threshold - reach(), threshold);
    }

    /**
     * The threshold at which a jury stops that retrains on what it is shown: those who show exactly tau &gt;= 0 are as often
     * qualified as not, P(a &lt;= x &lt; m) = P(m &lt;= x &lt; tau). Half the reach for gaming, 0 for improvement; from 0 on it raises the
     * threshold as long as most of those are not.
     */
    public double stableThreshold() {
        if (balance(0) >= 0) {
            return 0;
        }
        return new BrentSolver(1e-15, 1e-13).solve(1_000, this::balance, 0, reach());
    }

    /** Qualified less unqualified among those who show exactly the threshold. */
    private double balance(double threshold) {
        double lowest = threshold - reach();
        double split = Math.max(lowest, Math.min(unqualifiedBelow(threshold), threshold));
        return between(split, threshold) - between(lowest, split);
    }

    /** P(from &lt;= x &lt; to), 0 if there is nothing between. */
    private static double between(double from, double to) {
        return from < to ? NORMAL.cumulativeProbability(to) - NORMAL.cumulativeProbability(from) : 0;
    }

    /** E (to - x) 1(from &lt;= x &lt; to) = to P(from &lt;= x &lt; to) + phi(to) - phi(from). */
    private static double meanDistance(double from, double to) {
        return from < to ? to * between(from, to) + NORMAL.density(to) - NORMAL.density(from) : 0;
    }
}
