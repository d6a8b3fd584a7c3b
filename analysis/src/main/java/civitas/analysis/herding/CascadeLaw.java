package civitas.analysis.herding;

import civitas.analysis.Require;

/**
 * Closed forms for Bayesians with binary signals of accuracy p, even prior odds and a public history. With e = p(1-p), after
 * an even number n of agents:
 * <pre>
 *   coin:        P(no cascade) = e^(n/2)      P(correct) = p(p+1)(1-e^(n/2))/(2(1-e))           E[T] = 2/(1-e)
 *   own signal:  P(no cascade) = (2e)^(n/2)   P(correct) = p^2/(p^2+(1-p)^2) (1-(2e)^(n/2))     E[T] = 2/(p^2+(1-p)^2)
 * </pre>
 * T is the number of agents who act before a cascade has begun. Source: Bikhchandani, Hirshleifer, Welch, JPE 1992, p. 997
 * (coin); the difference of signals as a walk that stops at two (own signal).
 *
 * @param accuracy p, in (1/2, 1)
 * @param ties what an undecided agent does
 */
public record CascadeLaw(double accuracy, TieRule ties) {
    /** @throws IllegalArgumentException if the accuracy is out of its range */
    public CascadeLaw {
        Require.that(accuracy > 0.5 && accuracy < 1, "accuracy", accuracy, "in (0.5, 1)");
    }

    private double undecidedPair() {
        double e = accuracy * (1 - accuracy);
        return ties == TieRule.COIN ? e : 2 * e;
    }

    /**
     * Probability that no cascade has begun after {@code agents} agents.
     *
     * @param agents an even number, at least 0
     * @throws IllegalArgumentException if the number is odd or negative
     */
    public double noCascade(int agents) {
        Require.that(agents >= 0 && agents % 2 == 0, "agents", agents, "even and at least 0");
        return StrictMath.pow(undecidedPair(), agents / 2.0);
    }

    /** Probability that a cascade begins in the end and is right. */
    public double correct() {
        double p = accuracy;
        return ties == TieRule.COIN ? p * (p + 1) / (2 * (1 - p * (1 - p))) : p * p / (p * p + (1 - p) * (1 - p));
    }

    /** Probability that a cascade begins in the end and is wrong. */
    public double wrong() {
        return 1 - correct();
    }

    /** Probability that a right cascade has begun after an even number of agents. */
    public double correctAfter(int agents) {
        return correct() * (1 - noCascade(agents));
    }

    /** Probability that a wrong cascade has begun after an even number of agents. */
    public double wrongAfter(int agents) {
        return wrong() * (1 - noCascade(agents));
    }

    /** Expected number of agents who act before a cascade has begun. */
    public double expectedTime() {
        return 2 / (1 - undecidedPair());
    }
}
