package civitas.scenarios.persuasion;

import civitas.agents.routes.CounterRandom;
import civitas.analysis.persuasion.Scheme;
import civitas.analysis.persuasion.TwoRoads;
import civitas.information.Reader;
import civitas.kernel.Streams;
import civitas.scenario.Quantity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One replicate of information on roads. Every round a state is drawn, drivers are told through the channel what the platform
 * announces, choose a road by what they learned about that message, and see what both roads have cost. A message that is late
 * is a message all the same; drivers have to learn what it is worth. Random stream {@code roads} keys states, signals and
 * choices by round and driver.
 */
final class RoadsWorld extends GameWorld {
    /** Keys of what is drawn once per round. */
    private static final int STATE = 1;

    private static final int SIGNAL = 2;
    private static final int OFFSET = 3;

    private final CounterRandom random;
    private final Minds minds;
    private final double[] messages;
    private final int[] context;
    private final boolean[] risky;
    private final Scheme prior;
    private GamePart.Routing game;
    private TwoRoads roads;
    private Optional<Scheme> signal = Optional.empty();
    private double[] recommended = {};
    private int kinds;

    RoadsWorld(PersuasionParameters parameters, GamePart.Routing game, Streams streams) {
        super(
                parameters,
                streams,
                game.drivers(),
                new RoadsStudy(parameters, game)
                        .series().stream().map(Quantity::name).toList(),
                game.states() * RoadsTally.QUANTITIES);
        random = new CounterRandom(streams.open("roads").nextLong());
        minds = new Minds(game.drivers());
        messages = new double[game.drivers()];
        context = new int[game.drivers()];
        risky = new boolean[game.drivers()];
        prior = Scheme.of(new double[][] {game.probabilities().spread(game.states())});
        this.game = game;
        announce(game);
        minds.begin(kinds);
    }

    private void announce(GamePart.Routing changed) {
        RoadsModel model = new RoadsModel(changed);
        roads = model.roads();
        signal = model.signal();
        recommended = signal.isPresent() ? new double[0] : model.recommended();
        kinds = model.messages();
    }

    /** {@inheritDoc} Another announcement has another meaning, which drivers have to learn from the beginning. */
    @Override
    void change(PersuasionParameters changed) {
        GamePart.Routing next = (GamePart.Routing) changed.game();
        boolean other = !next.announcement().equals(game.announcement());
        boolean otherwise = !next.learning().equals(game.learning());
        game = next;
        if (other) {
            announce(next);
            minds.begin(kinds);
        }
        if (otherwise) {
            minds.forget();
        }
    }

    @Override
    void play(long number) {
        long drawn = random.key(-number);
        int state = prior.draw(0, CounterRandom.uniform(drawn, 0, STATE));
        tell(state, drawn);
        publish(messages);
        int onRisky = choose(random.key(number));
        double flow = (double) onRisky / messages.length;
        double z = roads.difference(state);
        double riskyCost = roads.riskyCost(z, flow);
        double safeCost = roads.safeCost(flow);
        settle(state, riskyCost, safeCost);
        measure(RoadsTally.place(state, RoadsTally.FLOW), flow, 1);
        measure(RoadsTally.place(state, RoadsTally.COST), roads.meanCost(z, flow), 1);
        read(0, flow);
        read(1, roads.meanCost(z, flow));
        read(2, z);
        mix(onRisky);
        mix(z);
    }

    /**
     * A public signal is one draw. Of recommendations as many as can be are drawn in exact proportion: drivers in a row from a
     * random one on are sent to the risky road.
     */
    private void tell(int state, long drawn) {
        if (signal.isPresent()) {
            double sent = signal.get().draw(state, CounterRandom.uniform(drawn, 0, SIGNAL));
            Arrays.fill(messages, sent);
            return;
        }
        int size = messages.length;
        double wanted = recommended[state] * size;
        int sent = (int) wanted;
        sent += CounterRandom.uniform(drawn, 0, SIGNAL) < wanted - sent ? 1 : 0;
        int offset = CounterRandom.below(size, drawn, 0, OFFSET);
        for (int driver = 0; driver < size; driver++) {
            messages[driver] = (driver + offset) % size < sent ? 1 : 0;
        }
    }

