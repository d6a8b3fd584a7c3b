package civitas.analysis.plot;

/**
 * A point of a curve.
 *
 * @param x place on the horizontal axis
 * @param y place on the vertical axis
 * @param lower lower end of the spread around y; NaN if there is none
 * @param upper upper end of the spread around y; NaN if there is none
 */
public record CurvePoint(double x, double y, double lower, double upper) {
    /** A point without spread. */
    public static CurvePoint of(double x, double y) {
        return new CurvePoint(x, y, Double.NaN, Double.NaN);
    }

    boolean hasSpread() {
        return Double.isFinite(lower) && Double.isFinite(upper);
    }
}
