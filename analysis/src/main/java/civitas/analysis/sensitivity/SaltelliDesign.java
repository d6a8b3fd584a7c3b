package civitas.analysis.sensitivity;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * The design behind {@link SobolIndices}: from n base points of dimension 2d, whose halves are the rows of two matrices A
 * and B, blocks of d + 2 points
 * <pre>
 *   A_j, B_j, A_B^(1)_j, ..., A_B^(d)_j        (j = 0..n-1)
 * </pre>
 * where A_B^(i)_j is row j of A with coordinate i taken from B. Source: Saltelli et al., Computer Physics Communications
 * 2010. The base points are {@link SobolDesign}'s, digitally shifted by the seed. Blocks follow each other, so any number
 * of whole blocks is a design by itself, balanced where that number is a power of two. Cost of a point: O(d log n).
 */
public final class SaltelliDesign implements UnitDesign {
    private final int dimensions;
    private final SobolDesign base;

    /**
     * @param dimensions number of inputs d, in 1..500
     * @param basePoints number of blocks n, in 1..2^31-1
     * @param seed any number; different seeds give independent shifts
     * @throws IllegalArgumentException if a size is out of range
     */
    public SaltelliDesign(int dimensions, long basePoints, long seed) {
        Require.between("dimensions", dimensions, 1, SobolDesign.MAX_DIMENSIONS / 2);
        Require.between("basePoints", basePoints, 1, Integer.MAX_VALUE);
        this.dimensions = dimensions;
        this.base = new SobolDesign(2 * dimensions, basePoints, seed);
    }

    /** Number of points that belong together, d + 2. */
    public int pointsPerBlock() {
        return dimensions + 2;
    }

    /** basePoints (d + 2). */
    @Override
    public long points() {
        return base.points() * pointsPerBlock();
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public double[] at(long index) {
        Require.between("index", index, 0, points() - 1);
        double[] both = base.at(index / pointsPerBlock());
        int place = (int) (index % pointsPerBlock());
        if (place == 1) {
            return Arrays.copyOfRange(both, dimensions, 2 * dimensions);
        }
        double[] point = Arrays.copyOf(both, dimensions);
        if (place >= 2) {
            int input = place - 2;
            point[input] = both[dimensions + input];
        }
        return point;
    }
}
