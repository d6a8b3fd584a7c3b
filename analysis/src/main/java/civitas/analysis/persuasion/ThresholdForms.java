package civitas.analysis.persuasion;

/**
 * Closed forms for two states and a receiver who acts if the state is 1 with probability t or more, while the sender always
 * wants it to act: a prior mu below t is split into 0 and t. Source: Kamenica, Gentzkow, AER 2011, section I, for mu = 0.3 and
 * t = 1/2.
 */
public final class ThresholdForms {
    private ThresholdForms() {}

    /** Probability of action under the optimal scheme, min(1, mu/t). */
    public static double optimum(double prior, double threshold) {
        return Math.min(1, prior / threshold);
    }

    /** Probability of the signal to act in state 0, min(1, mu (1-t) / (t (1-mu))). */
    public static double lie(double prior, double threshold) {
        return prior >= threshold ? 1 : prior * (1 - threshold) / (threshold * (1 - prior));
    }
}
