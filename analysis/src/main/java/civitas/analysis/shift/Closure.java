package civitas.analysis.shift;

/** A population reduced to a few numbers, its state, and how they change. */
public interface Closure {
    /** Length of a state. */
    int size();

    /**
     * How fast the state changes.
     *
     * @param state not modified
     * @param x model people react to, not modified
     * @param rate <b>modified</b>: set
     */
    void rate(double[] state, double[] x, double[] rate);

    /** People in that state, as points with weights. */
    WeightedPoints points(double[] state);
}