    /** Number of drivers who choose the risky road. */
    private int choose(long key) {
        int onRisky = 0;
        boolean common = signal.isPresent();
        for (int driver = 0; driver < risky.length; driver++) {
            Reader reader = show(driver);
            context[driver] =
                    reader.shows() ? 1 + message(reader.read(reader.latest(), common ? 0 : driver), kinds) : 0;
            double chance = minds.risky(game.learning(), driver, context[driver]);
            risky[driver] = CounterRandom.uniform(key, driver, 0) < chance;
            onRisky += risky[driver] ? 1 : 0;
        }
        return onRisky;
    }

    /** Drivers pay and learn. */
    private void settle(int state, double riskyCost, double safeCost) {
        double[] sums = new double[RoadsTally.QUANTITIES];
        int informed = 0;
        for (int driver = 0; driver < risky.length; driver++) {
            double paid = risky[driver] ? riskyCost : safeCost;
            boolean knows = context[driver] > 0;
            informed += knows ? 1 : 0;
            sums[knows ? RoadsTally.INFORMED : RoadsTally.UNINFORMED] += paid;
            if (knows && signal.isEmpty()) {
                boolean toRisky = context[driver] == 2;
                sums[toRisky ? RoadsTally.TO_RISKY : RoadsTally.TO_SAFE]++;
                sums[RoadsTally.OBEYED] += toRisky == risky[driver] ? 1 : 0;
            }
            minds.learn(game.learning(), driver, context[driver], safeCost - riskyCost);
        }
        sums[RoadsTally.RISKY_REGRET] = sums[RoadsTally.TO_RISKY] * (riskyCost - safeCost);
        sums[RoadsTally.SAFE_REGRET] = sums[RoadsTally.TO_SAFE] * (safeCost - riskyCost);
        measure(RoadsTally.place(state, RoadsTally.INFORMED), sums[RoadsTally.INFORMED], informed);
        measure(RoadsTally.place(state, RoadsTally.UNINFORMED), sums[RoadsTally.UNINFORMED], risky.length - informed);
        for (int each = RoadsTally.TO_RISKY; each < RoadsTally.QUANTITIES; each++) {
            measure(RoadsTally.place(state, each), sums[each] / risky.length, 1);
        }
    }

    /** Equilibrium costs by the share that sees the public signal, or sees all where roads are recommended, and what is measured. */
    @Override
    Sketch sketch() {
        Scheme seen = signal.orElse(Scheme.full(roads.states()));
        double[] share = {parameters().platform().message().share()};
        double[] measured = {new RoadsTally(measured(), roads.probabilities()).mean(RoadsTally.COST)};
        double optimum = roads.cost(roads.optimumFlows());
        List<Sketch.Line> lines = List.of(
                Sketch.curve(
                        "all drivers, exact", at -> roads.informed(seen, at).cost()),
                Sketch.curve("informed, exact", at -> roads.informed(seen, at).informed()),
                Sketch.curve("uninformed, exact", at -> roads.informed(seen, at).uninformed()),
                Sketch.curve("social optimum", at -> optimum),
                new Sketch.Line("all drivers, measured", share, measured, true));
        return new Sketch("What a public signal does, by who sees it", "share informed", "mean cost", lines);
    }

    @Override
    public Map<String, Double> outcomes() {
        RoadsTally tally = new RoadsTally(measured(), roads.probabilities());
        double cost = tally.mean(RoadsTally.COST);
        double informed = tally.mean(RoadsTally.INFORMED);
        double uninformed = tally.mean(RoadsTally.UNINFORMED);
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("mean_cost", cost);
        outcomes.put("saving", roads.publicCost(Scheme.none(roads.states())) - cost);
        outcomes.put("excess", cost - roads.cost(roads.optimumFlows()));
        outcomes.put("informed_cost", informed);
        outcomes.put("uninformed_cost", uninformed);
        outcomes.put("value_of_information", uninformed - informed);
        outcomes.put("obeyed", tally.obeyed());
        outcomes.put("disobedience_gain", tally.disobedienceGain());
        for (int state = 0; state < roads.states(); state++) {
            outcomes.put("flow_" + (state + 1), tally.of(state, RoadsTally.FLOW));
        }
        return outcomes;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        super.save(out);
        minds.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        super.restore(in);
        minds.restore(in);
    }
}
