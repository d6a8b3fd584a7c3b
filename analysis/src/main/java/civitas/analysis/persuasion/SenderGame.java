package civitas.analysis.persuasion;

import civitas.analysis.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Persuasion of one receiver: a sender is committed to a {@link Scheme}, the receiver sees its signal, updates by Bayes' rule
 * and acts; the sender earns v(action, state). Source: Kamenica, Gentzkow, AER 2011.
 * <p>With two states the optimum is the {@link ConcaveClosure} of the sender's payoff by posterior, which jumps only where the
 * receiver changes its mind, so that a few points give it exactly. With more it is the linear programme over schemes whose
 * signals are actions that the receiver wants to take (their Proposition 1). Other senders' schemes can be given; their
 * signals are independent of the sender's own given the state, and what is best against them is found in the same way, for
 * two states. Where the supremum is not attained, because ties please somebody else, values are suprema. What is near is near
 * relative to payoffs, which have no scale.
 */
public final class SenderGame {
    private static final double MARGIN = 1e-6;
    private static final double ROUNDING = 1e-9;

    private final double[] prior;
    private final Receiver receiver;
    private final double[][] payoffs;
    /** Differences of payoffs that are rounding. */
    private final double rounding;

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
        rounding = ROUNDING * largest(payoffs);
    }

    private static double largest(double[][] table) {
        return Arrays.stream(table)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
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
     * keep {@value #MARGIN} away from ties, and the scheme earns about that much less. If no scheme keeps so far away, as where
     * actions differ by less than that, it is one that earns the optimum but for ties.
     */
    public Scheme optimal() {
        Scheme scheme = optimal(0).orElseThrow(() -> new ArithmeticException("no scheme is obeyed"));
        if (payoff(scheme) >= optimum() - rounding) {
            return scheme;
        }
        return optimal(MARGIN).filter(strict -> payoff(strict) > payoff(scheme)).orElse(scheme);
    }

    private Optional<Scheme> optimal(double margin) {
        return prior.length > 2 ? byProgramme(margin) : Optional.of(byClosure(margin));
    }

    private Scheme byClosure(double margin) {
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
                    && value(Scheme.none(2), moved, moved) > value(Scheme.none(2), best, best) + rounding;
            best = better ? moved : best;
        }
        return best;
    }

    /**
     * What the optimum earns: a supremum, which ties that please somebody else keep out of reach.
     */
    public double optimum() {
        return prior.length == 2 ? bestResponse(Scheme.none(2)) : optimumByProgramme();
    }

    /** The same by the linear programme, with any number of states. */
    double optimumByProgramme() {
        Scheme scheme = byProgramme(0).orElseThrow(() -> new ArithmeticException("no scheme is obeyed"));
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
        boolean certain = prior[0] == 0 || prior[1] == 0;
        return certain ? value(others, prior[1], prior[1]) : closure(others).at(prior[1]);
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

    /** A scheme whose signals are actions that the receiver takes, by the linear programme. */
    Optional<Scheme> byProgramme(double margin) {
        return new ObeyedSchemes(prior, receiver, payoffs).best(margin);
    }

    /** Own posteriors at which some signal of the others leaves the receiver undecided, with 0 and 1. */
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

    /** Beliefs at which two actions are worth the same to the receiver, or as tie-breakers. */
    private List<Double> indifferent() {
        List<Double> beliefs = new ArrayList<>();
        for (int a = 0; a < receiver.actions(); a++) {
            for (int b = 0; b < a; b++) {
                addRoot(receiver.advantage(a, b, 0), receiver.advantage(a, b, 1), beliefs);
                addRoot(receiver.favour(a, b, 0), receiver.favour(a, b, 1), beliefs);
            }
        }
        return beliefs;
    }

    /** Where a difference is 0 that is linear between its values at 0 and 1. */
    private static void addRoot(double atZero, double atOne, List<Double> beliefs) {
        double belief = atZero / (atZero - atOne);
        if (belief >= 0 && belief <= 1) {
            beliefs.add(belief);
        }
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
}
