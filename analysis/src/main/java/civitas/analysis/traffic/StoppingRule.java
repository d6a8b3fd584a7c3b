package civitas.analysis.traffic;

import civitas.analysis.Require;

/**
 * When an iterative method stops: at a relative gap or after a number of iterations, whichever comes first.
 *
 * @param relativeGap gap at or below which to stop, see {@link Assignment#relativeGap}; at least 0
 * @param mostIterations most iterations, at least 0
 */
public record StoppingRule(double relativeGap, int mostIterations) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public StoppingRule {
        if (!(relativeGap >= 0)) {
            throw new IllegalArgumentException("relativeGap = " + relativeGap + ", must be >= 0");
        }
        Require.between("mostIterations", mostIterations, 0, Integer.MAX_VALUE);
    }

    boolean stops(double gap, int iterations) {
        return gap <= relativeGap || iterations >= mostIterations;
    }
}
