package civitas.analysis.steering;

/** A precision for every public belief. */
@FunctionalInterface
public interface Policy {
    /**
     * The precision.
     *
     * @param belief public belief in the good state, in [0, 1]
     * @return in [1/2, 1]
     */
    double precision(double belief);
}
