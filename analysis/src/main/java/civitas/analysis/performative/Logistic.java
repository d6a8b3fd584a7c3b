package civitas.analysis.performative;

/** The logistic function and its integral, exact in both tails. */
final class Logistic {
    private Logistic() {}

    /** 1/(1 + exp(-u)). */
    static double share(double u) {
        if (u >= 0) {
            return 1 / (1 + StrictMath.exp(-u));
        }
        double odds = StrictMath.exp(u);
        return odds / (1 + odds);
    }

    /** ln(1 + exp(u)). */
    static double softplus(double u) {
        return Math.max(u, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(u)));
    }
}
