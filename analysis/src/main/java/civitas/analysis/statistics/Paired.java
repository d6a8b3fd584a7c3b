package civitas.analysis.statistics;

/**
 * Comparison of twins: each treated run has a twin that differs in the treatment only (same seed), so the effect is the
 * mean of the differences treated - twin, and its interval needs no independence between the two samples.
 */
public final class Paired {
    private Paired() {}

    /**
     * Summarises treated - twin. A pair with a NaN on either side is left out.
     *
     * @param treated outcome of each treated run, finite or NaN; not modified
     * @param twin outcome of the twin of each treated run, finite or NaN; not modified
     * @return the summary of the differences, n counting the pairs used
     * @throws IllegalArgumentException if the lengths differ or an outcome is infinite
     */
    public static Summary difference(double[] treated, double[] twin) {
        if (treated.length != twin.length) {
            throw new IllegalArgumentException(
                    "twin has length " + twin.length + ", expected " + treated.length + " (one per treated run)");
        }
        Summary.requireNotInfinite("treated", treated);
        Summary.requireNotInfinite("twin", twin);
        double[] difference = new double[treated.length];
        for (int r = 0; r < difference.length; r++) {
            difference[r] = treated[r] - twin[r];
        }
        return Summary.of(difference);
    }
}
