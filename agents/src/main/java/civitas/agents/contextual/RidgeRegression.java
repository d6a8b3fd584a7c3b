package civitas.agents.contextual;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Ridge regression that takes one observation at a time: theta = V^-1 sum x r with V = I + sum x x', r the reward at
 * context x. The inverse is kept, not V:
 * <pre>
 *   u = V^-1 x,  s = 1 + x'u
 *   theta &lt;- theta + u (r - theta'x) / s,  V^-1 &lt;- V^-1 - u u' / s
 * </pre>
 * <p>Source: Sherman and Morrison, Annals of Mathematical Statistics 21(1), 1950. Cost: d^2 per observation
 * or bound; nothing is allocated. Not thread-safe.
 */
final class RidgeRegression {
    private final int dimensions;
    private final double[] inverse;
    private final double[] theta;
    private final double[] direction;

    /** A regression on {@code dimensions} features, at least 1, that has seen nothing. */
    RidgeRegression(int dimensions) {
        this.dimensions = dimensions;
        inverse = new double[dimensions * dimensions];
        theta = new double[dimensions];
        direction = new double[dimensions];
        forget();
    }

    void forget() {
        Arrays.fill(inverse, 0);
        for (int k = 0; k < dimensions; k++) {
            inverse[k * dimensions + k] = 1;
        }
        Arrays.fill(theta, 0);
    }

    /** theta'x + multiplier (x' V^-1 x)^(1/2) of the context that begins at {@code offset}. */
    double bound(double[] contexts, int offset, double multiplier) {
        double mean = 0;
        double square = 0;
        int cell = 0;
        for (int k = 0; k < dimensions; k++) {
            double row = 0;
            for (int l = 0; l < dimensions; l++) {
                row += inverse[cell++] * contexts[offset + l];
            }
            square += row * contexts[offset + k];
            mean += theta[k] * contexts[offset + k];
        }
        // Rounding may leave a tiny negative number where the true one is tiny.
        return mean + multiplier * Math.sqrt(Math.max(0, square));
    }

    /**
     * Takes the reward observed at the context that begins at {@code offset}.
     *
     * @return what {@link #bound} now is at that context, for it comes for nothing: with q = x' V^-1 x and p = theta'x from
     *     before it is p + q (r - p) / (1 + q) + multiplier (q / (1 + q))^(1/2)
     */
    double learn(double[] contexts, int offset, double reward, double multiplier) {
        double mean = 0;
        double square = 0;
        int cell = 0;
        for (int k = 0; k < dimensions; k++) {
            double row = 0;
            for (int l = 0; l < dimensions; l++) {
                row += inverse[cell++] * contexts[offset + l];
            }
            direction[k] = row;
            square += row * contexts[offset + k];
            mean += theta[k] * contexts[offset + k];
        }
        double shrinkage = 1 / (1 + square);
        double surprise = (reward - mean) * shrinkage;
        update(surprise, shrinkage);
        return mean + square * surprise + multiplier * Math.sqrt(Math.max(0, square * shrinkage));
    }

    private void update(double surprise, double shrinkage) {
        int cell = 0;
        for (int k = 0; k < dimensions; k++) {
            double factor = direction[k] * shrinkage;
            theta[k] += direction[k] * surprise;
            for (int l = 0; l < dimensions; l++) {
                inverse[cell++] -= factor * direction[l];
            }
        }
    }

    /** The estimate, as a new array. */
    double[] estimate() {
        return theta.clone();
    }

    void save(DataOutput out) throws IOException {
        for (double value : inverse) {
            out.writeDouble(value);
        }
        for (double value : theta) {
            out.writeDouble(value);
        }
    }

    void restore(DataInput in) throws IOException {
        for (int cell = 0; cell < inverse.length; cell++) {
            inverse[cell] = in.readDouble();
        }
        for (int k = 0; k < dimensions; k++) {
            theta[k] = in.readDouble();
        }
    }
}
