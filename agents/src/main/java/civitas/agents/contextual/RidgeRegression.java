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
 * or half of it per bound; nothing is allocated. Not thread-safe.
 */
final class RidgeRegression {
    private final int dimensions;
    private final PackedSymmetric inverse;
    private final double[] theta;
    private final double[] direction;

    /** A regression on {@code dimensions} features, at least 1, that has seen nothing. */
    RidgeRegression(int dimensions) {
        this.dimensions = dimensions;
        inverse = PackedSymmetric.identity(dimensions);
        theta = new double[dimensions];
        direction = new double[dimensions];
    }

    void forget() {
        inverse.reset();
        Arrays.fill(theta, 0);
    }

    /** theta'x + multiplier (x' V^-1 x)^(1/2) of the context that begins at {@code offset}. */
    double bound(double[] contexts, int offset, double multiplier) {
        // Rounding may leave a tiny negative number where the true one is tiny.
        return mean(contexts, offset) + multiplier * Math.sqrt(Math.max(0, inverse.form(contexts, offset)));
    }

    private double mean(double[] contexts, int offset) {
        double mean = 0;
        for (int k = 0; k < dimensions; k++) {
            mean += theta[k] * contexts[offset + k];
        }
        return mean;
    }

    /**
     * Takes the reward observed at the context that begins at {@code offset}.
     *
     * @return what {@link #bound} now is at that context, for it comes for nothing: with q = x' V^-1 x and p = theta'x from
     *     before it is p + q (r - p) / (1 + q) + multiplier (q / (1 + q))^(1/2)
     */
    double learn(double[] contexts, int offset, double reward, double multiplier) {
        double mean = mean(contexts, offset);
        double square = inverse.times(contexts, offset, direction);
        double shrinkage = 1 / (1 + square);
        double surprise = (reward - mean) * shrinkage;
        inverse.subtract(direction, shrinkage);
        for (int k = 0; k < dimensions; k++) {
            theta[k] += direction[k] * surprise;
        }
        return mean + square * surprise + multiplier * Math.sqrt(Math.max(0, square * shrinkage));
    }

    /** The estimate, as a new array. */
    double[] estimate() {
        return theta.clone();
    }

    void save(DataOutput out) throws IOException {
        inverse.save(out);
        for (double value : theta) {
            out.writeDouble(value);
        }
    }

    void restore(DataInput in) throws IOException {
        inverse.restore(in);
        for (int k = 0; k < dimensions; k++) {
            theta[k] = in.readDouble();
        }
    }
}
