package civitas.analysis.recourse;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * Penalised logistic regression on standardised features:
 * <pre>
 *   minimise  sum_i log(1 + exp(-y_i (v.z_i + b))) + l1 sum_j |v_j| + (l2 / 2) sum_j v_j^2,   z_ij = (x_ij - mean_j) / sd_j
 * </pre>
 * with y_i = 1 or -1 and an intercept b that is not penalised; sd_j has divisor n. The classifier returned works on x itself:
 * w_j = v_j / sd_j. Features that never vary get weight 0.
 * <p>Solver: proximal Newton steps, each by coordinate descent, with backtracking; stops when the smallest subgradient is at
 * most {@value #ACCURACY} per person. Source: Friedman, Hastie, Tibshirani, "Regularization paths for generalized linear
 * models via coordinate descent", JSS 33(1), 2010; Lee, Sun, Saunders, SIAM J. Optim. 24(3), 2014. Cost per step:
 * O(n d^2).
 *
 * @param l1 weight of the absolute values, &gt;= 0
 * @param l2 weight of the squares, &gt;= 0
 */
public record LogisticRegression(double l1, double l2) {
    /** Smallest subgradient at which the solver stops, per person. */
    static final double ACCURACY = 1e-10;

    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 50;

    /** Checks the penalties. */
    public LogisticRegression {
        Require.that(l1 >= 0 && Double.isFinite(l1), "l1", l1, "finite and >= 0");
        Require.that(l2 >= 0 && Double.isFinite(l2), "l2", l2, "finite and >= 0");
    }

    /**
     * Fits the classifier.
     *
     * @param x {@code double[person][feature]}, finite; not modified
     * @param positive whether each person is in the class to be approved; both classes must be there; not modified
     * @throws IllegalArgumentException if sizes differ or a class is missing
     * @throws ArithmeticException if the solver does not get there; without penalty, classes that a plane separates have no
     *     optimum, and weights grow until slopes are below its accuracy
     */
    public LinearClassifier fit(double[][] x, boolean[] positive) {
        Require.that(x.length == positive.length, "number of labels", positive.length, x.length + ", one per person");
        int approved = 0;
        for (boolean one : positive) {
            approved += one ? 1 : 0;
        }
        Require.that(
                approved > 0 && approved < positive.length,
                "number of persons in the positive class",
                approved,
                "at least 1 and fewer than all " + positive.length);
        StandardScale scale = StandardScale.of(x);
        LogisticLoss loss = new LogisticLoss(scale.apply(x), positive);
        return scale.undo(minimise(loss, StrictMath.log((double) approved / (positive.length - approved))));
    }

    /** The coefficients, the intercept last. */
    private double[] minimise(LogisticLoss loss, double intercept) {
        int features = loss.features();
        double[] at = new double[features + 1];
        at[features] = intercept;
        NewtonStep step = new NewtonStep(this, features);
        double objective = loss.at(at) + penalty(at);
        for (int i = 0; i < MOST_STEPS; i++) {
            loss.derive(at);
            if (step.subgradient(at, loss.gradient()) <= ACCURACY * loss.persons()) {
                return at;
            }
            double[] direction = step.direction(at, loss.gradient(), loss.hessian());
            double size = 1;
            double[] next = moved(at, direction, size);
            double found = loss.at(next) + penalty(next);
            for (int halving = 0; found > objective && halving < MOST_HALVINGS; halving++) {
                size /= 2;
                next = moved(at, direction, size);
                found = loss.at(next) + penalty(next);
            }
            if (Arrays.equals(next, at) || found >= objective) {
                return atRest(step, loss, found <= objective ? next : at);
            }
            at = next;
            objective = found;
        }
        throw new ArithmeticException(
                "logistic regression does not settle in " + MOST_STEPS + " steps; raise the penalty");
    }

    /** Rounding can end the descent a little before the subgradient is as small as wished. */
    private static double[] atRest(NewtonStep step, LogisticLoss loss, double[] best) {
        loss.derive(best);
        double subgradient = step.subgradient(best, loss.gradient());
        if (subgradient > 1e4 * ACCURACY * loss.persons()) {
            throw new ArithmeticException("logistic regression stops at subgradient " + subgradient);
        }
        return best;
    }

    private static double[] moved(double[] from, double[] direction, double size) {
        double[] to = new double[from.length];
        Arrays.setAll(to, j -> from[j] + size * direction[j]);
        return to;
    }

    private double penalty(double[] at) {
        double sum = 0;
        for (int j = 0; j < at.length - 1; j++) {
            sum += l1 * Math.abs(at[j]) + l2 / 2 * at[j] * at[j];
        }
        return sum;
    }
}
