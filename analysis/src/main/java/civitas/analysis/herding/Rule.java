package civitas.analysis.herding;

/**
 * A rule that looks at nothing but how many of the actions it sees are 1, and at the last of them.
 */
@FunctionalInterface
public interface Rule {
    /**
     * The threshold on the log-likelihood ratio of the own signal.
     *
     * @param seen number of actions seen, at least 0
     * @param ones how many of them are 1
     * @param lastOne whether the last of them is 1; false if none is seen
     */
    double threshold(int seen, int ones, boolean lastOne);

    /**
     * Takes every action seen for a signal of its own, as if nobody had looked at others: L + (2 ones - seen) lambda + prior
     * against 0. Source: Eyster, Rabin, "Naive herding in rich-information settings", AEJ Micro 2010.
     *
     * @param weight lambda, log-likelihood ratio of one action, at least 0
     * @param prior log prior odds
     */
    static Rule naive(double weight, double prior) {
        return (seen, ones, last) -> -prior - weight * (2.0 * ones - seen);
    }

    /**
     * One step of DeGroot averaging: own weight w on the belief s that the signal leaves, 1-w on the share x of actions 1
     * seen; acts 1 if w s + (1-w) x exceeds 1/2. Who sees nobody follows the signal. Source of the averaging: DeGroot, JASA
     * 1974.
     *
     * @param ownWeight w, in [0, 1]
     * @param prior log prior odds, which the belief s contains
     */
    static Rule averaging(double ownWeight, double prior) {
        return (seen, ones, last) -> {
            if (seen == 0) {
                return -prior;
            }
            double gap = 0.5 - (1 - ownWeight) * ones / seen;
            double belief = ownWeight > 0 ? gap / ownWeight : Math.signum(gap) * Double.POSITIVE_INFINITY;
            if (Double.isNaN(belief)) {
                return -prior;
            }
            return belief <= 0
                    ? Double.NEGATIVE_INFINITY
                    : belief >= 1 ? Double.POSITIVE_INFINITY : StrictMath.log(belief / (1 - belief)) - prior;
        };
    }

    /** Does what most of those seen do; undecided or alone, what the signal and prior say. */
    static Rule majority(double prior) {
        return (seen, ones, last) ->
                2 * ones == seen ? -prior : 2 * ones > seen ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** Does what the last one seen does; alone, what the signal and prior say. */
    static Rule last(double prior) {
        return (seen, ones, last) -> seen == 0 ? -prior : last ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}
