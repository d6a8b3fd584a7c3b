package civitas.analysis.performative;

/** How the mean of the data follows from deployed models: the part of a distribution map that quadratic losses see. */
public interface MeanMap {
    /** Number of coordinates of the data. */
    int means();

    /** Mean of the data under what is deployed, as a new array. */
    double[] mean(double[] deployed);
}
