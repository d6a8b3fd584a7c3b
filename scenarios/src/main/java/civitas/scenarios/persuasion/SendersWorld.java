package civitas.scenarios.persuasion;

import civitas.agents.routes.CounterRandom;
import civitas.analysis.persuasion.ConcaveClosure;
import civitas.analysis.persuasion.Receiver;
import civitas.analysis.persuasion.Scheme;
import civitas.information.Reader;
import civitas.kernel.RandomStream;
import civitas.kernel.Streams;
import civitas.scenario.Quantity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One replicate of persuasion. Every round senders announce schemes, each receiver's state is drawn, senders' signals come
 * through the channel, and receivers act. Random streams: {@code states} keys states and signals by round and receiver,
 * {@code sender-j} is a learning sender's.
 */
final class SendersWorld extends GameWorld {
    private static final int ACTED = 0;
    private static final int RIGHTLY = 1;
    private static final int RECEIVER = 2;
    private static final int POSTERIOR = 3;
    private static final int PAYOFFS = 4;

    private final CounterRandom random;
    private final List<RandomStream> senderRandom = new ArrayList<>();
    private final List<Optional<LearningSender>> learners = new ArrayList<>();
    private final double[] messages;
    private final byte[] states;
    private final int senders;
    private SendersModel model;
    private Receiver receiver;
    private final List<double[][]> payoffs = new ArrayList<>();
    /** Of senders who do not learn; what those who do were seen to announce last. */
    private final List<Scheme> schemes = new ArrayList<>();

    private Scheme prior;
    /** By joint signal, then that of who sees nothing: the action, and the probability of the last state. */
    private int[] action = {};

    private double[] belief = {};

    SendersWorld(PersuasionParameters parameters, GamePart.Persuasion game, Streams streams) {
        super(
                parameters,
                streams,
                Math.multiplyExact(game.receivers(), game.senders()),
                new SendersStudy(parameters, game)
                        .series().stream().map(Quantity::name).toList(),
                PAYOFFS + game.senders());
        senders = game.senders();
        random = new CounterRandom(streams.open("states").nextLong());
        messages = new double[game.receivers() * senders];
        states = new byte[game.receivers()];
        for (int sender = 0; sender < senders; sender++) {
            senderRandom.add(streams.open("sender-" + (sender + 1)));
            learners.add(Optional.empty());
        }
        change(parameters);
    }

    private static GamePart.Persuasion game(PersuasionParameters parameters) {
        return (GamePart.Persuasion) parameters.game();
    }

    @Override
    void change(PersuasionParameters changed) {
        GamePart.Persuasion game = game(changed);
        model = new SendersModel(game);
        receiver = model.receiver();
        prior = Scheme.of(new double[][] {model.prior()});
        payoffs.clear();
        schemes.clear();
        schemes.addAll(model.schemes());
        for (int sender = 0; sender < senders; sender++) {
            payoffs.add(model.payoffs(sender));
            learners.set(sender, learner(game.schemes().at(sender), sender));
        }
        announce();
    }

    /** The learner of a sender, the same as before unless it is to learn otherwise. */
    private Optional<LearningSender> learner(SchemePart part, int sender) {
        Optional<LearningSender> before = learners.get(sender);
        if (!(part instanceof SchemePart.Learned learned)) {
            return Optional.empty();
        }
        return before.isPresent() && before.get().part().equals(learned)
                ? before
                : Optional.of(new LearningSender(learned, payoffs.get(sender), senderRandom.get(sender)));
    }

    /** Works out what receivers do on each joint signal. */
    private void announce() {
        Scheme joint = arriving(schemes);
        int signals = joint.signals();
        int last = model.prior().length - 1;
        action = new int[signals + 1];
        belief = new double[signals + 1];
        for (int signal = 0; signal <= signals; signal++) {
            double[] posterior = signal < signals ? joint.posterior(model.prior(), signal) : model.prior();
            action[signal] = receiver.best(posterior);
            belief[signal] = posterior[last];
        }
    }

    @Override
    void play(long number) {
        boolean learning = false;
        for (int sender = 0; sender < senders; sender++) {
            if (learners.get(sender).isPresent()) {
                schemes.set(sender, learners.get(sender).get().next());
                learning = true;
            }
        }
        if (learning) {
            announce();
        }
        send(random.key(number));
        publish(messages);
        double[] earned = respond();
        for (int sender = 0; sender < senders; sender++) {
            double mean = earned[sender] / states.length;
            learners.get(sender).ifPresent(learner -> learner.learn(mean));
            read(2 + sender, mean);
            measure(PAYOFFS + sender, earned[sender], states.length);
        }
    }

    private void send(long key) {
        for (int each = 0; each < states.length; each++) {
            states[each] = (byte) prior.draw(0, CounterRandom.uniform(key, each, 0));
            for (int sender = 0; sender < senders; sender++) {
                messages[each * senders + sender] =
                        schemes.get(sender).draw(states[each], CounterRandom.uniform(key, each, 1 + sender));
            }
        }
    }

