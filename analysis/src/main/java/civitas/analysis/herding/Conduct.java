package civitas.analysis.herding;

import civitas.analysis.Require;

/**
 * How agents of one kind decide: their private signal, the tie rule, their prior, and the weights they give to signal and
 * history. A Bayesian has both weights 1. Others weigh wrongly, but understand the history: they know how their kind decides.
 *
 * @param signal what they know privately
 * @param ties what the undecided do
 * @param priorOdds log P(1)/P(0), finite
 * @param signalWeight factor on the log-likelihood ratio of the signal, &gt; 0
 * @param historyWeight factor on that of the history, at least 0
 */
public record Conduct(Signal signal, TieRule ties, double priorOdds, double signalWeight, double historyWeight) {
    /** @throws IllegalArgumentException if a number is out of its range */
    public Conduct {
        Require.that(Double.isFinite(priorOdds), "priorOdds", priorOdds, "finite");
        Require.that(signalWeight > 0 && Double.isFinite(signalWeight), "signalWeight", signalWeight, "> 0");
        Require.that(historyWeight >= 0 && Double.isFinite(historyWeight), "historyWeight", historyWeight, ">= 0");
    }

    /** Bayesians. */
    public static Conduct bayesian(Signal signal, TieRule ties, double priorOdds) {
        return new Conduct(signal, ties, priorOdds, 1, 1);
    }

    /** The threshold of who has seen a history with that log-likelihood ratio. */
    public double threshold(double history) {
        return -(priorOdds + historyWeight * history) / signalWeight;
    }

    /** Probability of acting 1 at a threshold. */
    public double chance(double threshold, boolean state) {
        return signal.chance(threshold, state, ties);
    }

    /** The threshold of who has seen nothing. */
    public double alone() {
        return threshold(0);
    }

    /**
     * Probability that an agent's published action is 1, where only some agents see and publications may be false.
     *
     * @param threshold of those who see
     * @param sees what there is to be seen, and by whom
     */
    public double published(double threshold, boolean state, Sight sees) {
        double acts = sees.share() * chance(threshold, state) + (1 - sees.share()) * chance(alone(), state);
        return acts + sees.error() * (1 - 2 * acts);
    }

    /**
     * Who sees, and how reliably.
     *
     * @param share of agents who see others, in [0, 1]
     * @param error probability that a published action is the opposite of the true one, in [0, 1/2]
     */
    public record Sight(double share, double error) {
        /** Everybody sees what was done. */
        public static final Sight CLEAR = new Sight(1, 0);

        /** @throws IllegalArgumentException if a number is out of its range */
        public Sight {
            Require.that(share >= 0 && share <= 1, "share", share, "in [0, 1]");
            Require.that(error >= 0 && error <= 0.5, "error", error, "in [0, 0.5]");
        }
    }

    /**
     * What one published action adds to the log-likelihood ratio of the history.
     *
     * @param one whether the action is 1
     * @param threshold of those who saw, when it was taken
     */
    public double evidence(boolean one, double threshold, Sight sight) {
        double ifOne = published(threshold, true, sight);
        double ifZero = published(threshold, false, sight);
        double high = one ? ifOne : 1 - ifOne;
        double low = one ? ifZero : 1 - ifZero;
        if (high == low) {
            return 0; // a cascade
        }
        // An action that could not happen, as a fault or a false report may bring about, tells nothing.
        return high <= 0 || low <= 0 ? 0 : StrictMath.log(high / low);
    }
}
