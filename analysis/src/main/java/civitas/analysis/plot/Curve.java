package civitas.analysis.plot;

import java.util.List;

/**
 * A line through points, or the points alone.
 *
 * @param name what the legend says
 * @param points from left to right
 * @param spread how spreads are drawn
 * @param joined whether a line goes through the points; otherwise they are dots
 */
public record Curve(String name, List<CurvePoint> points, Spread spread, boolean joined) {
    /** How the spread around a curve is drawn. */
    public enum Spread {
        /** Not at all. */
        NONE,
        /** A shaded band along the curve. */
        BAND,
        /** A bar at every point. */
        BARS
    }

    /** A line through points. */
    public static Curve line(String name, List<CurvePoint> points, Spread spread) {
        return new Curve(name, points, spread, true);
    }

    /** Dots that no line joins. */
    public static Curve dots(String name, List<CurvePoint> points, Spread spread) {
        return new Curve(name, points, spread, false);
    }

    /** Copies the points. */
    public Curve {
        points = List.copyOf(points);
    }
}
