package civitas.analysis.shift;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Moves a {@link Closure} and a model together: the state by its rate, the model by -tau grad L, with the classical
 * Runge-Kutta method of fourth order. Not thread-safe.
 */
public final class CoupledFlow {
    private static final double[] AT = {0, 0.5, 0.5, 1};
    private static final double[] WEIGHT = {1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6};
    private static final int MOST_NEWTON_STEPS = 60;
    private static final double DIFFERENCE = 1e-6;

    private final Closure closure;
    private final PlatformRisk risk;

    /**
     * @param closure population
     * @param risk the platform's
     */
    public CoupledFlow(Closure closure, PlatformRisk risk) {
        this.closure = closure;
        this.risk = risk;
    }

    /**
     * One time step.
     *
     * @param state <b>modified</b>
     * @param x model, <b>modified</b> unless tau is 0
     * @param tau speed of the algorithm; 0 freezes the model
     * @param step time, &gt; 0
     */
    public void advance(double[] state, double[] x, double tau, double step) {
        double[] stateSum = new double[state.length];
        double[] modelSum = new double[x.length];
        double[] stateRate = new double[state.length];
        double[] modelRate = new double[x.length];
        for (int stage = 0; stage < AT.length; stage++) {
            double[] s = moved(state, stateRate, AT[stage] * step);
            double[] m = moved(x, modelRate, AT[stage] * step);
            closure.rate(s, m, stateRate);
            if (tau > 0) {
                double[] gradient = risk.gradient(closure.points(s), m);
                for (int i = 0; i < gradient.length; i++) {
                    modelRate[i] = -tau * gradient[i];
                }
            }
            add(stateSum, stateRate, WEIGHT[stage] * step);
            add(modelSum, modelRate, WEIGHT[stage] * step);
        }
        add(state, stateSum, 1);
        add(x, modelSum, 1);
    }

    private static double[] moved(double[] from, double[] rate, double time) {
        double[] moved = from.clone();
        add(moved, rate, time);
        return moved;
    }

    private static void add(double[] sum, double[] part, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * part[i];
        }
    }

    /**
     * The state at rest under a model, by Newton's method from {@code state}.
     *
     * @param state <b>modified</b>
     * @throws ArithmeticException if there is none near
     */
    public void rest(double[] state, double[] x) {
        newton(state, (at, value) -> closure.rate(at, x, value));
    }

    /**
     * State and model at rest together, by Newton's method from both.
     *
     * @param state <b>modified</b>
     * @param x model, <b>modified</b>
     * @throws ArithmeticException if there is no such pair near
     */
    public void restTogether(double[] state, double[] x) {
        double[] both = Arrays.copyOf(state, state.length + x.length);
        System.arraycopy(x, 0, both, state.length, x.length);
        double[] rate = new double[state.length];
        newton(both, (at, value) -> {
            double[] people = Arrays.copyOf(at, state.length);
            double[] model = Arrays.copyOfRange(at, state.length, at.length);
            closure.rate(people, model, rate);
            System.arraycopy(rate, 0, value, 0, rate.length);
            System.arraycopy(risk.gradient(closure.points(people), model), 0, value, rate.length, model.length);
        });
        System.arraycopy(both, 0, state, 0, state.length);
        System.arraycopy(both, state.length, x, 0, x.length);
    }

    /** A vector field whose zero is looked for. */
    private interface Field {
        void at(double[] place, double[] value);
    }

    private static void newton(double[] place, Field field) {
        double[] value = new double[place.length];
        for (int step = 0; step < MOST_NEWTON_STEPS; step++) {
            field.at(place, value);
            double size = size(value);
            if (size < 1e-12) {
                return;
            }
            double[] move = move(jacobian(place, field), value);
            double part = 1;
            double[] trial = moved(place, move, -part);
            while (part > 1e-4 && !(sizeAt(trial, field) < size)) {
                part /= 2;
                trial = moved(place, move, -part);
            }
            System.arraycopy(trial, 0, place, 0, place.length);
        }
        if (!(sizeAt(place, field) < 1e-8)) {
            throw new ArithmeticException("the closure has no state of rest near where it is");
        }
    }

    private static double[] move(double[][] jacobian, double[] value) {
        try {
            return new LUDecomposition(new Array2DRowRealMatrix(jacobian, false))
                    .getSolver()
                    .solve(new ArrayRealVector(value))
                    .toArray();
        } catch (SingularMatrixException e) {
            throw new ArithmeticException("the closure has no direction to come to rest from where it is");
        }
    }

    private static double sizeAt(double[] place, Field field) {
        double[] value = new double[place.length];
        field.at(place, value);
        return size(value);
    }

    private static double size(double[] value) {
        double size = 0;
        for (double component : value) {
            size += Math.abs(component);
        }
        return size;
    }

    private static double[][] jacobian(double[] place, Field field) {
        int n = place.length;
        double[][] jacobian = new double[n][n];
        double[] above = new double[n];
        double[] below = new double[n];
        for (int j = 0; j < n; j++) {
            double[] up = place.clone();
            double[] down = place.clone();
            up[j] += DIFFERENCE;
            down[j] -= DIFFERENCE;
            field.at(up, above);
            field.at(down, below);
            for (int i = 0; i < n; i++) {
                jacobian[i][j] = (above[i] - below[i]) / (2 * DIFFERENCE);
            }
        }
        return jacobian;
    }
}
