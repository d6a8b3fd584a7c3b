package civitas.analysis.shift;

import civitas.analysis.Require;

/**
 * Models under which people with the convex cost f1 = ln(1 + e^(z-x)), competing, split in two. With the reference
 * N(0, s^2) and R = s^2/alpha the response is bimodal iff R &gt; 4 and x lies in the open interval between
 * R sigma - ln(sigma/(1-sigma)) at sigma = (1 -+ sqrt(1 - 4/R))/2: the theorem's condition R &lt; 4 is that nobody polarises.
 *
 * @param low lower end
 * @param high upper end
 */
public record PolarisationWindow(double low, double high) {
    /**
     * The window.
     *
     * @param ratio R, &gt; 4
     */
    public static PolarisationWindow of(double ratio) {
        Require.that(ratio > 4 && Double.isFinite(ratio), "ratio", ratio, "finite and > 4: below nobody polarises");
        double root = StrictMath.sqrt(1 - 4 / ratio);
        double first = edge(ratio, 0.5 * (1 - root));
        double second = edge(ratio, 0.5 * (1 + root));
        return new PolarisationWindow(Math.min(first, second), Math.max(first, second));
    }

    private static double edge(double ratio, double sigma) {
        return ratio * sigma - StrictMath.log(sigma / (1 - sigma));
    }
}
