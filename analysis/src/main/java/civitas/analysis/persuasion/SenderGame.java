package civitas.analysis.persuasion;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Persuasion of one receiver: a sender is committed to a {@link Scheme}, the receiver sees its signal, updates by Bayes' rule
 * and acts; the sender earns v(action, state). Source: Kamenica, Gentzkow, AER 2011.
 * <p>With two states the optimum is the {@link ConcaveClosure} of the sender's payoff by posterior, which jumps only where the
 * receiver changes its mind, so that a few points give it exactly. With more it is the linear programme over schemes whose
 * signals are actions that the receiver wants to take (their Proposition 1). Other senders' schemes can be given; their
 * signals are independent of the sender's own given the state, and what is best against them is found in the same way, for
 * two states. Where the supremum is not attained, because ties please somebody else, values are suprema.
 */
public final class SenderGame {
    private static final double MARGIN = 1e-6;
    private static final double ROUNDING = 1e-9;

    private final double[] prior;
    private final Receiver receiver;
    private final double[][] payoffs;

    /**
     * @param prior {@code double[state]}, a distribution; copied
     * @param receiver of as many states
     * @param payoffs the sender's v, {@code double[action][state]}, finite; copied
     * @throws IllegalArgumentException if shapes differ or the prior is no distribution
     */
    public SenderGame(double[] prior, Receiver receiver, double[][] payoffs) {
        Require.distribution("prior", prior);
        Require.that(receiver.states() == prior.length, "receiver's states", receiver.states(), "" + prior.length);
        Require.that(payoffs.length == receiver.actions(), "payoffs", payoffs.length + " rows", "one per action");
        this.prior = prior.clone();
        this.receiver = receiver;
        this.payoffs = Receiver.copy("sender's payoffs", payoffs, prior.length);
    }

    /** The sender's expected payoff. */
    public double payoff(Scheme scheme) {
        double sum = 0;
        for (int signal = 0; signal < scheme.signals(); signal++) {
            double[] posterior = scheme.posterior(prior, signal);
            sum += scheme.marginal(prior, signal) * Receiver.mean(payoffs[receiver.best(posterior)], posterior);
        }
        return sum;
    }

    /** The receiver's expected payoff. */
    public double receiverPayoff(Scheme scheme) {
        double sum = 0;
        for (int signal = 0; signal < scheme.signals(); signal++) {
            double[] posterior = scheme.posterior(prior, signal);
            sum += scheme.marginal(prior, signal) * receiver.expected(receiver.best(posterior), posterior);
        }
        return sum;
    }

    /**
     * An optimal scheme of a sender who is alone. Where the optimum is a supremum, because ties please somebody else, posteriors
     * keep {@value #MARGIN} away from ties, and the scheme earns about that much less.
     */
    public Scheme optimal() {
        Scheme scheme = optimal(0);
        if (payoff(scheme) >= optimum() - ROUNDING) {
            return scheme;
        }
        Scheme strict = optimal(MARGIN);
        return payoff(strict) > payoff(scheme) ? strict : scheme;
    }

    private Scheme optimal(double margin) {
        if (prior.length > 2) {
            return byProgramme(margin);
        }
        List<ConcaveClosure.Point> support = closure(Scheme.none(2)).support(prior[1]);
        double low = support.get(0).belief();
        double high = support.get(1).belief();
        return Scheme.splitting(prior[1], nearby(low, 0, prior[1], margin), nearby(high, prior[1], 1, margin));
    }

    /** The posterior between two others, at most so far away from a given one, that earns most. */
    private double nearby(double posterior, double least, double most, double margin) {
        double best = posterior;
        for (double moved : new double[] {posterior - margin, posterior + margin}) {
            boolean better = moved >= least
                    && moved <= most
                    && value(Scheme.none(2), moved, moved) > value(Scheme.none(2), best, best) + ROUNDING;
            best = better ? moved : best;
        }
        return best;
    }

    /**
     * What the optimum earns. A supremum with two states; with more, ties are taken to please this sender.
     */
    public double optimum() {
        if (prior.length == 2) {
            return bestResponse(Scheme.none(2));
        }
        Scheme scheme = byProgramme(0);
        double sum = 0;
        for (int state = 0; state < prior.length; state++) {
            for (int action = 0; action < receiver.actions(); action++) {
                sum += prior[state] * scheme.probability(state, action) * payoffs[action][state];
            }
        }
        return sum;
    }

    /**
     * What the best scheme earns, given what the receiver learns from others.
     *
     * @param others {@linkplain Scheme#joint joint} scheme of the other senders, of two states
     * @throws IllegalArgumentException if there are not two states
     */
    public double bestResponse(Scheme others) {
        return closure(others).at(prior[1]);
    }

