package civitas.analysis.strategic;

import civitas.analysis.Require;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The expected largest of independent uniform variables X_i on [a_i, b_i]:
 * <pre>  E max X_i = b - integral from a to b of product F_i(x) dx,  a = max a_i, b = max b_i.</pre>
 * <p>Between neighbouring ends of intervals the product is a polynomial, which Gauss-Legendre quadrature integrates exactly
 * but for rounding. An interval of length 0 is a constant. Source: tail formula of the mean.
 */
public final class UniformMaximum {
    private UniformMaximum() {}

    /**
     * Computes E max X_i.
     *
     * @param lower a_i, finite, at least one; not modified
     * @param upper b_i &gt;= a_i, finite, as many; not modified
     * @throws IllegalArgumentException if the ends are not as said
     */
    public static double mean(double[] lower, double[] upper) {
        Require.length("upper", upper.length, lower.length, "that of lower");
        Require.that(lower.length > 0, "lower.length", lower.length, "at least 1");
        for (int i = 0; i < lower.length; i++) {
            Require.finite("lower", lower[i]);
            Require.that(upper[i] >= lower[i] && Double.isFinite(upper[i]), "upper", upper[i], "at least " + lower[i]);
        }
        double from = Arrays.stream(lower).max().orElseThrow();
        double to = Arrays.stream(upper).max().orElseThrow();
        double[] ends = DoubleStream.concat(Arrays.stream(lower), Arrays.stream(upper))
                .filter(end -> end >= from)
                // -0 and 0 are one end.
                .map(end -> end + 0.0)
                .distinct()
                .sorted()
                .toArray();
        // n points are exact up to degree 2n - 1, and the product has the degree of the number of factors.
        int points = lower.length / 2 + 1;
        GaussIntegratorFactory rules = new GaussIntegratorFactory();
        double below = 0;
        for (int piece = 1; piece < ends.length; piece++) {
            GaussIntegrator rule = rules.legendre(points, ends[piece - 1], ends[piece]);
            below += rule.integrate(x -> probabilityBelow(x, lower, upper));
        }
        return to - below;
    }

    private static double probabilityBelow(double x, double[] lower, double[] upper) {
        double product = 1;
        for (int i = 0; i < lower.length; i++) {
            product *= x >= upper[i] ? 1 : (x - lower[i]) / (upper[i] - lower[i]);
        }
        return product;
    }
}
