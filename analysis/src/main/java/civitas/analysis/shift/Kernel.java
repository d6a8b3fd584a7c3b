package civitas.analysis.shift;

/**
 * A symmetric interaction potential W of the distance r between two people; convex kernels draw people together. Immutable.
 */
public interface Kernel {
    /** W(r), r at least 0. */
    double value(double r);

    /** W'(r), r &gt; 0; 0 is returned for r = 0, where symmetric forces cancel. */
    double slope(double r);

    /**
     * What W is taken for between cells whose centres are z apart, in one dimension: W itself, or its mean over
     * [z - h/2, z + h/2] where W is infinite at 0.
     *
     * @param z any number
     * @param h width, &gt; 0
     */
    default double cellAverage(double z, double h) {
        return value(Math.abs(z));
    }
}
