package civitas.analysis.performative;

/**
 * Classifiers 1{x &gt; t} of people uniform on [0, 1] whose label is 1{x &gt; boundary}, flipped with probability q. The
 * risk is R(t) = q + (1 - 2q) |t - boundary|; classifiers within slack of the best one, its Rashomon set, have
 * |t - boundary| at most w = slack/(1 - 2q). Between two classifiers the churn, the share of people who are told something
 * else, is |t - t'|. Churn and ambiguity are so
 * while the set lies {@link #inside} [0, 1].
 * <p>Churn, ambiguity and the set: Watson-Daniels et al., arXiv 2402.07745.
 *
 * @param flipProbability q, in [0, 1/2)
 * @param slack excess risk of the set's members, at least 0
 */
public record ThresholdClassifiers(double flipProbability, double slack) {
    /** Checks the numbers. */
    public ThresholdClassifiers {
        if (!(flipProbability >= 0 && flipProbability < 0.5 && slack >= 0)) {
            throw new IllegalArgumentException("flipProbability = " + flipProbability + ", slack = " + slack
                    + ", must be in [0, 0.5) and at least 0");
        }
    }

    /** R(t) where the boundary is that far from t. */
    public double risk(double distance) {
        return flipProbability + (1 - 2 * flipProbability) * Math.abs(distance);
    }

    /** w, half the width of the Rashomon set. */
    public double halfWidth() {
        return slack / (1 - 2 * flipProbability);
    }

    /** Whether the Rashomon set around a boundary lies inside [0, 1], where people are. */
    public boolean inside(double boundary) {
        return boundary - halfWidth() >= 0 && boundary + halfWidth() <= 1;
    }

    /** Expected churn between the best classifier and a member drawn uniformly: w/2. */
    public double churnFromBest() {
        return halfWidth() / 2;
    }

    /** Expected churn between two members drawn uniformly: 2w/3. */
    public double churnBetweenMembers() {
        return 2 * halfWidth() / 3;
    }

    /** Share of people on whom some member disagrees with the best one, and the largest churn of two members: 2w. */
    public double ambiguity() {
        return 2 * halfWidth();
    }

    /** The general bound on churn from the best classifier to a member: 2 R(best) + slack. */
    public double churnBound() {
        return 2 * flipProbability + slack;
    }
}
