package civitas.analysis.shift;

/**
 * Churn among equally good threshold classifiers: X uniform on [0, 1], label 1{X &gt; t0} flipped with probability q; a
 * classifier with threshold t has risk q + (1-2q)|t - t0|, and is within epsilon of the best for |t - t0| at most
 * w = epsilon/(1-2q). Churn is the share of people two classifiers decide differently.
 * <p>Source of the notions: Watson-Daniels et al., "Predictive churn with the set of good models", arXiv 2402.07745; closed
 * forms of this example by integration.
 *
 * @param radius w
 * @param fromBest expected churn between the best classifier and a random good one, w/2
 * @param betweenGood expected churn between two random good ones, 2w/3
 * @param ambiguity share of people on whom some good one disagrees with the best, 2w; also the largest churn of a pair
 */
public record ThresholdChurn(double radius, double fromBest, double betweenGood, double ambiguity) {
    /**
     * The example.
     *
     * @param flipped q, in [0, 0.5)
     * @param epsilon excess risk that is still good, at least 0
     */
    public static ThresholdChurn of(double flipped, double epsilon) {
        Require.that(flipped >= 0 && flipped < 0.5, "flipped", flipped, "in [0, 0.5)");
        Require.that(epsilon >= 0 && Double.isFinite(epsilon), "epsilon", epsilon, "finite and >= 0");
        double w = epsilon / (1 - 2 * flipped);
        return new ThresholdChurn(w, w / 2, 2 * w / 3, 2 * w);
    }
}
