package civitas.analysis.strategic;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * A Markov game of hold-up with n states. In state 0, the gate, the environment enters or stays out, and the learner earns k
 * if it shares and 0 if it exploits. Out leads back to the gate; entering leads through states 1 to n - 1, one step each,
 * and back. There sharing is worth 1 to the learner and to the environment, exploiting 2 to the learner and -1 to the
 * environment. Payoffs are discounted by gamma per step; G = gamma + ... + gamma^(n-1).
 * <p>A learner whose class is full, one that may act differently in every state, exploits behind the gate, so nobody
 * enters: it earns k/(1 - gamma). One that must act alike in all states shares where G &lt; k, for its own sake, so the
 * environment enters: it earns (k + G)/(1 - gamma^n), which is more where k &lt; 1. Source: an instance of the Markov games of
 * Handina, Mazumdar, NeurIPS 2024.
 *
 * @param states n, at least 2
 * @param discountFactor gamma, in (0, 1)
 * @param gatePayoff k, finite and &gt; 0
 */
public record HoldUpGame(int states, double discountFactor, double gatePayoff) {
    /** @throws IllegalArgumentException if a number is out of its range */
    public HoldUpGame {
        Require.that(states >= 2, "states", states, "at least 2");
        Require.that(discountFactor > 0 && discountFactor < 1, "discountFactor", discountFactor, "in (0, 1)");
        Require.positive("gatePayoff", gatePayoff);
    }

    /** G, the discounted number of steps behind the gate, seen from it. */
    public double discountedSteps() {
        double sum = 0;
        for (int state = states - 1; state >= 1; state--) {
            sum = discountFactor * (1 + sum);
        }
        return sum;
    }

    /** Equilibrium value of a learner that may act differently in every state. */
    public double fullClassValue() {
        return gatePayoff / (1 - discountFactor);
    }

    /** Whether a learner that must act alike in all states shares in equilibrium: G &lt; k. */
    public boolean restrictionShares() {
        return discountedSteps() < gatePayoff;
    }

    /**
     * Equilibrium value of a learner that must act alike in all states.
     *
     * @throws IllegalStateException if it would not share, see {@link #restrictionShares}: there the equilibrium is another
     */
    public double restrictedClassValue() {
        if (!restrictionShares()) {
            throw new IllegalStateException("gatePayoff = " + gatePayoff + ", must be above " + discountedSteps()
                    + " for sharing to be dominant");
        }
        return (gatePayoff + discountedSteps()) / (1 - StrictMath.pow(discountFactor, states));
    }

    /**
     * The learner's value at the gate by policy evaluation.
     *
     * @param sharing probability of sharing by state, {@code [state]} of length n; not modified
     * @param entering probability of entering, in [0, 1]
     */
    public double learnerValue(double[] sharing, double entering) {
        double[] service = Arrays.stream(sharing).map(share -> 2 - share).toArray();
        return value(sharing[0] * gatePayoff, service, entering);
    }

    /** The environment's value at the gate by policy evaluation; arguments as of {@link #learnerValue}. */
    public double environmentValue(double[] sharing, double entering) {
        double[] service = Arrays.stream(sharing).map(share -> 2 * share - 1).toArray();
        return value(0, service, entering);
    }

    /** Solves V = gate + gamma ((1 - p) V + p (payoffs of states 1 to n - 1, discounted, + gamma^(n-1) V)). */
    private double value(double gate, double[] service, double entering) {
        Require.that(service.length == states, "sharing.length", service.length, "the number of states, " + states);
        Require.that(entering >= 0 && entering <= 1, "entering", entering, "in [0, 1]");
        double passage = 0;
        double again = 1;
        for (int state = states - 1; state >= 1; state--) {
            passage = service[state] + discountFactor * passage;
            again *= discountFactor;
        }
        double stay = discountFactor * (1 - entering);
        double enter = discountFactor * entering;
        return (gate + enter * passage) / (1 - stay - enter * again);
    }
}
