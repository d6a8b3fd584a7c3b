package civitas.analysis.shift;

import java.util.Arrays;

/**
 * People described by mean m and covariance S, taken as Gaussian: dm/dt = E b, dS/dt = E (z-m) b^T + transpose + 2 alpha I
 * - E u grad W(u)^T - transpose over 2, with b the drift of a person without others and u the difference of two people, N(0, 2S).
 * Exact for quadratic losses and kernels. Expectations by quadrature, 451 points in one dimension, 14,641 in two.
 * <p>State: mean and variance in one dimension; means, variance of the first, covariance, variance of the second
 * coordinate in two. Not thread-safe.
 */
public final class GaussianClosure implements Closure {
    private final ShiftModel model;
    private final WeightedPoints standard;
    private final int dimensions;
    private final double[] z;
    private final double[] drift;
    private final double[][] root;

    /** Of a model. */
    public GaussianClosure(ShiftModel model) {
        this.model = model;
        dimensions = model.dimensions();
        standard = WeightedPoints.standard(dimensions);
        z = new double[dimensions];
        drift = new double[dimensions];
        root = new double[dimensions][dimensions];
    }

    /** The state of a Gaussian with the same variance in every direction. */
    public double[] state(Gaussian density) {
        double variance = density.sd() * density.sd();
        double[] mean = density.mean();
        return dimensions == 1
                ? new double[] {mean[0], variance}
                : new double[] {mean[0], mean[1], variance, 0, variance};
    }

    @Override
    public int size() {
        return dimensions == 1 ? 2 : 5;
    }

    /** Covariance of coordinates i and j in a state. */
    public double covariance(double[] state, int i, int j) {
        return state[dimensions + i + j];
    }

    /** Cholesky factor, in {@link #root}. */
    private void factor(double[] state) {
        root[0][0] = StrictMath.sqrt(Math.max(0, covariance(state, 0, 0)));
        if (dimensions == 2) {
            root[1][0] = root[0][0] > 0 ? covariance(state, 0, 1) / root[0][0] : 0;
            root[1][1] = StrictMath.sqrt(Math.max(0, covariance(state, 1, 1) - root[1][0] * root[1][0]));
        }
    }

    private void place(double[] state, int node) {
        for (int i = 0; i < dimensions; i++) {
            z[i] = state[i];
            for (int j = 0; j <= i; j++) {
                z[i] += root[i][j] * standard.coordinates(j)[node];
            }
        }
    }

    @Override
    public void rate(double[] state, double[] x, double[] rate) {
        Arrays.fill(rate, 0);
        factor(state);
        for (int node = 0; node < standard.size(); node++) {
            double weight = standard.weights()[node];
            place(state, node);
            model.drift(z, x, drift);
            for (int i = 0; i < dimensions; i++) {
                rate[i] += weight * drift[i];
                for (int j = 0; j <= i; j++) {
                    double one = (z[i] - state[i]) * drift[j];
                    double other = (z[j] - state[j]) * drift[i];
                    rate[dimensions + i + j] += weight * (one + other - push(state, i, j));
                }
            }
        }
        for (int i = 0; i < dimensions; i++) {
            rate[dimensions + 2 * i] += 2 * model.alpha();
        }
    }

    /** Integrand of E u_i (grad W)_j: the difference of two people is sqrt 2 times the distance of one from the mean. */
    private double push(double[] state, int i, int j) {
        double square = 0;
        for (int axis = 0; axis < dimensions; axis++) {
            double u = z[axis] - state[axis];
            square += 2 * u * u;
        }
        double r = StrictMath.sqrt(square);
        return r == 0
                ? 0
                : 2 * (z[i] - state[i]) * (z[j] - state[j]) * model.kernel().slope(r) / r;
    }

    @Override
    public WeightedPoints points(double[] state) {
        double[][] points = new double[dimensions][standard.size()];
        factor(state);
        for (int node = 0; node < standard.size(); node++) {
            place(state, node);
            for (int axis = 0; axis < dimensions; axis++) {
                points[axis][node] = z[axis];
            }
        }
        return new WeightedPoints(points, standard.weights());
    }
}
