package civitas.scenarios.persuasion;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What a game looks like now, for drawing. Immutable but for its arrays, which are not to be changed.
 *
 * @param title what is drawn
 * @param across what its points have to the right
 * @param upwards what they have upwards
 * @param lines the curves
 */
public record Sketch(String title, String across, String upwards, List<Line> lines) {
    private static final int STEPS = 200;

    /**
     * A curve, or points.
     *
     * @param name what it is
     * @param x to the right
     * @param y upwards, as many
     * @param dots whether its points stand alone
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(String name, double[] x, double[] y, boolean dots) {}

    /** A function on [0, 1]. */
    static Line curve(String name, DoubleUnaryOperator function) {
        double[] x = new double[STEPS + 1];
        double[] y = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            x[i] = (double) i / STEPS;
            y[i] = function.applyAsDouble(x[i]);
        }
        return new Line(name, x, y, false);
    }
}
