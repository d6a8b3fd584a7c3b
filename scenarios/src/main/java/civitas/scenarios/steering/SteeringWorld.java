package civitas.scenarios.steering;

import civitas.agents.routes.CounterRandom;
import civitas.analysis.steering.Objective;
import civitas.analysis.steering.SteeringGame;
import civitas.information.Channel;
import civitas.information.Disclosing;
import civitas.information.Noise;
import civitas.information.Reader;
import civitas.kernel.Blocks;
import civitas.kernel.OutputTable;
import civitas.kernel.RandomStream;
import civitas.kernel.Streams;
import civitas.kernel.Tabular;
import civitas.kernel.Timetable;
import civitas.kernel.TrajectoryHash;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One replicate: many episodes side by side, in round n of which the planner sets the precision of agent n and agent n acts.
 * What agents know of earlier precisions comes through the channel {@value SteeringParameters#PRECISION} alone; actions are
 * public, and so is an agent's own precision to itself. The planner knows all precisions, and the public belief they lead to.
 * <p>Random streams: {@code agents} keys states and signals by agent and episode, {@code precision} what is shown to whom,
 * {@code planner} is the learning planner's.
 */
final class SteeringWorld implements World<SteeringParameters>, Tabular, Disclosing {
    private static final int SAMPLED = 40;

    private SteeringParameters parameters;
    private SteeringGame game;
    private Planner planner;
    private final RandomStream plannerRandom;
    private final Learners learners;
    private final CounterRandom random;
    private final Channel shown;
    private final HiddenPrecision hidden;
    private final Records records;
    /** Public belief before and after the latest action, by episode; swapped every round. */
    private double[] before;

    private double[] belief;
    private final double[] precision;
    private final boolean[] choseGood;
    private final boolean[] herds;
    /** Public beliefs of the first episodes, {@code double[agent][episode]}, the prior first. */
    private final double[][] paths;

    private int cohort;
    /** Whether this cohort has played the planner's game so far, under the same rules. */
    private boolean comparable;

    private long hash = TrajectoryHash.EMPTY;

    SteeringWorld(SteeringParameters parameters, Streams streams) {
        this.parameters = parameters;
        int size = parameters.episodes();
        random = new CounterRandom(streams.open("agents").nextLong());
        plannerRandom = streams.open("planner");
        learners = new Learners(parameters.response());
        long seed = streams.open("precision").nextLong();
        shown = new Channel(SteeringParameters.PRECISION, size, parameters.agents(), Noise.ADDED, false, seed);
        hidden = new HiddenPrecision(
                learners, parameters.baselinePrecision(), parameters.prior(), parameters.agents(), size);
        records = new Records(parameters.agents(), size);
        records.begin(states(size));
        before = new double[size];
        belief = new double[size];
        Arrays.fill(belief, parameters.prior());
        precision = new double[size];
        choseGood = new boolean[size];
        herds = new boolean[size];
        paths = new double[parameters.agents() + 1][Math.min(SAMPLED, size)];
        Arrays.fill(paths[0], parameters.prior());
        game = parameters.game();
        planner = Planner.of(parameters, plannerRandom);
        shown.retune(parameters.platform().precision());
        comparable = parameters.isAsPlanned();
    }

    /** States of a cohort; keys of agents count from 1. */
    private boolean[] states(int size) {
        boolean[] states = new boolean[size];
        long key = random.key(-cohort);
        for (int episode = 0; episode < size; episode++) {
            states[episode] = CounterRandom.uniform(key, episode, 0) < parameters.prior();
        }
        return states;
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.roundByRound(this::playRound, this::finished);
    }

    private void playRound() {
        if (!finished()) {
            if (records.agents() == parameters.agents()) {
                beginCohort();
            }
            next(records.agents() + 1);
        }
    }

    private void beginCohort() {
        cohort++;
        records.begin(states(belief.length));
        hidden.begin(shown.published());
        Arrays.fill(belief, parameters.prior());
        comparable = parameters.isAsPlanned();
    }

    private void next(int agent) {
        double[] old = before;
        before = belief;
        belief = old;
        long key = random.key(shown.published() + 1);
        double weight = weight(agent);
        Blocks.Work work = (from, to) -> {
            Reader reader = new Reader();
            for (int episode = from; episode < to; episode++) {
                act(reader, agent, episode, key, weight);
            }
        };
        if (planner.isConcurrent()) {
            Blocks.each(belief.length, work);
        } else {
            work.on(0, belief.length);
        }
        records.count(choseGood, herds, precision, before, belief);
        shown.publish(precision);
        hidden.note(choseGood);
        System.arraycopy(belief, 0, paths[agent], 0, paths[agent].length);
        for (int episode = 0; episode < belief.length; episode++) {
            hash = TrajectoryHash.mix(hash * 2 + (choseGood[episode] ? 1 : 0), precision[episode]);
        }
    }

    /** delta^t of agent t from 0; the last agent stands for all who would come after it. */
    private double weight(int agent) {
        double weight = StrictMath.pow(game.discount(), agent - 1);
        return agent == parameters.agents() ? weight / (1 - game.discount()) : weight;
    }

    private void act(Reader reader, int agent, int episode, long key, double weight) {
        boolean good = records.state(episode);
        double q = planner.choose(episode, before[episode], good);
        double own = hidden.belief(shown.showTo(reader, (long) episode * parameters.agents() + agent), episode);
        boolean signal = (CounterRandom.uniform(key, episode, 0) < q) == good;
        boolean chose = learners.choosesGood(own, q, signal);
        precision[episode] = q;
        choseGood[episode] = chose;
        herds[episode] = !learners.follows(own, q);
        belief[episode] = learners.afterAction(before[episode], q, chose);
        boolean unwanted = game.objective() == Objective.ALTRUISTIC ? chose != good : !chose;
        double reward = -game.spend(q) - (unwanted ? game.errorCost() : 0);
        planner.learn(episode, reward, belief[episode]);
        records.note(episode, agent, chose, herds[episode]);
        double error = chose == good ? 0 : 1 - game.discount();
        records.add(episode, weight * reward, weight * error, weight * game.spend(q));
    }

    @Override
    public boolean finished() {
        return cohort == parameters.cohorts() - 1 && records.agents() == parameters.agents();
    }

    /** {@inheritDoc} A planner that learns keeps what it learned unless another one takes over. */
    @Override
    public void retune(SteeringParameters changed) {
        boolean sameRules = changed.platform().knowsState()
                        == parameters.platform().knowsState()
                && changed.platform().degrading() == parameters.platform().degrading();
        boolean sameSoFar = records.agents() == 0 || (comparable && sameRules);
        parameters = changed;
        game = changed.game();
        planner = planner.under(changed, plannerRandom);
        shown.retune(changed.platform().precision());
        comparable = sameSoFar && changed.isAsPlanned();
    }

    @Override
    public List<Channel> channels() {
        return List.of(shown);
    }

    SteeringParameters parameters() {
        return parameters;
    }

    Records records() {
        return records;
    }

    Planner planner() {
        return planner;
    }

    /** Public beliefs of the first episodes after so many agents. */
    double[] sampledBeliefs(int agents) {
        return paths[agents];
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("correct", () -> records.correct(records.agents()));
        series.put("herding", records::herding);
        series.put("mean_belief", records::meanBelief);
        series.put("mean_precision", records::meanPrecision);
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        return new Findings(parameters, records, planner, comparable).outcomes();
    }

    @Override
    public List<OutputTable> tables() {
        List<String> columns = List.of("belief", "precision", "precision_if_bad", "optimal_value");
        OutputTable policy = new OutputTable("policy", columns, rows -> {
            for (int i = 0; i <= 200; i++) {
                double at = i / 200.0;
                rows.row(at, planner.greedy(at, true), planner.greedy(at, false), Solutions.optimum(parameters, at));
            }
        });
        OutputTable beliefs = new OutputTable("beliefs", List.of("episode", "agents", "good", "belief"), rows -> {
            for (int episode = 0; episode < paths[0].length; episode++) {
                for (int agents = 0; agents <= records.agents(); agents++) {
                    rows.row(episode + 1, agents, records.state(episode) ? 1 : 0, paths[agents][episode]);
                }
            }
        });
        return List.of(policy, beliefs);
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(hash);
        out.writeInt(cohort);
        out.writeBoolean(comparable);
        records.save(out);
        shown.save(out);
        hidden.save(out);
        planner.save(out);
        for (double each : belief) {
            out.writeDouble(each);
        }
        for (int agents = 0; agents <= records.agents(); agents++) {
            for (double each : paths[agents]) {
                out.writeDouble(each);
            }
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        hash = in.readLong();
        cohort = in.readInt();
        comparable = in.readBoolean();
        records.begin(states(belief.length));
        records.restore(in);
        shown.restore(in);
        hidden.restore(in);
        planner.restore(in);
        fill(belief, in);
        for (int agents = 0; agents <= records.agents(); agents++) {
            fill(paths[agents], in);
        }
    }

    private static void fill(double[] numbers, DataInput in) throws IOException {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readDouble();
        }
    }
}
