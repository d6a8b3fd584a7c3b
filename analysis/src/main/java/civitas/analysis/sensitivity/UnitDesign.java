package civitas.analysis.sensitivity;

/**
 * A finite list of points of the unit cube, each computed from its index: nothing is stored, any point can be had first,
 * and equal designs have equal points. Implementations are safe for use by several threads.
 */
public interface UnitDesign {
    /** Number of points, at least 1. */
    long points();

    /** Number of coordinates of a point, at least 1. */
    int dimensions();

    /**
     * A point of the design.
     *
     * @param index number of the point, from 0 (inclusive) to {@link #points()} (exclusive)
     * @return one coordinate per dimension, in [0, 1); designs on a grid of levels include 1 and say so. A new array
     * @throws IllegalArgumentException if there is no such point
     */
    double[] at(long index);
}
