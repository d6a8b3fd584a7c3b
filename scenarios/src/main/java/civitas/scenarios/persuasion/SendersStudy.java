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
            addAlone(benchmarks, model.game(sender), sender + 1);
        }
        Scheme optimal = model.game(0).optimal();
        addReceivers(benchmarks, model, optimal);
        addForms(benchmarks, model, optimal);
        if (!model.learns()) {
            addPlayed(benchmarks, model);
        }
        return List.copyOf(benchmarks);
    }

    private void addAlone(List<Benchmark> benchmarks, SenderGame own, int number) {
        add(
                benchmarks,
                "none_payoff_" + number,
                own.payoff(Scheme.none(game.states())),
                "Payoff of sender " + number + " if nothing is said.");
        add(
                benchmarks,
                "full_payoff_" + number,
                own.payoff(Scheme.full(game.states())),
                "Payoff of sender " + number + " if all is told.");
        add(benchmarks, "optimal_payoff_" + number, own.optimum(), "Most that sender " + number + " could earn alone.");
    }

    private void addReceivers(List<Benchmark> benchmarks, SendersModel model, Scheme optimal) {
        SenderGame first = model.game(0);
        double none = first.receiverPayoff(Scheme.none(game.states()));
        add(benchmarks, "receiver_none", none, "Receivers' payoff if nothing is said.");
        double full = first.receiverPayoff(Scheme.full(game.states()));
        add(benchmarks, "receiver_full", full, "Receivers' payoff if all is told.");
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
        double noise = parameters.platform().message().noise();
        Scheme arriving = SendersModel.arriving(schemes, noise);
        Scheme none = Scheme.none(game.states());
        for (int sender = 0; sender < game.senders(); sender++) {
            SenderGame own = model.game(sender);
            add(
                    benchmarks,
                    "played_payoff_" + (sender + 1),
                    reached(own.payoff(arriving), own.payoff(none)),
                    "Exact payoff of sender " + (sender + 1) + " under the schemes in force.");
            if (game.states() == 2 && noise == 0) {
                addGains(benchmarks, own, SendersModel.others(schemes, sender), own.payoff(arriving), sender + 1);
            }
        }
        SenderGame first = model.game(0);
        add(
                benchmarks,
                "receiver_played",
                reached(first.receiverPayoff(arriving), first.receiverPayoff(none)),
                "Receivers' exact payoff under the schemes in force.");
    }

    /** Mean over who gets messages and who does not. */
    private double reached(double shown, double other) {
        double reach = parameters.platform().reach();
        return reach * shown + (1 - reach) * other;
    }

    private void addGains(List<Benchmark> benchmarks, SenderGame own, Scheme others, double played, int number) {
        double reach = parameters.platform().reach();
        add(
                benchmarks,
                "deviation_gain_" + number,
                reach * (own.bestResponse(others) - played),
                "Most that sender " + number + " gains by another scheme, the others' given.");
        add(
                benchmarks,
                "grid_gain_" + number,
                reach * (own.bestOnGrid(others, GRID_STEPS) - played),
                "The same among schemes of two signals with probabilities in steps of 0.01.");
    }

    @Override
    public List<Violation> check() {
        List<Violation> violations = new ArrayList<>();
        Study.checkNoise(parameters, violations);
        Study.checkDistribution("game.prior", game.prior().spread(game.states()), violations);
        checkReceiver(violations);
        if (violations.isEmpty()) {
            checkSchemes(violations);
        }
        return violations;
    }

    private void checkReceiver(List<Violation> violations) {
        List<Violation> own = new ArrayList<>();
        if (game.receiver() instanceof ReceiverPart.Utilities tables) {
            Study.attempt("game.receiver.receiver", own, () -> MatrixText.of(tables.receiver(), game.states()));
            Study.attempt("game.receiver.sender", own, () -> MatrixText.of(tables.sender(), game.states()));
        }
        if (own.isEmpty()) {
            Study.attempt("game.receiver", own, () -> game.receiver().receiver(game.states()));
        }
        violations.addAll(own);
    }

    private void checkSchemes(List<Violation> violations) {
        SendersModel model = new SendersModel(game);
        int given = game.schemes().shared() ? 1 : game.senders();
        for (int sender = 0; sender < given; sender++) {
            int which = sender;
            Study.attempt(path(sender), violations, () -> checkScheme(model, which));
        }
        if (violations.isEmpty()) {
            checkSignals(model, violations);
        }
    }

    /** Path of a sender's scheme, in a list if there is one each. */
    private String path(int sender) {
        String path = "game.schemes" + (game.schemes().shared() ? "" : "[" + sender + "]");
        return game.schemes().at(sender) instanceof SchemePart.Given ? path + ".probabilities" : path;
    }

    private void checkScheme(SendersModel model, int sender) {
        if (game.schemes().at(sender) instanceof SchemePart.Learned && game.states() != 2) {
            throw new IllegalArgumentException(
                    "is learned, which takes game.states = 2, found " + game.states() + "; must be another kind");
        }
        model.scheme(sender);
    }

    private void checkSignals(SendersModel model, List<Violation> violations) {
        long joint = 1;
        int most = 1;
        for (int sender = 0; sender < game.senders(); sender++) {
            boolean learns = game.schemes().at(sender) instanceof SchemePart.Learned;
            int signals = learns ? 2 : model.scheme(sender).signals();
            joint *= signals;
            most = Math.max(most, signals);
        }
        if (joint > MOST_JOINT_SIGNALS) {
            violations.add(new Violation(
                    "game.schemes", "has " + joint + " joint signals, must have at most " + MOST_JOINT_SIGNALS));
        }
        Study.checkNoise(parameters, most, violations);
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
