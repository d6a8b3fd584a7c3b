package civitas.sweep.plan;

import civitas.analysis.statistics.Interval;
import civitas.sweep.design.Point;

/**
 * What a search of a bisection has found out so far.
 *
 * @param others the point of the other axes that the search belongs to
 * @param state how far it is
 * @param bracket the smallest value that reaches the target lies above the lower end, at or below the upper end; an end
 *     is infinite while nothing is known on its side
 */
public record Threshold(Point others, State state, Interval bracket) {
    /** How far a search is. */
    public enum State {
        /** There are values to try. */
        SEARCHING,
        /** The value is known to the tolerance. */
        FOUND,
        /** The least value reaches the target already. */
        BELOW,
        /** The greatest value does not reach the target. */
        ABOVE,
        /** The outcome was not measured at some value, because all runs failed there or it does not exist. */
        UNMEASURED
    }
}
