package civitas.analysis.performative;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Newton's method: the exact minimiser of a strictly convex {@link Objective}. Where a step does not lower the objective, as
 * far from the minimum where the logistic loss is straight, the Hessian is damped (Levenberg-Marquardt) until one does.
 * It ends when steps are as small as rounding allows; each costs a Hessian and a solve.
 */
public final class Newton {
    private static final int MOST_STEPS = 300;
    private static final int MOST_DAMPINGS = 60;
    private static final double FIRST_DAMPING = 1e-6;

    /** Steps below this, relative to the model, change nothing that could be told from rounding. */
    private static final double SMALLEST_STEP = 1e-13;

    /** Below this, relative to the model, steps that no longer shrink are rounding. */
    private static final double ROUNDING_STEP = 1e-8;

    private static final double SINGULAR = 1e-15;

    private final Objective objective;
    private final double smoothness;
    private final double[] gradient;
    private final double[][] hessian;
    private double damping;
    private boolean damped;

    private Newton(Objective objective) {
        this.objective = objective;
        smoothness = objective.smoothness();
        gradient = new double[objective.dimension()];
        hessian = new double[objective.dimension()][objective.dimension()];
    }

    /**
     * The minimiser.
     *
     * @param objective strictly convex
     * @param start where the search begins, not modified
     * @throws ArithmeticException if there is no minimiser, or none is found: classes that can be told apart without
     *     error have none
     */
    public static double[] minimise(Objective objective, double[] start) {
        return new Newton(objective).search(start);
    }

    private double[] search(double[] start) {
        double[] model = start.clone();
        double last = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = improve(model);
            double length = distance(model, next);
            double scale = 1 + norm(next);
            boolean still = length <= SMALLEST_STEP * scale;
            boolean rounding = length <= ROUNDING_STEP * scale && length > last / 2;
            model = next;
            if (!damped && (still || rounding)) {
                return model;
            }
            last = length;
        }
        throw new ArithmeticException("no minimiser was found in " + MOST_STEPS
                + " Newton steps; a positive ridge penalty makes sure that there is one");
    }

    /** One step that does not raise the objective beyond rounding, with as much damping as it takes. */
    private double[] improve(double[] model) {
        objective.gradient(model, gradient);
        objective.hessian(model, hessian);
        double before = objective.value(model);
        // Margins are sums of terms as large as the model, most of which may cancel.
        double rounding = 1e-14 * (1 + Math.abs(before)) * (1 + norm(model));
        for (int tries = 0; tries < MOST_DAMPINGS; tries++) {
            double[] next = step(model);
            if (next.length > 0 && objective.value(next) <= before + rounding) {
                damped = damping > 0;
                damping = damping <= FIRST_DAMPING ? 0 : damping / 10;
                return next;
            }
            damping = Math.max(FIRST_DAMPING, damping * 10);
        }
        throw new ArithmeticException("no step lowers the risk; a positive ridge penalty helps");
    }

    /** Where the damped step leads, empty if the damped Hessian is singular still. */
    private double[] step(double[] model) {
        double[][] matrix = new double[model.length][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = hessian[i].clone();
            matrix[i][i] += damping * smoothness;
        }
        LUDecomposition decomposition = decompose(matrix);
        if (!decomposition.getSolver().isNonSingular()) {
            return new double[0];
        }
        double[] direction =
                decomposition.getSolver().solve(new ArrayRealVector(gradient)).toArray();
        double[] next = new double[model.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = model[i] - direction[i];
        }
        return next;
    }

    private static LUDecomposition decompose(double[][] matrix) {
        double largest = Double.MIN_NORMAL;
        for (double[] row : matrix) {
            for (double entry : row) {
                largest = Math.max(largest, Math.abs(entry));
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(matrix), SINGULAR * largest);
    }

    /**
     * Solution of a square system.
     *
     * @throws ArithmeticException if there is none, or more than one
     */
    static double[] solve(double[][] matrix, double[] right) {
        LUDecomposition decomposition = decompose(matrix);
        if (!decomposition.getSolver().isNonSingular()) {
            throw new ArithmeticException("linear equations have no single solution");
        }
        return decomposition.getSolver().solve(new ArrayRealVector(right)).toArray();
    }

    /** Euclidean distance of two vectors. */
    static double distance(double[] first, double[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            double difference = first[i] - second[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** Euclidean length of a vector. */
    static double norm(double[] vector) {
        return distance(vector, new double[vector.length]);
    }
}
