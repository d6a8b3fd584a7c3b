package civitas.analysis.shift;

import java.util.Arrays;

/**
 * The logistic function sigma(u) = 1 / (1 + e^-u).
 * <p>{@link #of} is exact to rounding. {@link #fast} reads the nearest of {@value #NODES} stored values and expands to
 * third order with sigma' = sigma (1 - sigma): at most 4e-10 off for all u, some ten times as fast, the same on every
 * machine.
 */
public final class Logistic {
    /** Largest curvature of the logistic function, 1/(6 sqrt 3), at sigma = (1 +- 1/sqrt 3)/2. */
    public static final double LARGEST_CURVATURE = 1 / (6 * StrictMath.sqrt(3));

    private static final int NODES = 1409;
    private static final int PER_UNIT = 32;
    private static final double END = (NODES - 1) / 2.0 / PER_UNIT;
    private static final double[] VALUES = new double[NODES];

    static {
        Arrays.setAll(VALUES, i -> of((double) i / PER_UNIT - END));
    }

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

    /** sigma(u) to 4e-10. */
    public static double fast(double u) {
        double clamped = Math.max(-END, Math.min(END, u));
        int node = (int) ((clamped + END) * PER_UNIT + 0.5);
        double d = clamped + END - (double) node / PER_UNIT;
        double value = VALUES[node];
        double slope = value * (1 - value);
        double curvature = slope * (1 - 2 * value);
        double third = slope * (1 - 6 * slope);
        return value + d * (slope + d * (0.5 * curvature + d * (third / 6)));
    }
}
