package civitas.analysis.shift;

import java.util.Arrays;

/** A risk and its derivatives in the model, as sums under way. Not thread-safe. */
public final class RiskSums {
    /** The risk. */
    public double value;
    /** {@code double[coordinate]}. */
    public final double[] gradient;
    /** {@code double[coordinate][coordinate]}, symmetric. */
    public final double[][] hessian;

    /** All zero. */
    public RiskSums(int dimensions) {
        gradient = new double[dimensions];
        hessian = new double[dimensions][dimensions];
    }

    /** Starts again from zero. */
    public void clear() {
        value = 0;
        Arrays.fill(gradient, 0);
        for (double[] row : hessian) {
            Arrays.fill(row, 0);
        }
    }

    /** Euclidean length of the gradient. */
    public double slope() {
        double square = 0;
        for (double component : gradient) {
            square += component * component;
        }
        return StrictMath.sqrt(square);
    }
}
