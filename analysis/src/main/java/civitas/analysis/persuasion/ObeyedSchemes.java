package civitas.analysis.persuasion;

import java.util.Arrays;
import java.util.Optional;

/**
 * The linear programme of persuasion: maximise sum p(s) v(a, s) pi(a|s) over schemes that recommend actions and are obeyed.
 * Source: Kamenica, Gentzkow, AER 2011, Proposition 1.
 * <p>Some actions tie wherever they are best, such as two that are worth the same in every state. Among those the receiver takes
 * what it favours, then the last one, and the programme has that as a constraint. Other ties are at borders of what is best:
 * there the programme lets the sender choose, which gives the supremum, or keeps away by a margin.
 */
final class ObeyedSchemes {
    private final double[] prior;
    private final Receiver receiver;
    private final double[][] payoffs;
    private final int actions;

    /** @param payoffs the sender's, {@code double[action][state]} */
    ObeyedSchemes(double[] prior, Receiver receiver, double[][] payoffs) {
        this.prior = prior;
        this.receiver = receiver;
        this.payoffs = payoffs;
        actions = receiver.actions();
    }

    /** How one action compares with another one. */
    private interface Difference {
        double at(int action, int other, int state);
    }

    /**
     * The best scheme; empty if none keeps the margin.
     *
     * @param margin by which the receiver prefers what is recommended, relative to its payoffs, at least 0
     */
    Optional<Scheme> best(double margin) {
        LinearProgramme programme = new LinearProgramme();
        int[][] send = variables(programme);
        for (int action = 0; action < actions; action++) {
            for (int other = 0; other < actions; other++) {
                if (other != action) {
                    obey(programme, send, action, other, margin);
                }
            }
        }
        return programme.solve().map(found -> scheme(send, found));
    }

    private int[][] variables(LinearProgramme programme) {
        double largest = Arrays.stream(payoffs)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        double unit = largest > 0 ? largest : 1;
        int[][] send = new int[prior.length][actions];
        double[] ones = new double[actions];
        Arrays.fill(ones, 1);
        for (int state = 0; state < prior.length; state++) {
            for (int action = 0; action < actions; action++) {
                send[state][action] = programme.variable(1, prior[state] * (payoffs[action][state] / unit));
            }
            programme.equal(1, send[state], ones);
        }
        return send;
    }

    private void obey(LinearProgramme programme, int[][] send, int action, int other, double margin) {
        if (!alwaysTies(action, other)) {
            atLeast(programme, send, action, other, (a, b, state) -> receiver.advantage(a, b, state) - margin);
            return;
        }
        atLeast(programme, send, action, other, receiver::advantage);
        atLeast(programme, send, action, other, receiver::favour);
        if (other > action && isFavouredAlike(action, other)) {
            atLeast(programme, send, action, other, (a, b, state) -> -1);
        }
    }

    /** {@code sum p(s) pi(action|s) difference(s) >= 0}. */
    private void atLeast(LinearProgramme programme, int[][] send, int action, int other, Difference difference) {
        int[] which = new int[prior.length];
        double[] gains = new double[prior.length];
        double largest = 0;
        for (int state = 0; state < prior.length; state++) {
            which[state] = send[state][action];
            gains[state] = prior[state] * difference.at(action, other, state);
            largest = Math.max(largest, Math.abs(gains[state]));
        }
        double unit = largest > 1 ? largest : 1;
        programme.atLeast(
                0, which, Arrays.stream(gains).map(gain -> gain / unit).toArray());
    }

    /** Whether another action is as good as one at every belief at which that one is best. */
    private boolean alwaysTies(int action, int other) {
        LinearProgramme programme = new LinearProgramme();
        int[] belief = new int[prior.length];
        double[] ones = new double[prior.length];
        for (int state = 0; state < prior.length; state++) {
            belief[state] = programme.variable(prior[state] > 0 ? 1 : 0, receiver.advantage(action, other, state));
            ones[state] = -1;
        }
        programme.atLeast(-1, belief, ones);
        for (int each = 0; each < actions; each++) {
            double[] gains = new double[prior.length];
            for (int state = 0; state < prior.length; state++) {
                gains[state] = receiver.advantage(action, each, state);
            }
            programme.atLeast(0, belief, gains);
        }
        double[] found = programme.maximise();
        double most = 0;
        for (int state = 0; state < prior.length; state++) {
            most += found[belief[state]] * receiver.advantage(action, other, state);
        }
        return most <= Receiver.TIE;
    }

    private boolean isFavouredAlike(int action, int other) {
        for (int state = 0; state < prior.length; state++) {
            if (prior[state] > 0 && receiver.favour(action, other, state) != 0) {
                return false;
            }
        }
        return true;
    }

    private Scheme scheme(int[][] send, double[] found) {
        double[][] matrix = new double[prior.length][actions];
        for (int state = 0; state < prior.length; state++) {
            double sum = 0;
            for (int action = 0; action < actions; action++) {
                matrix[state][action] = Math.max(0, found[send[state][action]]);
                sum += matrix[state][action];
            }
            for (int action = 0; action < actions; action++) {
                matrix[state][action] /= sum;
            }
        }
        return Scheme.of(matrix);
    }
}
