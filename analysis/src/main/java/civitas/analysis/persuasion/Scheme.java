package civitas.analysis.persuasion;

import civitas.analysis.Require;
import java.util.Arrays;
import java.util.List;

/**
 * A signalling scheme: pi(k|s), the probability of signal k in state s, to which its sender is committed. Immutable.
 * Source: Kamenica, Gentzkow, AER 2011, section I.
 */
public final class Scheme {
    private final double[][] probabilities;

    private Scheme(double[][] probabilities) {
        this.probabilities = probabilities;
    }

    /**
     * A scheme from its matrix.
     *
     * @param probabilities {@code double[state][signal]}, each row a distribution; copied
     * @throws IllegalArgumentException if rows differ in length or are no distributions
     */
    public static Scheme of(double[][] probabilities) {
        Require.that(probabilities.length >= 1, "states", probabilities.length, "at least 1");
        double[][] copy = new double[probabilities.length][];
        for (int state = 0; state < copy.length; state++) {
            copy[state] = probabilities[state].clone();
            Require.that(
                    copy[state].length == probabilities[0].length,
                    "row " + (state + 1) + " of the scheme",
                    Arrays.toString(copy[state]),
                    "as long as the first one");
            Require.distribution("row " + (state + 1) + " of the scheme", copy[state]);
        }
        return new Scheme(copy);
    }

    /** One signal, whatever the state. */
    public static Scheme none(int states) {
        double[][] matrix = new double[states][1];
        Arrays.stream(matrix).forEach(row -> row[0] = 1);
        return of(matrix);
    }

    /** The signal is the state. */
    public static Scheme full(int states) {
        double[][] matrix = new double[states][states];
        for (int state = 0; state < states; state++) {
            matrix[state][state] = 1;
        }
        return of(matrix);
    }

    /** Two signals for two states, with the probabilities of signal 1 in states 0 and 1. */
    public static Scheme binary(double inZero, double inOne) {
        return of(new double[][] {{1 - inZero, inZero}, {1 - inOne, inOne}});
    }

    /**
     * The scheme that sends its two posteriors of state 1 out of two states; one signal if they are the same.
     *
     * @param prior of state 1, between them
     */
    static Scheme splitting(double prior, double low, double high) {
        if (high - low < 1e-15 || prior <= 0 || prior >= 1) {
            return none(2);
        }
        double weight = (prior - low) / (high - low);
        return binary(Math.min(1, weight * (1 - high) / (1 - prior)), Math.min(1, Math.max(0, weight * high / prior)));
    }

    /** Number of states. */
    public int states() {
        return probabilities.length;
    }

    /** Number of signals. */
    public int signals() {
        return probabilities[0].length;
    }

    /** pi(k|s). */
    public double probability(int state, int signal) {
        return probabilities[state][signal];
    }

    /**
     * The signal at a quantile.
     *
     * @param uniform in [0, 1)
     */
    public int draw(int state, double uniform) {
        double[] row = probabilities[state];
        double left = uniform;
        int last = 0;
        for (int signal = 0; signal < row.length; signal++) {
            if (row[signal] > 0) {
                last = signal;
                if (left < row[signal]) {
                    return signal;
                }
                left -= row[signal];
            }
        }
        return last;
    }

    /** P(k). */
    public double marginal(double[] prior, int signal) {
        double all = 0;
        for (int state = 0; state < states(); state++) {
            all += prior[state] * probabilities[state][signal];
        }
        return all;
    }

    /** Posterior after a signal, by Bayes' rule, {@code double[state]}; the prior after one that is never sent. */
    public double[] posterior(double[] prior, int signal) {
        double all = marginal(prior, signal);
        double[] posterior = prior.clone();
        for (int state = 0; state < states() && all > 0; state++) {
            posterior[state] = prior[state] * probabilities[state][signal] / all;
        }
        return posterior;
    }

    /** Largest |mean posterior - prior| over states: Bayes plausibility, 0 but for rounding. */
    public double plausibilityError(double[] prior) {
        double[] error = prior.clone();
        for (int signal = 0; signal < signals(); signal++) {
            double weight = marginal(prior, signal);
            double[] posterior = posterior(prior, signal);
            for (int state = 0; state < states(); state++) {
                error[state] -= weight * posterior[state];
            }
        }
        return Arrays.stream(error).map(Math::abs).max().orElseThrow();
    }

    /**
     * What arrives of two signals if each is turned into the other one with a probability.
     *
     * @throws IllegalArgumentException if there are not two signals and the probability is not 0
     */
    public Scheme flipped(double chance) {
        if (chance == 0) {
            return this;
        }
        Require.that(signals() == 2, "signals", signals(), "2, where signals are flipped");
        double[][] matrix = new double[states()][2];
        for (int state = 0; state < states(); state++) {
            matrix[state][1] = probabilities[state][1] * (1 - chance) + probabilities[state][0] * chance;
            matrix[state][0] = 1 - matrix[state][1];
        }
        return new Scheme(matrix);
    }

    /**
     * The joint scheme of senders whose signals are independent given the state. Joint signal
     * {@code (k_1 n_2 + k_2) n_3 + k_3 ...}, n being numbers of signals.
     *
     * @param schemes at least one, of as many states
     */
    public static Scheme joint(List<Scheme> schemes) {
        Scheme joint = none(schemes.get(0).states());
        for (Scheme scheme : schemes) {
            joint = joint.with(scheme);
        }
        return joint;
    }

    private Scheme with(Scheme other) {
        Require.that(other.states() == states(), "states", other.states(), Integer.toString(states()));
        int more = other.signals();
        double[][] matrix = new double[states()][signals() * more];
        for (int state = 0; state < states(); state++) {
            for (int signal = 0; signal < matrix[state].length; signal++) {
                matrix[state][signal] = probabilities[state][signal / more] * other.probabilities[state][signal % more];
            }
        }
        return new Scheme(matrix);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scheme scheme && Arrays.deepEquals(probabilities, scheme.probabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(probabilities);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(probabilities);
    }
}
