package civitas.analysis.plot;

import java.util.List;

/**
 * A line through points.
 *
 * @param name what the legend says
 * @param points from left to right
 * @param spread how spreads are drawn
 */
public record Curve(String name, List<CurvePoint> points, Spread spread) {
    /** How the spread around a curve is drawn. */
    public enum Spread {
        /** Not at all. */
        NONE,
        /** A shaded band along the curve. */
        BAND,
        /** A bar at every point. */
        BARS
    }

    /** Copies the points. */
    public Curve {
        points = List.copyOf(points);
    }
}
