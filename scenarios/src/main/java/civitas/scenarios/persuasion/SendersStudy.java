package civitas.scenarios.persuasion;

import civitas.analysis.persuasion.Scheme;
import civitas.analysis.persuasion.SenderGame;
import civitas.analysis.persuasion.ThresholdForms;
import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;

/** Names, yardsticks and checks of persuasion. */
record SendersStudy(PersuasionParameters parameters, GamePart.Persuasion game) implements Study {
    private static final int MOST_JOINT_SIGNALS = 4096;
    private static final int GRID_STEPS = 100;
    private static final String PAYOFF = "payoff";

    @Override
    public List<Quantity> outcomes() {
        List<Quantity> outcomes = new ArrayList<>();
        outcomes.add(Quantity.of("acted", "1", "Share of receivers who took the last action."));
        outcomes.add(Quantity.of("acted_rightly", "1", "Share of those whose state was the last one."));
        outcomes.add(Quantity.of("receiver_payoff", PAYOFF, "Receivers' payoff, mean over receivers."));
        outcomes.add(
                Quantity.of("posterior_mean", "1", "Receivers' probability of the last state, mean over receivers."));
        for (int sender = 1; sender <= game.senders(); sender++) {
            outcomes.add(
                    Quantity.of("payoff_" + sender, PAYOFF, "Payoff of sender " + sender + ", mean over receivers."));
        }
        for (int sender = 1; sender <= game.senders(); sender++) {
            outcomes.add(Quantity.detail(
                    "learned_payoff_" + sender,
                    PAYOFF,
                    "Exact payoff of sender " + sender + " if all keep to what they do most by now; if it learns."));
        }
        return List.copyOf(outcomes);
    }

    @Override
    public List<Quantity> series() {
        List<Quantity> series = new ArrayList<>();
        series.add(Quantity.of("acted", "1", "Share of receivers of this round who took the last action."));
        series.add(Quantity.of("receiver_payoff", PAYOFF, "Mean payoff of receivers of this round."));
        for (int sender = 1; sender <= game.senders(); sender++) {
            series.add(Quantity.of("payoff_" + sender, PAYOFF, "Payoff of sender " + sender + " in this round."));
        }
        return List.copyOf(series);
    }

    @Override
    public List<Benchmark> benchmarks() {
        SendersModel model = new SendersModel(game);
        List<Benchmark> benchmarks = new ArrayList<>();
        for (int sender = 0; sender < game.senders(); sender++) {
            SenderGame own = model.game(sender);
            String who = "_" + (sender + 1);
            String of = " of sender " + (sender + 1);
            add(
                    benchmarks,
                    "none_payoff" + who,
                    own.payoff(Scheme.none(game.states())),
                    "Payoff" + of + " if nothing is said.");
            add(
                    benchmarks,
                    "full_payoff" + who,
                    own.payoff(Scheme.full(game.states())),
                    "Payoff" + of + " if all is told.");
            add(
                    benchmarks,
                    "optimal_payoff" + who,
                    own.optimum(),
                    "Most that sender " + (sender + 1) + " could earn alone.");
        }
        SenderGame first = model.game(0);
        add(
                benchmarks,
                "receiver_none",
                first.receiverPayoff(Scheme.none(game.states())),
                "Receivers' payoff if nothing is said.");
        add(
                benchmarks,
                "receiver_full",
                first.receiverPayoff(Scheme.full(game.states())),
                "Receivers' payoff if all is told.");
        Scheme optimal = first.optimal();
        add(
                benchmarks,
                "receiver_optimal",
                first.receiverPayoff(optimal),
                "Receivers' payoff if sender 1 is alone and at its optimum.");
        add(
                benchmarks,
                "plausibility_error",
                optimal.plausibilityError(model.prior()),
                "Largest |mean posterior - prior| under that scheme.");
        addForms(benchmarks, model, optimal);
        if (!model.learns()) {
            addPlayed(benchmarks, model);
        }
        return List.copyOf(benchmarks);
    }

    private static void add(List<Benchmark> benchmarks, String name, double value, String description) {
        benchmarks.add(new Benchmark(name, value, PAYOFF, description));
    }

