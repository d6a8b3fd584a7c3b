package civitas.analysis.opinion;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Where repeated averaging ends. If exactly one group is closed and averaging is aperiodic ({@link Period}), all opinions go
 * to s.x(0) with the social influence s: s T = s, s >= 0, sum 1. If it is periodic, s.x(0) is what opinions are on average
 * over a period, and only that.
 * <p>Source: DeGroot, JASA 69, 1974; Golub and Jackson, AEJ Microeconomics 2, 2010.
 */
public final class Consensus {
    /** Largest matrix that is solved as a whole. */
    static final int DENSE = 500;

    private static final int MOST_ITERATIONS = 200_000;
    private static final double PRECISION = 1e-15;

    private Consensus() {}

    /**
     * Social influence. In closed form where links go both ways (in proportion to masses), by elimination for up to
     * {@value #DENSE} agents, else by repeated averaging. It exists where averaging is periodic, too.
     *
     * @return {@code double[agent]}, at least 0, sum 1; empty if there is more than one closed group, or averaging did not settle
     */
    public static Optional<double[]> influence(Influence matrix) {
        if (ClosedGroups.count(matrix.graph()) != 1) {
            return Optional.empty();
        }
        Optional<double[]> masses = matrix.masses();
        if (masses.isPresent()) {
            return Optional.of(scaled(masses.get()));
        }
        return matrix.size() <= DENSE ? Optional.of(solved(matrix)) : iterated(matrix);
    }

    private static double[] scaled(double[] x) {
        double sum = Arrays.stream(x).sum();
        return Arrays.stream(x).map(each -> each / sum).toArray();
    }

    /** s (T - I) = 0 with one column replaced by ones: sum 1. */
    private static double[] solved(Influence matrix) {
        int n = matrix.size();
        RealMatrix system = new Array2DRowRealMatrix(matrix.dense(), false).transpose();
        for (int i = 0; i < n; i++) {
            system.addToEntry(i, i, -1);
            system.setEntry(n - 1, i, 1);
        }
        double[] right = new double[n];
        right[n - 1] = 1;
        double[] s = new LUDecomposition(system, 1e-300)
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
        return scaled(Arrays.stream(s).map(each -> Math.max(0, each)).toArray());
    }

    private static Optional<double[]> iterated(Influence matrix) {
        double[] s = new double[matrix.size()];
        Arrays.fill(s, 1.0 / s.length);
        double[] next = new double[s.length];
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            matrix.transposed(s, next);
            double change = 0;
            for (int agent = 0; agent < s.length; agent++) {
                double lazy = (s[agent] + next[agent])
                        / 2; // half a step has the same limit, and one where averaging is periodic
                change += Math.abs(lazy - s[agent]);
                s[agent] = lazy;
            }
            if (change < PRECISION) {
                return Optional.of(scaled(s));
            }
        }
        return Optional.empty();
    }

    /**
     * Social influence where everybody knows its own opinion now, but others' only some rounds later, and waits until
     * then: x(t+1) = D x(t) + (T - D) x(t - delay) with the diagonal D of T. As s x(t) + s (T - D) (x(t-1) + ... + x(t-delay))
     * never changes, an agent's influence is in proportion to s_i (1 + delay (1 - T_ii)).
     *
     * @param influence s; not modified
     * @param delay in rounds, at least 0
     * @return {@code double[agent]}, at least 0, sum 1
     */
    public static double[] delayed(Influence matrix, double[] influence, int delay) {
        double[] delayed = new double[influence.length];
        Arrays.setAll(delayed, agent -> influence[agent] * (1 + delay * (1 - matrix.self(agent))));
        return scaled(delayed);
    }

    /** What opinions agree on where averaging is aperiodic: s.x. */
    public static double value(double[] influence, double[] x) {
        double sum = 0;
        for (int agent = 0; agent < x.length; agent++) {
            sum += influence[agent] * x[agent];
        }
        return sum;
    }

    /** Variance of the consensus where first opinions are independent with variance 1: sum of s_i squared. */
    public static double variance(double[] influence) {
        return Arrays.stream(influence).map(s -> s * s).sum();
    }
}
