package civitas.analysis.performative;

/**
 * Labelled people whose features all move by one vector, those who know of the model alone. A model has one weight per
 * feature and a bias, which comes last; it predicts label 1 where w.x + b &gt; 0.
 */
public interface LogisticData {
    /** Number of features, without the bias. */
    int features();

    /**
     * Mean logistic loss ln(1 + exp(u)) - y u, u = w.x + b, after people have moved.
     *
     * @param shift by how much, one number per feature; not modified
     * @param knowing share of people who move, in [0, 1]
     */
    Objective risk(double[] shift, double knowing);

    /** Share of people whose label the model predicts after they have moved; parameters as in {@link #risk}. */
    double accuracy(double[] model, double[] shift, double knowing);

    /** Share of people for whom two models predict different labels after they have moved: the churn between them. */
    double disagreement(double[] first, double[] second, double[] shift, double knowing);
}
