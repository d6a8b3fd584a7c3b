package civitas.analysis.sensitivity;

import civitas.analysis.Require;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Independent points, uniform on [0, 1)^d in steps of 2^-53. Point i depends on (seed, i) only: a design with more
 * points begins with the points of a shorter one. Cost of a point: O(d).
 *
 * @param dimensions number of coordinates d, at least 1
 * @param points number of points, at least 1
 * @param seed any number; different seeds give independent designs
 */
public record RandomDesign(int dimensions, long points, long seed) implements UnitDesign {
    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if there is no dimension or no point
     */
    public RandomDesign {
        Require.between("dimensions", dimensions, 1, Integer.MAX_VALUE);
        Require.between("points", points, 1, Long.MAX_VALUE);
    }

    @Override
    public double[] at(long index) {
        Require.between("index", index, 0, points() - 1);
        UniformRandomProvider random = KeyedRandom.of(seed, index);
        double[] point = new double[dimensions];
        for (int j = 0; j < dimensions; j++) {
            point[j] = random.nextDouble();
        }
        return point;
    }
}
