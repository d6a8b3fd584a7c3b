package civitas.analysis.assignment;

import civitas.analysis.Require;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The vector x &gt;= 0 with the least |A x - b|^2, by the active-set method of Lawson, Hanson, "Solving Least Squares Problems",
 * 1974, algorithm NNLS: variables with a positive gradient become free one by one, and are fixed at 0 again where the least
 * squares of the free ones would take them below.
 */
public final class NonNegativeLeastSquares {
    private static final double TOLERANCE = 1e-12;
    /** Changes of the active set per variable, far more than are ever needed. */
    private static final int PATIENCE = 100;

    private final double[][] matrix;
    private final double[] target;
    private final double[] solution;
    private final boolean[] free;

    private NonNegativeLeastSquares(double[][] matrix, double[] target) {
        this.matrix = matrix;
        this.target = target;
        solution = new double[matrix[0].length];
        free = new boolean[solution.length];
    }

    /**
     * Solves.
     *
     * @param matrix A, {@code double[row][variable]}, finite, at least 1 by 1; not modified
     * @param target b, {@code double[row]}, finite; not modified
     * @return x, {@code double[variable]}, at least 0
     * @throws IllegalArgumentException if the shapes do not agree or a number is not finite
     */
    public static double[] solve(double[][] matrix, double[] target) {
        double[][] copy = Values.copy(matrix);
        Require.length("target", target.length, copy.length, "one per row");
        Require.finite("target", target);
        NonNegativeLeastSquares problem = new NonNegativeLeastSquares(copy, target.clone());
        problem.solve();
        return problem.solution;
    }

    private void solve() {
        double scale = TOLERANCE * (1 + norm());
        for (int changes = 0; changes < PATIENCE * solution.length; changes++) {
            int next = steepest(scale);
            if (next < 0) {
                return;
            }
            free[next] = true;
            double[] wanted = unconstrained();
            if (wanted[next] <= 0) {
                // Rounding made the gradient look positive: no progress is possible any more.
                free[next] = false;
                return;
            }
            while (Arrays.stream(wanted).anyMatch(value -> value < 0)) {
                retreat(wanted);
                wanted = unconstrained();
            }
            System.arraycopy(wanted, 0, solution, 0, wanted.length);
        }
        throw new IllegalStateException("no end after " + PATIENCE + " changes per variable");
    }

    private double norm() {
        double largest = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (double entry : matrix[i]) {
                largest = Math.max(largest, Math.abs(entry * target[i]));
            }
        }
        return largest * matrix.length;
    }

    /** The fixed variable with the largest gradient A'(b - A x); -1 if none is positive. */
    private int steepest(double scale) {
        double[] gradient = new double[solution.length];
        for (int i = 0; i < matrix.length; i++) {
            double residual = target[i];
            for (int j = 0; j < solution.length; j++) {
                residual -= matrix[i][j] * solution[j];
            }
            for (int j = 0; j < solution.length; j++) {
                gradient[j] += matrix[i][j] * residual;
            }
        }
        int steepest = -1;
        for (int j = 0; j < gradient.length; j++) {
            if (!free[j] && gradient[j] > (steepest < 0 ? scale : gradient[steepest])) {
                steepest = j;
            }
        }
        return steepest;
    }

    /** Least squares of the free variables, the others 0. */
    private double[] unconstrained() {
        int[] columns = columns();
        RealMatrix part = new Array2DRowRealMatrix(matrix.length, Math.max(1, columns.length));
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                part.setEntry(i, j, matrix[i][columns[j]]);
            }
        }
        double[] full = new double[solution.length];
        double[] found = leastSquares(part);
        for (int j = 0; j < columns.length; j++) {
            full[columns[j]] = found[j];
        }
        return full;
    }

    private double[] leastSquares(RealMatrix part) {
        ArrayRealVector right = new ArrayRealVector(target, false);
        QRDecomposition triangular = new QRDecomposition(part, TOLERANCE);
        boolean unique = part.getRowDimension() >= part.getColumnDimension()
                && triangular.getSolver().isNonSingular();
        return unique
                ? triangular.getSolver().solve(right).toArray()
                : new SingularValueDecomposition(part).getSolver().solve(right).toArray();
    }

    private int[] columns() {
        int[] columns = new int[free.length];
        int count = 0;
        for (int j = 0; j < free.length; j++) {
            if (free[j]) {
                columns[count++] = j;
            }
        }
        return Arrays.copyOf(columns, count);
    }

    /** Goes towards what is wanted until a variable is 0, and fixes it there. */
    private void retreat(double[] wanted) {
        double share = 1;
        int first = -1;
        for (int j = 0; j < wanted.length; j++) {
            if (free[j] && wanted[j] < 0) {
                double until = solution[j] / (solution[j] - wanted[j]);
                if (first < 0 || until < share) {
                    share = until;
                    first = j;
                }
            }
        }
        for (int j = 0; j < wanted.length; j++) {
            solution[j] = free[j] ? solution[j] + share * (wanted[j] - solution[j]) : 0;
        }
        solution[first] = 0;
        free[first] = false;
    }
}