    /**
     * What the best scheme of two signals on a grid earns, given what the receiver learns from others.
     *
     * @param steps of the grid, from 0 to 1, at least 1
     */
    public double bestOnGrid(Scheme others, int steps) {
        double best = Double.NEGATIVE_INFINITY;
        for (int zero = 0; zero <= steps; zero++) {
            for (int one = 0; one <= steps; one++) {
                Scheme own = Scheme.binary((double) zero / steps, (double) one / steps);
                best = Math.max(best, payoff(Scheme.joint(List.of(own, others))));
            }
        }
        return best;
    }

    /**
     * Closure of the sender's payoff by the posterior that its own signal leaves.
     *
     * @param others joint scheme of the other senders, of two states
     * @throws IllegalArgumentException if there are not two states
     */
    public ConcaveClosure closure(Scheme others) {
        Require.that(prior.length == 2, "states", prior.length, "2");
        List<Double> kinks = new ArrayList<>(kinks(others));
        List<ConcaveClosure.Point> points = new ArrayList<>();
        for (int i = 0; i < kinks.size(); i++) {
            double at = kinks.get(i);
            points.add(new ConcaveClosure.Point(at, value(others, at, at)));
            if (i > 0) {
                double before = kinks.get(i - 1);
                double inside = (before + at) / 2;
                points.add(new ConcaveClosure.Point(before, value(others, inside, before)));
                points.add(new ConcaveClosure.Point(at, value(others, inside, at)));
            }
        }
        return ConcaveClosure.of(points);
    }

    /** Own posteriors at which some signal of the others leaves the receiver undecided, with 0, 1 and the prior. */
    private NavigableSet<Double> kinks(Scheme others) {
        NavigableSet<Double> kinks = new TreeSet<>(List.of(0.0, 1.0));
        for (double belief : indifferent()) {
            for (int signal = 0; signal < others.signals(); signal++) {
                double zero = belief * others.probability(0, signal);
                double one = (1 - belief) * others.probability(1, signal);
                if (zero + one > 0) {
                    kinks.add(zero / (zero + one));
                }
            }
        }
        return kinks;
    }

    /** Beliefs at which two actions are worth the same. */
    private List<Double> indifferent() {
        List<Double> beliefs = new ArrayList<>();
        for (int a = 0; a < receiver.actions(); a++) {
            for (int b = 0; b < a; b++) {
                double atZero = receiver.payoff(a, 0) - receiver.payoff(b, 0);
                double atOne = receiver.payoff(a, 1) - receiver.payoff(b, 1);
                double belief = atZero / (atZero - atOne);
                if (belief >= 0 && belief <= 1) {
                    beliefs.add(belief);
                }
            }
        }
        return beliefs;
    }

    /** Expected payoff at an own posterior of state 1, with the actions that are taken at another one. */
    private double value(Scheme others, double acting, double posterior) {
        double[] belief = {1 - acting, acting};
        double sum = 0;
        for (int signal = 0; signal < others.signals(); signal++) {
            double[] action = payoffs[receiver.best(others.posterior(belief, signal))];
            sum += (1 - posterior) * others.probability(0, signal) * action[0]
                    + posterior * others.probability(1, signal) * action[1];
        }
        return sum;
    }

    /**
     * Maximises sum p(s) v(a, s) pi(a|s) over schemes that recommend actions and are obeyed.
     *
     * @param margin by which the receiver prefers what is recommended, at least 0
     */
    Scheme byProgramme(double margin) {
        int states = prior.length;
        int actions = receiver.actions();
        LinearProgramme programme = new LinearProgramme();
        int[][] send = new int[states][actions];
        for (int state = 0; state < states; state++) {
            double[] ones = new double[actions];
            for (int action = 0; action < actions; action++) {
                send[state][action] = programme.variable(1, prior[state] * payoffs[action][state]);
                ones[action] = 1;
            }
            programme.equal(1, send[state], ones);
        }
        for (int action = 0; action < actions; action++) {
            for (int other = 0; other < actions; other++) {
                if (other != action) {
                    obey(programme, send, action, other, margin);
                }
            }
        }
        double[] found = programme.maximise();
        double[][] matrix = new double[states][actions];
        for (int state = 0; state < states; state++) {
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

    private void obey(LinearProgramme programme, int[][] send, int action, int other, double margin) {
        int[] which = new int[prior.length];
        double[] gains = new double[prior.length];
        for (int state = 0; state < prior.length; state++) {
            which[state] = send[state][action];
            gains[state] = prior[state] * (receiver.payoff(action, state) - receiver.payoff(other, state) - margin);
        }
        programme.atLeast(0, which, gains);
    }
}
