package civitas.agents.langevin;

import civitas.agents.routes.CounterRandom;

/**
 * Standard normal numbers without a state, four from one 64-bit draw.
 * <p>Four 11-bit fields of the draw pick entries of a table of the normal distribution (means of 2,048 equally likely
 * intervals, bent slightly so that the table has variance 1 and fourth moment 3 exactly); the orthogonal 4 x 4 Hadamard
 * matrix mixes them. Each of the four results is a sum of four table entries, half of each: its distribution function is
 * within 1e-4 of the normal one, it has the normal's first five moments, and results of a group are uncorrelated, as are their squares. No result exceeds 7.2 standard
 * deviations; two of a group are equal once in some 2,000 groups.
 * <p>Additions only: the same numbers on every machine. Numbers of group g (agents 4g to 4g + 3) in a step depend on the
 * step's key, g and the axis alone. Source: Thomas, "FPGA Gaussian Random Number Generators with Guaranteed Statistical
 * Accuracy", FCCM 2014 (tables and Hadamard mixing); the draws are {@link CounterRandom}'s.
 */
public final class NormalNoise {
    private static final int ENTRIES = 1 << 11;
    private static final int MASK = ENTRIES - 1;
    private static final double DENSITY_AT_ZERO = 1 / StrictMath.sqrt(2 * StrictMath.PI);
    /** Half of each table entry. */
    private static final double[] HALVES = halves();

    private NormalNoise() {}

    /**
     * Fills an array with the numbers of consecutive agents.
     *
     * @param key of the step, as from {@link CounterRandom#key}
     * @param axis which of an agent's numbers, at least 0
     * @param first first agent, a multiple of 4
     * @param normals {@code double[agent - first]}, <b>modified</b>; its length at least {@code count} rounded up to a multiple of 4
     * @param count how many
     */
    public static void fill(long key, int axis, int first, double[] normals, int count) {
        for (int i = 0; i < count; i += 4) {
            long bits = CounterRandom.bits(key, (first + i) >>> 2, axis);
            double a = HALVES[(int) bits & MASK];
            double b = HALVES[(int) (bits >>> 16) & MASK];
            double c = HALVES[(int) (bits >>> 32) & MASK];
            double d = HALVES[(int) (bits >>> 48) & MASK];
            double sum = a + b;
            double difference = a - b;
            double otherSum = c + d;
            double otherDifference = c - d;
            normals[i] = sum + otherSum;
            normals[i + 1] = difference + otherDifference;
            normals[i + 2] = sum - otherSum;
            normals[i + 3] = difference - otherDifference;
        }
    }

    private static double[] halves() {
        double[] table = new double[ENTRIES];
        double before = DENSITY_AT_ZERO;
        double x = 0;
        for (int i = 0; i < ENTRIES / 2; i++) {
            boolean last = i + 1 == ENTRIES / 2;
            x = last ? Double.POSITIVE_INFINITY : quantile(0.5 + (i + 1.0) / ENTRIES, x);
            double density = last ? 0 : density(x);
            table[ENTRIES / 2 + i] = (before - density) * ENTRIES;
            table[ENTRIES / 2 - 1 - i] = -table[ENTRIES / 2 + i];
            before = density;
        }
        bend(table);
        for (int i = 0; i < ENTRIES; i++) {
            table[i] /= 2;
        }
        return table;
    }

    /** Replaces x by a x (1 + b x^2) such that the mean of x^2 is 1 and that of x^4 is 3, by Newton's method in b. */
    private static void bend(double[] table) {
        double b = 0;
        for (int step = 0; step < 50; step++) {
            double slope = (kurtosis(table, b + 1e-6) - kurtosis(table, b - 1e-6)) / 2e-6;
            b -= (kurtosis(table, b) - 3) / slope;
        }
        double scale = 1 / StrictMath.sqrt(variance(table, b));
        for (int i = 0; i < table.length; i++) {
            table[i] *= scale * (1 + b * table[i] * table[i]);
        }
    }

    private static double kurtosis(double[] table, double b) {
        double square = 0;
        double fourth = 0;
        for (double x : table) {
            double bent = x * (1 + b * x * x);
            square += bent * bent / table.length;
            fourth += bent * bent * bent * bent / table.length;
        }
        return fourth / (square * square);
    }

    private static double variance(double[] table, double b) {
        double square = 0;
        for (double x : table) {
            double bent = x * (1 + b * x * x);
            square += bent * bent / table.length;
        }
        return square;
    }

    private static double density(double x) {
        return DENSITY_AT_ZERO * StrictMath.exp(-0.5 * x * x);
    }

    /** By Newton's method from a smaller quantile, where the distribution function is concave: it converges from below. */
    private static double quantile(double level, double start) {
        double x = start;
        for (int step = 0; step < 60; step++) {
            x += (level - distribution(x)) / density(x);
        }
        return x;
    }

    /** Phi(x) = 1/2 + phi(x) (x + x^3/3 + x^5/15 + ...). Source: Marsaglia, Journal of Statistical Software 11(4), 2004. */
    private static double distribution(double x) {
        double term = x;
        double sum = x;
        for (int i = 3; Math.abs(term) > 1e-17; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * density(x);
    }
}
