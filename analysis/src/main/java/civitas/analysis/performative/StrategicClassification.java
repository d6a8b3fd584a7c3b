package civitas.analysis.performative;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Logistic regression on people who move their features against it: a deployed (w, b) moves feature j of everybody who
 * knows of it by -epsilon r_j w_j, the best response to a linear utility and a quadratic cost.
 * <p>While everybody knows, all move by the same vector, and the risk on moved data is that on the data at rest with another
 * bias. So if the bias is not penalised, one retraining after another keeps the weights of the data at rest and sets the
 * bias to b + epsilon sum_j r_j w_j^2: the stable point is reached by one retraining whatever epsilon is, and no model
 * has a lower performative risk. Otherwise the stable point is found numerically.
 * <p>Model of people: Perdomo, Zrnic, Mendler-Dünner, Hardt, ICML 2020, Section 5.
 */
public final class StrategicClassification {
    private static final int MOST_STEPS = 300;
    private static final double DIFFERENCE = 1e-6;
    private static final int STAGES = 40;
    private static final double STILL = 1e-13;
    private static final double SHORTEST = 1e-9;
    private static final double ROUNDING = 1e-9;

    private final LogisticData people;
    private final double[] movable;
    private final double sensitivity;
    private final double knowing;
    private final double penalty;
    private final boolean penaltyOnBias;

    /**
     * @param people data at rest
     * @param movable r, how far each feature can be moved, in [0, 1]; copied
     * @param sensitivity epsilon
     * @param knowing share of people who know of deployed models, in [0, 1]
     * @param penalty lambda of the ridge penalty, at least 0
     * @param penaltyOnBias whether the bias is penalised, too
     */
    public StrategicClassification(
            LogisticData people,
            double[] movable,
            double sensitivity,
            double knowing,
            double penalty,
            boolean penaltyOnBias) {
        if (movable.length != people.features()) {
            throw new IllegalArgumentException(
                    "movable has length " + movable.length + ", expected " + people.features());
        }
        this.people = people;
        this.movable = movable.clone();
        this.sensitivity = sensitivity;
        this.knowing = knowing;
        this.penalty = penalty;
        this.penaltyOnBias = penaltyOnBias;
    }

    /** How people who know of a model move, one number per feature. */
    public double[] shift(double[] model) {
        double[] shift = new double[movable.length];
        for (int j = 0; j < shift.length; j++) {
            shift[j] = -sensitivity * movable[j] * model[j];
        }
        return shift;
    }

    /** Penalised risk on data after people have moved by that. */
    public Objective objective(double[] shift) {
        return new Ridge(people.risk(shift, knowing), penalty, penaltyOnBias);
    }

    /** Penalised risk of a model on the data that it brings about. */
    public double performativeRisk(double[] model) {
        return objective(shift(model)).value(model);
    }

    /** Whether the one-step law holds: everybody moves alike and the bias is free. */
    public boolean movesTheBiasOnly() {
        return knowing == 1 && !penaltyOnBias;
    }

    /** The minimiser on data at rest. */
    public double[] atRest() {
        return Newton.minimise(objective(new double[movable.length]), new double[movable.length + 1]);
    }

    /** epsilon sum_j r_j w_j^2: by how much the stable bias is above that of the data at rest, where the law holds. */
    public double jump(double[] weights) {
        double jump = 0;
        for (int j = 0; j < movable.length; j++) {
            jump += sensitivity * movable[j] * weights[j] * weights[j];
        }
        return jump;
    }

    /**
     * The stable point; where several might exist, the one that continues the minimiser at rest as epsilon grows.
     *
     * @throws ArithmeticException if none is found
     */
    public double[] stable() {
        double[] model = atRest();
        if (movesTheBiasOnly()) {
            model[movable.length] += jump(model);
            return model;
        }
        for (int stage = 1; stage <= STAGES; stage++) {
            double part = (double) stage / STAGES;
            model = at(sensitivity * part * part * part).root(model);
        }
        return model;
    }

    private StrategicClassification at(double otherSensitivity) {
        return new StrategicClassification(people, movable, otherSensitivity, knowing, penalty, penaltyOnBias);
    }

    /** Gradient, at the model, of the risk on data that the deployed one brings about. */
    private double[] gradient(double[] deployed, double[] model) {
        double[] gradient = new double[model.length];
        objective(shift(deployed)).gradient(model, gradient);
        return gradient;
    }

    /** Newton's method on the gradient at the model's own data, with steps halved until the gradient shrinks. */
    private double[] root(double[] start) {
        double[] model = start.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] residual = gradient(model, model);
            double[] direction = Newton.solve(slope(model), residual);
            double[] next = shorten(model, direction, Newton.norm(residual));
            double length = Newton.distance(model, next);
            model = next;
            if (length <= STILL * (1 + Newton.norm(model))) {
                return model;
            }
        }
        throw new ArithmeticException("no stable point was found at sensitivity " + sensitivity);
    }

    /** How the gradient at the model's own data changes with the model. */
    private double[][] slope(double[] model) {
        double[][] slope = hessian(model);
        double[][] response = response(model);
        for (int j = 0; j < slope.length; j++) {
            for (int k = 0; k < slope.length; k++) {
                slope[j][k] += response[j][k];
            }
        }
        return slope;
    }

    private double[] shorten(double[] model, double[] direction, double residual) {
        double[] next = model;
        for (double length = 1; length > SHORTEST; length /= 2) {
            next = model.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] -= length * direction[j];
            }
            if (Newton.norm(gradient(next, next)) < residual) {
                return next;
            }
        }
        // No step is better: the gradient is rounding, or the search has failed.
        if (residual > ROUNDING) {
            throw new ArithmeticException("no stable point was found at sensitivity " + sensitivity);
        }
        return model;
    }

    private double[][] hessian(double[] model) {
        double[][] hessian = new double[model.length][model.length];
        objective(shift(model)).hessian(model, hessian);
        return hessian;
    }

    /** How the gradient at a model changes with the deployed one, by central differences. */
    private double[][] response(double[] model) {
        double[][] response = new double[model.length][model.length];
        for (int k = 0; k < movable.length; k++) {
            double[] higher = model.clone();
            double[] lower = model.clone();
            higher[k] += DIFFERENCE;
            lower[k] -= DIFFERENCE;
            double[] above = gradient(higher, model);
            double[] below = gradient(lower, model);
            for (int j = 0; j < model.length; j++) {
                response[j][k] = (above[j] - below[j]) / (2 * DIFFERENCE);
            }
        }
        return response;
    }

    /**
     * Eigenvalue of largest modulus of the map from a deployed model to the retrained one, at its fixed point: retraining
     * converges nearby if it is inside (-1, 1).
     *
     * @param stable the fixed point, not modified
     */
    public double retrainingSlope(double[] stable) {
        if (movesTheBiasOnly()) {
            return 0;
        }
        double[][] hessian = hessian(stable);
        double[][] response = response(stable);
        // Only weights of movable features move people, so all other columns of the map are 0.
        int[] moving =
                IntStream.range(0, movable.length).filter(j -> movable[j] > 0).toArray();
        if (moving.length == 0) {
            return 0;
        }
        double[][] map = new double[moving.length][moving.length];
        for (int k = 0; k < moving.length; k++) {
            int column = moving[k];
            double[] solved = Newton.solve(
                    hessian,
                    Arrays.stream(response).mapToDouble(row -> -row[column]).toArray());
            for (int j = 0; j < moving.length; j++) {
                map[j][k] = solved[moving[j]];
            }
        }
        return Spectrum.dominant(new EigenDecomposition(new Array2DRowRealMatrix(map)));
    }
}
