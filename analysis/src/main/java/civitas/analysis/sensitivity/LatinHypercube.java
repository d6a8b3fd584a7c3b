package civitas.analysis.sensitivity;

import civitas.analysis.Require;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Latin hypercube sample: in each dimension j, exactly one of the n points lies in each stratum [k/n, (k+1)/n),
 * <pre>
 *   x_ij = (pi_j(i) + u_ij) / n
 * </pre>
 * with independent random permutations pi_j and u_ij uniform on [0, 1). Source: McKay, Beckman and Conover, Technometrics
 * 1979. The permutations are computed, not stored ({@link IndexPermutation}), so a design of any size is ready at once;
 * cost of a point: O(d log n). Not nested: a prefix of the design is a random sample, not a Latin hypercube.
 *
 * @param dimensions number of coordinates d, at least 1
 * @param points number of points n, in 1..2^53
 * @param seed any number; different seeds give independent designs
 */
public record LatinHypercube(int dimensions, long points, long seed) implements UnitDesign {
    /** Beyond this, strata are narrower than the steps between doubles. */
    private static final long MAX_POINTS = 1L << 53;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if a size is out of range
     */
    public LatinHypercube {
        Require.between("dimensions", dimensions, 1, Integer.MAX_VALUE);
        Require.between("points", points, 1, MAX_POINTS);
    }

    @Override
    public double[] at(long index) {
        Require.between("index", index, 0, points() - 1);
        UniformRandomProvider jitter = KeyedRandom.of(seed, index);
        double[] point = new double[dimensions];
        for (int j = 0; j < dimensions; j++) {
            // Negative counters are the permutations', the others the points'.
            long stratum = new IndexPermutation(points, KeyedRandom.key(seed, ~j)).apply(index);
            point[j] = within((double) points, (double) stratum, jitter.nextDouble());
        }
        return point;
    }

    /** (stratum + jitter)/n, put back into the stratum where rounding has pushed it out by one step. */
    static double within(double n, double stratum, double jitter) {
        double x = (stratum + jitter) / n;
        // One rounding only: the sign of the fused expression is that of the exact one.
        if (Math.fma(x, n, -stratum) < 0) {
            return Math.nextUp(x);
        }
        return Math.fma(x, n, -(stratum + 1)) >= 0 ? Math.nextDown(x) : x;
    }
}