    private void addForms(List<Benchmark> benchmarks, SendersModel model, Scheme optimal) {
        if (game.states() == 2
                && game.receiver() instanceof ReceiverPart.Threshold threshold
                && game.interests().at(0) > 0
                && model.prior()[1] < threshold.threshold()) {
            double prior = model.prior()[1];
            add(
                    benchmarks,
                    "closed_payoff_1",
                    game.interests().at(0) * ThresholdForms.optimum(prior, threshold.threshold()),
                    "Most that sender 1 could earn alone, in closed form: prior over threshold.");
            benchmarks.add(new Benchmark(
                    "optimal_lie",
                    prior > 0 ? optimal.probability(0, 1) : 0,
                    "1",
                    "Probability that sender 1's optimal scheme asks to act in the first state."));
            benchmarks.add(new Benchmark(
                    "closed_lie",
                    ThresholdForms.lie(prior, threshold.threshold()),
                    "1",
                    "The same in closed form: mu (1-t) / (t (1-mu))."));
        }
    }

    /** What the schemes in force lead to, and whether some sender would rather have another one. */
    private void addPlayed(List<Benchmark> benchmarks, SendersModel model) {
        List<Scheme> schemes = model.schemes();
        double reach = parameters.platform().reach();
        double noise = parameters.platform().message().noise();
        Scheme arriving = SendersModel.arriving(schemes, noise);
        Scheme none = Scheme.none(game.states());
        for (int sender = 0; sender < game.senders(); sender++) {
            SenderGame own = model.game(sender);
            double reached = own.payoff(arriving);
            String who = "_" + (sender + 1);
            add(
                    benchmarks,
                    "played_payoff" + who,
                    reach * reached + (1 - reach) * own.payoff(none),
                    "Exact payoff of sender " + (sender + 1) + " under the schemes in force.");
            if (game.states() == 2 && noise == 0) {
                Scheme others = SendersModel.others(schemes, sender);
                add(
                        benchmarks,
                        "deviation_gain" + who,
                        reach * (own.bestResponse(others) - reached),
                        "Most that sender " + (sender + 1) + " gains by another scheme, the others' given.");
                add(
                        benchmarks,
                        "grid_gain" + who,
                        reach * (own.bestOnGrid(others, GRID_STEPS) - reached),
                        "The same among schemes of two signals with probabilities in steps of 0.01.");
            }
        }
        double toReceivers = model.game(0).receiverPayoff(arriving);
        add(
                benchmarks,
                "receiver_played",
                reach * toReceivers + (1 - reach) * model.game(0).receiverPayoff(none),
                "Receivers' exact payoff under the schemes in force.");
    }

    @Override
    public List<Violation> check() {
        List<Violation> violations = new ArrayList<>();
        Study.attempt(
                "game.prior", violations, () -> requireDistribution(game.prior().spread(game.states())));
        Study.attempt("game.receiver", violations, () -> game.receiver().receiver(game.states()));
        if (violations.isEmpty()) {
            Study.attempt("game.schemes", violations, this::checkSchemes);
        }
        return violations;
    }

    private static void requireDistribution(double[] prior) {
        Scheme.of(new double[][] {prior});
    }

    private void checkSchemes() {
        SendersModel model = new SendersModel(game);
        if (model.learns() && game.states() != 2) {
            throw new IllegalArgumentException(
                    "is learned by a sender, must be something else with states = " + game.states() + ", not 2");
        }
        double joint = 1;
        double noise = parameters.platform().message().noise();
        for (int sender = 0; sender < game.senders(); sender++) {
            Scheme scheme = model.scheme(sender);
            joint *= scheme.signals();
            if (noise > 0 && (scheme.signals() > 2 || noise > 0.5)) {
                throw new IllegalArgumentException("has " + scheme.signals() + " signals and platform.message.noise is "
                        + noise + ": errors turn one of two signals into the other, with probability at most 0.5");
            }
        }
        if (joint > MOST_JOINT_SIGNALS) {
            throw new IllegalArgumentException(
                    "has " + joint + " joint signals, must have at most " + MOST_JOINT_SIGNALS);
        }
    }

    /** Messages as sent and as kept, by receiver and sender; schemes that a sender tries. */
    @Override
    public double memoryBytes() {
        double kept = 2.0 + parameters.platform().message().delay();
        double tried = 0;
        for (SchemePart part : game.schemes().values()) {
            tried += part instanceof SchemePart.Learned learned ? 40.0 * learned.levels() * learned.levels() : 0;
        }
        return 20_000 + (double) game.receivers() * (game.senders() * Double.BYTES * kept + 1) + tried;
    }

    @Override
    public World<PersuasionParameters> create(Streams streams) {
        return new SendersWorld(parameters, game, streams);
    }
}
