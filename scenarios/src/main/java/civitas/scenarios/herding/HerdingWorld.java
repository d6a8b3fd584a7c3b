package civitas.scenarios.herding;

import civitas.agents.routes.CounterRandom;
import civitas.analysis.herding.Conduct;
import civitas.analysis.herding.Rule;
import civitas.analysis.herding.Signal;
import civitas.information.Channel;
import civitas.information.Disclosing;
import civitas.information.Disclosure;
import civitas.information.Noise;
import civitas.kernel.Blocks;
import civitas.kernel.OutputTable;
import civitas.kernel.Streams;
import civitas.kernel.Tabular;
import civitas.kernel.Timetable;
import civitas.kernel.TrajectoryHash;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * One replicate: many episodes side by side, in round n of which agent n acts. What it knows of others comes through the
 * channel {@value HerdingParameters#HISTORY} alone.
 * <p>Random streams: {@code agents} keys states, signals and coins by agent and episode, {@code samples} whom agents sample,
 * {@code history} what is shown to whom, {@code graph} draws a random graph.
 */
final class HerdingWorld implements World<HerdingParameters>, Tabular, Disclosing {
    private static final int SIGNAL = 0;
    private static final int COIN = 1;
    private static final long STATES = 0;

    private final HerdingParameters parameters;
    private final Conduct conduct;
    private final Signal signal;
    private final CounterRandom random;
    private final Channel history;
    private final View view;
    private final Episodes episodes;
    private final Paths paths;
    private final double[] actions;
    private final boolean[] cascades;
    /** Disclosures in force, agent by agent. */
    private final List<Disclosure> shown = new ArrayList<>();

    private Disclosure disclosure;
    private long hash = TrajectoryHash.EMPTY;

    HerdingWorld(HerdingParameters parameters, Streams streams) {
        this.parameters = parameters;
        conduct = parameters.conduct();
        signal = conduct.signal();
        random = new CounterRandom(streams.open("agents").nextLong());
        int size = parameters.episodes();
        history = new Channel(
                HerdingParameters.HISTORY,
                size,
                parameters.agents(),
                Noise.FLIPPED,
                false,
                streams.open("history").nextLong());
        view = view(streams);
        episodes = new Episodes(parameters.agents(), states(size));
        paths = new Paths(parameters.agents(), size);
        actions = new double[size];
        cascades = new boolean[size];
        show(parameters.platform().history());
    }

    private View view(Streams streams) {
        Optional<Rule> rule = parameters.rule().rule(conduct);
        int agents = parameters.agents();
        CounterRandom samples = new CounterRandom(streams.open("samples").nextLong());
        var graphs = streams.open("graph");
        if (parameters.network() instanceof Network.All) {
            return new PublicView(conduct, rule, agents, parameters.episodes());
        }
        if (parameters.network() instanceof Network.Sample sample) {
            return new SampleView(conduct, rule, sample.size(), samples);
        }
        Links links = parameters.network() instanceof Network.RandomGraph graph
                ? Links.random(agents, graph.linkProbability(), graphs)
                : Laws.knownLinks(parameters).orElseThrow();
        return new NeighbourView(conduct, rule, links);
    }

    private boolean[] states(int size) {
        boolean[] states = new boolean[size];
        long key = random.key(STATES);
        for (int episode = 0; episode < size; episode++) {
            states[episode] = CounterRandom.uniform(key, episode, 0) < parameters.prior();
        }
        return states;
    }

    private void show(Disclosure changed) {
        disclosure = changed;
        history.retune(changed);
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.roundByRound(this::playRound, this::finished);
    }

    private void playRound() {
        if (!finished()) {
            next(episodes.agents() + 1);
        }
    }

    private void next(int agent) {
        look(agent);
        long key = random.key(agent);
        Blocks.each(actions.length, (from, to) -> {
            Seat seat = new Seat();
            for (int episode = from; episode < to; episode++) {
                act(seat, agent, episode, key);
            }
        });
        episodes.count(actions, cascades);
        history.publish(actions);
        mixActions();
    }

    private void look(int agent) {
        shown.add(disclosure);
        view.next(agent, disclosure.delay(), new Conduct.Sight(disclosure.share(), disclosure.noise()));
    }

    private void act(Seat seat, int agent, int episode, long key) {
        boolean sees = history.showTo(seat.reader(), (long) episode * parameters.agents() + agent)
                .shows();
        double threshold = sees ? view.threshold(seat, agent, episode) : conduct.alone();
        double ratio = signal.ratio(CounterRandom.uniform(key, episode, SIGNAL), episodes.state(episode));
        boolean coin = CounterRandom.bits(key, episode, COIN) < 0;
        boolean action = Signal.action(ratio, threshold, parameters.ties(), coin);
        actions[episode] = action ? 1 : 0;
        cascades[episode] = signal.isCascade(threshold);
        episodes.note(episode, agent, action, cascades[episode], sees);
        paths.note(agent, episode, threshold, action);
    }

    /** 64 actions at a time. */
    private void mixActions() {
        long bits = 0;
        for (int episode = 0; episode < actions.length; episode++) {
            bits = bits << 1 | (View.isOne(actions[episode]) ? 1 : 0);
            if ((episode & 63) == 63 || episode == actions.length - 1) {
                hash = TrajectoryHash.mix(hash, bits);
                bits = 0;
            }
        }
    }

    @Override
    public boolean finished() {
        return episodes.agents() >= parameters.agents();
    }

    @Override
    public void retune(HerdingParameters changed) {
        show(changed.platform().history());
    }

    @Override
    public List<Channel> channels() {
        return List.of(history);
    }

    Episodes episodes() {
        return episodes;
    }

    Paths paths() {
        return paths;
    }

    HerdingParameters parameters() {
        return parameters;
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("correct", () -> episodes.correct(episodes.agents()));
        series.put("in_cascade", episodes::inCascade);
        series.put("in_wrong_cascade", episodes::inWrongCascade);
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("accuracy", episodes.accuracy());
        outcomes.put("cascade_correct", episodes.cascades(true));
        outcomes.put("cascade_wrong", episodes.cascades(false));
        outcomes.put("cascade_time", episodes.cascadeTime());
        outcomes.put("no_cascade_10", episodes.undecidedAfter(10));
        outcomes.put("herd_breaks", episodes.broken());
        outcomes.put("no_error", episodes.withoutError());
        for (int agent : Quantities.reported(parameters)) {
            outcomes.put("correct_" + agent, episodes.correct(agent));
        }
        return outcomes;
    }

    @Override
    public List<OutputTable> tables() {
        List<String> columns = List.of("episode", "agent", "state", "belief", "action", "in_cascade");
        return List.of(new OutputTable("beliefs", columns, rows -> {
            for (int episode = 0; episode < paths.episodes(); episode++) {
                for (int agent = 1; agent <= episodes.agents(); agent++) {
                    double belief = paths.belief(agent, episode);
                    rows.row(
                            episode + 1,
                            agent,
                            episodes.state(episode) ? 1 : 0,
                            belief,
                            paths.action(agent, episode) ? 1 : 0,
                            signal.isCascade(paths.threshold(agent, episode)) ? 1 : 0);
                }
            }
        }));
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    /** {@inheritDoc} What agents made of the history follows from what they were shown. */
    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(hash);
        episodes.save(out);
        paths.save(out, episodes.agents());
        history.save(out);
        for (Disclosure each : shown) {
            out.writeDouble(each.share());
            out.writeInt(each.delay());
            out.writeDouble(each.noise());
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        hash = in.readLong();
        episodes.restore(in);
        paths.restore(in, episodes.agents());
        history.restore(in);
        Disclosure now = disclosure;
        for (int agent = 1; agent <= episodes.agents(); agent++) {
            disclosure = new Disclosure(in.readDouble(), in.readInt(), in.readDouble());
            look(agent);
        }
        disclosure = now;
    }
}
