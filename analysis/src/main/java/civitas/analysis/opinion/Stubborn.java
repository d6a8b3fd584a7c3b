package civitas.analysis.opinion;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Where averaging ends among agents who hold on to an anchor u: x(t+1) = L W x(t) + (I - L) u, whose limit is
 * (I - L W)^-1 (I - L) u, with a diagonal L of susceptibilities in [0, 1].
 * <p>Source: Friedkin and Johnsen, Advances in Group Processes 16, 1999.
 */
public final class Stubborn {
    private static final int MOST_ITERATIONS = 100_000;
    private static final double PRECISION = 1e-14;

    private Stubborn() {}

    /**
     * The limit: by elimination for up to {@value Consensus#DENSE} agents, else by the dynamics itself until it rests.
     *
     * @param matrix W
     * @param susceptibility diagonal of L, {@code double[agent]} in [0, 1]; not modified
     * @param anchor u, {@code double[agent]}; not modified
     * @return {@code double[agent]}; empty if there is none from everywhere, as somebody listens to no anchor, not even through
     *     others, which is found for up to {@value Consensus#DENSE} agents; of more, only if the dynamics did not rest from u
     */
    public static Optional<double[]> limit(Influence matrix, double[] susceptibility, double[] anchor) {
        return matrix.size() <= Consensus.DENSE
                ? solved(matrix, susceptibility, anchor)
                : iterated(matrix, susceptibility, anchor);
    }

    private static Optional<double[]> solved(Influence matrix, double[] susceptibility, double[] anchor) {
        double[][] system = matrix.dense();
        double[] right = new double[anchor.length];
        for (int i = 0; i < system.length; i++) {
            for (int j = 0; j < system.length; j++) {
                system[i][j] = (i == j ? 1 : 0) - susceptibility[i] * system[i][j];
            }
            right[i] = (1 - susceptibility[i]) * anchor[i];
        }
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(system, false), 1e-12).getSolver();
        return solver.isNonSingular()
                ? Optional.of(solver.solve(new ArrayRealVector(right, false)).toArray())
                : Optional.empty();
    }

    private static Optional<double[]> iterated(Influence matrix, double[] susceptibility, double[] anchor) {
        double[] x = anchor.clone();
        double[] next = new double[x.length];
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            if (step(matrix, susceptibility, anchor, x, next) < PRECISION) {
                return Optional.of(next);
            }
            double[] swap = x;
            x = next;
            next = swap;
        }
        return Optional.empty();
    }

    /**
     * One round.
     *
     * @param x opinions; not modified
     * @param next receives the opinions after the round
     * @return largest change of an opinion
     */
    public static double step(Influence matrix, double[] susceptibility, double[] anchor, double[] x, double[] next) {
        matrix.average(x, next);
        double change = 0;
        for (int agent = 0; agent < x.length; agent++) {
            next[agent] = susceptibility[agent] * next[agent] + (1 - susceptibility[agent]) * anchor[agent];
            change = Math.max(change, Math.abs(next[agent] - x[agent]));
        }
        return change;
    }
}
