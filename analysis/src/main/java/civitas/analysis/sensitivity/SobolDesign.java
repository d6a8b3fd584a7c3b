package civitas.analysis.sensitivity;

import civitas.analysis.Require;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The first points of Sobol's low-discrepancy sequence in base 2, as it is or under a random digital shift.
 * <p>Sequence: Sobol 1967 with the direction numbers new-joe-kuo-6 (Joe and Kuo, SIAM J. Sci. Comput. 2008), in Gray code
 * order, from the origin on; powers of two are the balanced sizes. Shift: in each dimension the 52 binary digits of every
 * point are XORed with the same random digits. Each shifted point is uniform on [0, 1)^d, so averages are unbiased and
 * replicates with different seeds tell their error; every elementary interval keeps its number of points. This is the
 * digital shift, not Owen's nested scrambling: digits are not permuted within the sequence. Dropping the origin would
 * spoil the balance (Owen 2020, "On dropping the first Sobol' point"), so it stays.
 * <p>A design with more points begins with the points of a shorter one. Cost of a point: O(d log n).
 */
public final class SobolDesign implements UnitDesign {
    /** Most dimensions with published direction numbers. */
    public static final int MAX_DIMENSIONS = 1000;

    private static final int DIGITS = 52;
    private static final double UNIT = 0x1p-52;

    private final int dimensions;
    private final long points;
    private final long[] shift;
    private final SobolSequenceGenerator sequence;

    /**
     * The sequence under a random digital shift.
     *
     * @param dimensions number of coordinates d, in 1..1000
     * @param points number of points, in 1..2^31-1
     * @param seed any number; different seeds give independent shifts
     * @throws IllegalArgumentException if a size is out of range
     */
    public SobolDesign(int dimensions, long points, long seed) {
        this(dimensions, points, digits(dimensions, seed));
    }

    private SobolDesign(int dimensions, long points, long[] shift) {
        Require.between("points", points, 1, Integer.MAX_VALUE);
        this.dimensions = dimensions;
        this.points = points;
        this.shift = shift;
        this.sequence = new SobolSequenceGenerator(dimensions);
    }

    /**
     * The sequence as it is, its first point the origin.
     *
     * @param dimensions number of coordinates d, in 1..1000
     * @param points number of points, in 1..2^31-1
     * @throws IllegalArgumentException if a size is out of range
     */
    public static SobolDesign unshifted(int dimensions, long points) {
        requireDimensions(dimensions);
        return new SobolDesign(dimensions, points, new long[dimensions]);
    }

    private static long[] digits(int dimensions, long seed) {
        requireDimensions(dimensions);
        UniformRandomProvider random = KeyedRandom.of(seed, 0);
        long[] digits = new long[dimensions];
        for (int j = 0; j < dimensions; j++) {
            digits[j] = random.nextLong() >>> (Long.SIZE - DIGITS);
        }
        return digits;
    }

    private static void requireDimensions(int dimensions) {
        Require.between("dimensions", dimensions, 1, MAX_DIMENSIONS);
    }

    @Override
    public long points() {
        return points;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public double[] at(long index) {
        Require.between("index", index, 0, points() - 1);
        double[] point = unshiftedPoint((int) index);
        for (int j = 0; j < dimensions; j++) {
            long digits = (long) (point[j] / UNIT);
            point[j] = (double) (digits ^ shift[j]) * UNIT;
        }
        return point;
    }

    /** The generator keeps a position, so threads take turns. */
    private double[] unshiftedPoint(int index) {
        synchronized (sequence) {
            return sequence.skipTo(index);
        }
    }
}
