package civitas.sweep.design;

import java.util.List;
import java.util.Optional;

/**
 * A finite list of points with gaps, each computed from its index: a design of any size is ready at once. Implementations
 * are immutable and safe for use by several threads.
 */
public interface Design {
    /** Number of places for a point, at least 1; only a filter leaves places empty. */
    long candidates();

    /**
     * The point at a place.
     *
     * @param index from 0 (inclusive) to {@link #candidates()} (exclusive)
     * @return empty if a filter leaves the place out
     * @throws IndexOutOfBoundsException if there is no such place
     */
    Optional<Point> at(long index);

    /** Whether every place has a point, and surely one of its own. */
    default boolean complete() {
        return true;
    }

    /**
     * After how many indices some axis repeats itself, less than {@link #candidates()} and dividing it. An order of the
     * places is balanced if it is so modulo each of them.
     */
    default List<Long> periods() {
        return List.of();
    }
}