    /** Lets receivers act; returns what each sender earned of all of them. */
    private double[] respond() {
        Responses responses = new Responses();
        for (int each = 0; each < states.length; each++) {
            responses.add(seen(each), states[each]);
        }
        read(0, (double) responses.acted / states.length);
        read(1, responses.received / states.length);
        measure(ACTED, responses.acted, states.length);
        measure(RIGHTLY, responses.rightly, responses.acted);
        measure(RECEIVER, responses.received, states.length);
        measure(POSTERIOR, responses.beliefs, states.length);
        return responses.earned;
    }

    /** What receivers did in a round, and what that was worth. */
    private final class Responses {
        private final int lastAction = receiver.actions() - 1;
        private final int lastState = model.prior().length - 1;
        private final double[] earned = new double[senders];
        private int acted;
        private int rightly;
        private double received;
        private double beliefs;

        void add(int seen, int state) {
            int taken = action[seen];
            acted += taken == lastAction ? 1 : 0;
            rightly += taken == lastAction && state == lastState ? 1 : 0;
            received += receiver.payoff(taken, state);
            beliefs += belief[seen];
            for (int sender = 0; sender < senders; sender++) {
                earned[sender] += payoffs.get(sender)[taken][state];
            }
            mix(taken);
        }
    }

    /** Joint signal that a receiver is shown in time, or the last place. */
    private int seen(int each) {
        Reader reader = show(each);
        if (!isTimely(reader)) {
            return action.length - 1;
        }
        int joint = 0;
        for (int sender = 0; sender < senders; sender++) {
            int signals = schemes.get(sender).signals();
            joint = joint * signals + message(reader.read(reader.latest(), each * senders + sender), signals);
        }
        return joint;
    }

    /** Sender 1's payoff by posterior with its closure, where there are two states, and the posteriors in force. */
    @Override
    Sketch sketch() {
        List<Sketch.Line> lines = new ArrayList<>();
        if (model.prior().length == 2) {
            lines.add(Sketch.curve("payoff by posterior", this::payoffAt));
            List<ConcaveClosure.Point> corners =
                    model.game(0).closure(Scheme.none(2)).corners();
            lines.add(new Sketch.Line(
                    "concave closure",
                    corners.stream().mapToDouble(ConcaveClosure.Point::belief).toArray(),
                    corners.stream().mapToDouble(ConcaveClosure.Point::payoff).toArray(),
                    false));
        }
        Scheme joint = arriving(schemes);
        int last = model.prior().length - 1;
        int[] sent = IntStream.range(0, joint.signals())
                .filter(signal -> joint.marginal(model.prior(), signal) > 0)
                .toArray();
        lines.add(new Sketch.Line(
                "posteriors in force",
                IntStream.of(sent).mapToDouble(signal -> belief[signal]).toArray(),
                IntStream.of(sent)
                        .mapToDouble(signal -> expected(action[signal], joint.posterior(model.prior(), signal)))
                        .toArray(),
                true));
        double[] at = {model.prior()[last]};
        lines.add(new Sketch.Line("prior", at, new double[] {model.game(0).payoff(Scheme.none(last + 1))}, true));
        return new Sketch("What posteriors are worth to sender 1", "probability of the last state", "payoff", lines);
    }

    private double payoffAt(double posterior) {
        double[] at = {1 - posterior, posterior};
        return expected(receiver.best(at), at);
    }

    private double expected(int taken, double[] posterior) {
        double sum = 0;
        for (int state = 0; state < posterior.length; state++) {
            sum += posterior[state] * payoffs.get(0)[taken][state];
        }
        return sum;
    }

    private Scheme arriving(List<Scheme> announced) {
        return SendersModel.arriving(
                announced, parameters().platform().message().noise());
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("acted", measured().of(ACTED));
        outcomes.put("acted_rightly", measured().of(RIGHTLY));
        outcomes.put("receiver_payoff", measured().of(RECEIVER));
        outcomes.put("posterior_mean", measured().of(POSTERIOR));
        for (int sender = 0; sender < senders; sender++) {
            outcomes.put("payoff_" + (sender + 1), measured().of(PAYOFFS + sender));
        }
        List<Scheme> favourites = new ArrayList<>(schemes);
        for (int sender = 0; sender < senders; sender++) {
            Scheme announced = schemes.get(sender);
            favourites.set(
                    sender, learners.get(sender).map(LearningSender::favourite).orElse(announced));
        }
        Scheme joint = SendersModel.arriving(
                favourites, parameters().platform().message().noise());
        for (int sender = 0; sender < senders; sender++) {
            boolean learns = learners.get(sender).isPresent();
            double exact = learns ? model.game(sender).payoff(joint) : Double.NaN;
            outcomes.put("learned_payoff_" + (sender + 1), exact);
        }
        return outcomes;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        super.save(out);
        for (Optional<LearningSender> learner : learners) {
            if (learner.isPresent()) {
                learner.get().save(out);
            }
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        super.restore(in);
        for (Optional<LearningSender> learner : learners) {
            if (learner.isPresent()) {
                learner.get().restore(in);
            }
        }
    }
}
