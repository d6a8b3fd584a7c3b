package civitas.analysis.shift;

/**
 * A loss as a function phi of one number, the score u of a person under a model. Immutable.
 *
 * @see Loss
 */
public interface Curve {
    /** phi(u). */
    double value(double u);

    /** phi'(u). */
    double slope(double u);

    /** phi''(u). */
    double curvature(double u);

    /** A lower bound of phi'', as large as there is one; {@code -Infinity} if there is none. */
    double leastCurvature();

    /** An upper bound of phi'', as small as there is one; {@code Infinity} if there is none. */
    double greatestCurvature();

    /**
     * phi' at many points less a shift, to 1e-11 of the curve's scale where that is faster.
     *
     * @param points {@code double[point]}, not modified
     * @param slopes {@code double[point]}, phi'(point - shift), <b>modified</b>; may be {@code points}
     * @param count how many, at most the lengths
     */
    default void slopes(double[] points, double shift, double[] slopes, int count) {
        for (int i = 0; i < count; i++) {
            slopes[i] = slope(points[i] - shift);
        }
    }
}
