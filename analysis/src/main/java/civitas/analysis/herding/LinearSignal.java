package civitas.analysis.herding;

/**
 * A signal s in [0, 1] with density 2s in state 1 and 2(1-s) in state 0, so that s is the belief it leaves at even odds:
 * L = log s/(1-s), unbounded. Actions then converge to the truth (Smith, Sorensen, Econometrica 2000). At even prior odds
 * {@code P(act 1 | 1) = 1-(1-b)^2}, {@code P(act 1 | 0) = b^2} at public belief b; 1/(1-b) grows by 2 with every action 1 and
 * 1/b with every action 0, so that nobody of the first n errs with probability prod (1 - 1/(4 i^2)), which tends to 2/pi.
 */
public record LinearSignal() implements Signal {
    @Override
    public double chance(double threshold, boolean state, TieRule ties) {
        // s > logistic(threshold)
        double above = 1 / (1 + StrictMath.exp(threshold));
        return state ? above * (2 - above) : above * above;
    }

    /** Inverse of the distribution function, s^2 or 1-(1-s)^2. */
    @Override
    public double ratio(double uniform, boolean state) {
        double u = uniform + 0x1p-54;
        double root = StrictMath.sqrt(state ? u : 1 - u);
        return state ? StrictMath.log(root / (1 - root)) : StrictMath.log((1 - root) / root);
    }

    @Override
    public double strongest() {
        return Double.POSITIVE_INFINITY;
    }

    /** Probability that none of the first n Bayesian agents errs, at even prior odds and with all actions public. */
    public static double noError(int agents) {
        double product = 1;
        for (int n = 1; n <= agents; n++) {
            product *= 1 - 1 / (4.0 * n * n);
        }
        return product;
    }
}
