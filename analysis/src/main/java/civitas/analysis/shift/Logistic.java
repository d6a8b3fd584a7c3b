package civitas.analysis.shift;

/**
 * The logistic function sigma(u) = 1 / (1 + e^-u).
 * <p>Two ways: one number at a time, exact to rounding; and arrays at once with additions, multiplications, divisions,
 * absolute values and fused multiplications, which compilers turn into vector instructions and which give the same numbers
 * on every machine. There e^u is the 128th power of the fifth Taylor polynomial at u/128, with u cut off at -32 and 32:
 * relative errors grow like u^6, but sigma is flat where u is large, so sigma and its slope are within 1e-11.
 */
public final class Logistic {
    /** Largest curvature of the logistic function, 1/(6 sqrt 3), at sigma = (1 +- 1/sqrt 3)/2. */
    public static final double LARGEST_CURVATURE = 1 / (6 * StrictMath.sqrt(3));

    private static final double END = 32;
    /** Half of 1/128: the difference of absolute values that cuts off is twice the number. */
    private static final double HALF_PART = 0.5 / 128;

    private Logistic() {}

    /** sigma(u), without overflow. */
    public static double of(double u) {
        if (u >= 0) {
            return 1 / (1 + StrictMath.exp(-u));
        }
        double e = StrictMath.exp(u);
        return e / (1 + e);
    }

    /** ln(1 + e^u), without overflow. */
    public static double softplus(double u) {
        return Math.max(u, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(u)));
    }

    /**
     * factor sigma(scale (u - centre)) of many numbers.
     *
     * @param u {@code double[number]}, not modified
     * @param values {@code double[number]}, <b>modified</b>; may be {@code u}
     * @param count how many, at most the lengths
     */
    static void values(double[] u, double[] values, int count, double scale, double centre, double factor) {
        for (int i = 0; i < count; i++) {
            double x = scale * (centre - u[i]);
            values[i] = factor / (1 + power(x));
        }
    }

    /** factor sigma (1 - sigma) at scale (u - centre) of many numbers; parameters as for {@link #values}. */
    static void slopes(double[] u, double[] slopes, int count, double scale, double centre, double factor) {
        for (int i = 0; i < count; i++) {
            double e = power(scale * (centre - u[i]));
            double sum = 1 + e;
            slopes[i] = factor * e / (sum * sum);
        }
    }

    /** e^x for |x| at most 32, e^32 or e^-32 beyond. */
    private static double power(double x) {
        double r = (Math.abs(x + END) - Math.abs(x - END)) * HALF_PART;
        double e = Math.fma(r, Math.fma(r, Math.fma(r, cubic(r), 1.0 / 2), 1), 1);
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        return e * e;
    }

    private static double cubic(double r) {
        return Math.fma(r, Math.fma(r, 1.0 / 120, 1.0 / 24), 1.0 / 6);
    }
}
