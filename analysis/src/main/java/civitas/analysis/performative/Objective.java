package civitas.analysis.performative;

/** A smooth convex function of a model: its risk on data that stay as they are. */
public interface Objective {
    /** Number of coordinates of a model. */
    int dimension();

    /** Risk of the model; {@code model} is not modified. */
    double value(double[] model);

    /**
     * Gradient of the risk.
     *
     * @param model where, not modified
     * @param gradient one number per coordinate, overwritten
     */
    void gradient(double[] model, double[] gradient);

    /**
     * Second derivatives of the risk.
     *
     * @param model where, not modified
     * @param hessian one row per coordinate, overwritten
     */
    void hessian(double[] model, double[][] hessian);

    /** An upper estimate of the largest second derivative, strictly positive: steps of gradient descent are 1 over it. */
    double smoothness();
}
