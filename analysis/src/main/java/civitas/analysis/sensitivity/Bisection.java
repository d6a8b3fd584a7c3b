package civitas.analysis.sensitivity;

import civitas.analysis.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Stepwise search for the smallest x in [low, high] at which a response, monotone in x, reaches a target: it does not at
 * x below the crossing, and does at x above. (For a response that falls with x, answer whether it is still short.)
 * <p>The search tries low, then high, then the middle of what is left, until the bracket is narrow enough: a bracket of
 * width w is resolved to the tolerance by ceil(log2(w / tolerance)) middles, with w = ln(high / low) and
 * ln(1 + tolerance) on the logarithmic scale. It is a value: everything follows from the settings and the answers so far,
 * so a search is saved as its answers and continued by giving them back. A noisy response is the caller's to average
 * before answering; an answer is never asked for again, and a wrong one is not recovered from.
 *
 * @param scale where the middle is, and what the tolerance means
 * @param low lower end, finite; above 0 on the logarithmic scale
 * @param high upper end, finite, above low
 * @param tolerance width at which the search ends, finite and above 0: upper - lower on the linear scale, upper / lower -
 *     1 on the logarithmic one. A bracket too narrow for a double strictly between its ends ends the search, too
 * @param answers whether the target was reached, for each x tried so far, in order
 */
public record Bisection(Scale scale, double low, double high, double tolerance, List<Boolean> answers) {
    /** The geometry of the search. */
    public enum Scale {
        /** Arithmetic midpoints, absolute tolerance. */
        LINEAR,
        /** Geometric midpoints, relative tolerance. */
        LOGARITHMIC
    }

    /** How far the search has come. */
    public enum State {
        /** There is an x to try. */
        SEARCHING,
        /** The crossing is bracketed to the tolerance. */
        FOUND,
        /** The target is reached at low already: the crossing is there or below. */
        BELOW_LOW,
        /** The target is not reached at high: the crossing is above. */
        ABOVE_HIGH
    }

    /**
     * Checks the settings, copies the answers and checks that the search asked for all of them.
     *
     * @throws IllegalArgumentException if a setting is out of range or there are answers beyond the end of the search
     */
    public Bisection {
        answers = List.copyOf(answers);
        new SearchRange(scale, low, high, tolerance).bracket(answers);
    }

    /** A search that has not begun, with the settings of {@link Bisection}. */
    public Bisection(Scale scale, double low, double high, double tolerance) {
        this(scale, low, high, tolerance, List.of());
    }

    /** The x to try; empty once the search has ended. */
    public OptionalDouble next() {
        return state() == State.SEARCHING ? OptionalDouble.of(range().candidate(bracket())) : OptionalDouble.empty();
    }

    /**
     * The search after trying {@link #next()}.
     *
     * @param reached whether the target was reached there
     * @return the search with one more answer; this one does not change
     * @throws IllegalArgumentException if the search has ended
     */
    public Bisection answer(boolean reached) {
        List<Boolean> more = new ArrayList<>(answers);
        more.add(reached);
        return new Bisection(scale, low, high, tolerance, more);
    }

    /** How far the search has come. */
    public State state() {
        return range().state(bracket());
    }

    /**
     * What the answers say of the crossing: above the lower end, at or below the upper. The lower end is the largest x
     * tried that fell short, minus infinity before there is one; the upper end the smallest x tried that reached the
     * target, plus infinity before there is one.
     */
    public Interval bracket() {
        return range().bracket(answers);
    }

    private SearchRange range() {
        return new SearchRange(scale, low, high, tolerance);
    }
}
