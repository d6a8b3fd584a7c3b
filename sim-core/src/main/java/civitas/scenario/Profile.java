package civitas.scenario;

import java.util.List;

/**
 * Outcomes that are points of curves, such as prices by period after a deviation. Reports draw them as one chart.
 *
 * @param name {@code snake_case} name; benchmarks with a word of it in common are drawn beside the curves
 * @param title one line above the chart
 * @param axis what runs from left to right, with its unit
 * @param unit unit of the outcomes, {@code "1"} for pure numbers
 * @param baseline what the first point of every curve is called, which is marked from left to right; empty for no mark
 * @param description one or two sentences on what the curves are
 * @param curves at least one
 */
public record Profile(
        String name, String title, String axis, String unit, String baseline, String description, List<Curve> curves) {
    /**
     * A curve.
     *
     * @param name what the legend says
     * @param points from left to right
     */
    public record Curve(String name, List<Point> points) {
        /** Copies the points. */
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * A point of a curve.
     *
     * @param at place on the axis
     * @param outcome name of the outcome that is drawn there
     */
    public record Point(double at, String outcome) {}

    /** Copies the curves. */
    public Profile {
        curves = List.copyOf(curves);
    }
}
