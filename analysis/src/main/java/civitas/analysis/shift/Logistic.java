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
        double slope = -scale * HALF_PART;
        double up = (scale * centre + END) * HALF_PART;
        double down = (scale * centre - END) * HALF_PART;
        for (int i = 0; i < count; i++) {
            values[i] = factor / (1 + power(u[i], slope, up, down));
        }
    }

    /** factor sigma (1 - sigma) at scale (u - centre) of many numbers; parameters as for {@link #values}. */
    static void slopes(double[] u, double[] slopes, int count, double scale, double centre, double factor) {
        double slope = -scale * HALF_PART;
        double up = (scale * centre + END) * HALF_PART;
        double down = (scale * centre - END) * HALF_PART;
        for (int i = 0; i < count; i++) {
            double e = power(u[i], slope, up, down);
            double sum = 1 + e;
            slopes[i] = factor * e / (sum * sum);
        }
    }

    /**
     * e^x for |x| at most 32, e^32 or e^-32 beyond, where x/128 is the middle of slope u + up and slope u + down: the
     * difference of their absolute values is x/128 cut off at both ends.
     */
    private static double power(double u, double slope, double up, double down) {
        double r = Math.abs(Math.fma(slope, u, up)) - Math.abs(Math.fma(slope, u, down));
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
