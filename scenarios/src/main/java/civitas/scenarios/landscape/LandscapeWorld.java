package civitas.scenarios.landscape;

import civitas.agents.routes.CounterRandom;
import civitas.information.Channel;
import civitas.information.Disclosing;
import civitas.kernel.Blocks;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.TrajectoryHash;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One replicate: agents on one landscape after the other, first those of training, then those that are measured. In a round all
 * look at where the others were when it began, try something, and move together.
 * <p>Random streams: {@code landscapes} keys landscapes, graphs and first states by the number of the landscape, {@code agents}
 * what agents draw by landscape, period and agent, {@code learning} what candidates of training are; {@code payoffs} and
 * {@code states} what is shown to whom.
 */
final class LandscapeWorld implements World<LandscapeParameters>, Disclosing {
    /** Numbers of landscapes of training begin here, far beyond those that are measured. */
    private static final long TRAINING = 1L << 40;

    private final LandscapeParameters parameters;
    private final CounterRandom landscapes;
    private final CounterRandom random;
    private final Observation observation;
    private final Trainer trainer;
    private final Measures measures;
    private final long trials;
    private final int[] next;
    /** Whether an agent tried a neighbour's state in this round (1), and moved there (2). */
    private final byte[] copying;

    private Strategy first;
    private Strategy second;
    private Stage stage;
    private long episode;
    private int period;
    private double earned;
    private double tried;
    private double copied;
    private long hash = TrajectoryHash.EMPTY;

    LandscapeWorld(LandscapeParameters parameters, Streams streams) {
        this.parameters = parameters;
        landscapes = new CounterRandom(streams.open("landscapes").nextLong());
        random = new CounterRandom(streams.open("agents").nextLong());
        observation = new Observation(parameters, streams);
        observation.retune(parameters.platform());
        trainer = parameters.strategy() instanceof StrategyPart.Learned learned
                ? new Trainer(learned, parameters.loci(), streams.open("learning"))
                : null;
        trials = parameters.trials();
        measures = new Measures(parameters.periods());
        next = new int[parameters.agents()];
        copying = new byte[parameters.agents()];
        begin(0);
    }

    private boolean isMeasured() {
        return episode >= trials;
    }

    /** Number of the landscape of an episode, from 0 where it is measured; candidates of a generation share theirs. */
    private long landscape(long ofEpisode) {
        return ofEpisode < trials ? TRAINING + ofEpisode / trainer.candidates() : ofEpisode - trials;
    }

    private void begin(long newEpisode) {
        place(newEpisode);
        observation.begin();
        period = 0;
        earned = 0;
        if (isMeasured()) {
            measures.period(0, stage.meanPayoff());
        }
    }

    private void place(long newEpisode) {
        episode = newEpisode;
        long number = landscape(episode);
        stage = stage != null && stage.number() == number
                ? stage.again(landscapes)
                : Stage.draw(parameters, landscapes, number);
        first = trainer == null
                ? parameters.strategy().first(parameters.loci())
                : isMeasured() ? trainer.policy() : trainer.policy(episode);
        second = parameters.strategy().second(parameters.loci());
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.roundByRound(this::playRound, this::finished);
    }

    private void playRound() {
        if (!finished()) {
            next();
        }
    }

    private void next() {
        if (period == parameters.periods()) {
            begin(episode + 1);
        }
        observation.publish(stage);
        long key = random.key(stage.number() * parameters.periods() + period);
        Blocks.each(next.length, (from, to) -> {
            Observation.Seat seat = new Observation.Seat();
            for (int agent = from; agent < to; agent++) {
                decide(seat, agent, key);
            }
        });
        System.arraycopy(next, 0, stage.states(), 0, next.length);
        period++;
        note();
    }

    private void decide(Observation.Seat seat, int agent, long key) {
        seat.draws().of(key, agent);
        Sight sight = observation.look(seat, stage, agent);
        int state = stage.states()[agent];
        int proposed = first.propose(sight, seat.draws());
        boolean tries = proposed != state && sight.shows(proposed);
        boolean pays = stage.landscape().payoff(proposed) > stage.payoff(agent);
        next[agent] = pays ? proposed : better(second.propose(sight, seat.draws()), agent);
        copying[agent] = (byte) (tries ? pays ? 2 : 1 : 0);
    }

    /** A state if it pays more than an agent's own, else that one. */
    private int better(int proposed, int agent) {
        return stage.landscape().payoff(proposed) > stage.payoff(agent) ? proposed : stage.states()[agent];
    }

    private void note() {
        tried = 0;
        copied = 0;
        for (int agent = 0; agent < next.length; agent++) {
            tried += copying[agent] > 0 ? 1 : 0;
            copied += copying[agent] > 1 ? 1 : 0;
            hash = TrajectoryHash.mix(hash, next[agent] * 4L + copying[agent]);
        }
        tried /= next.length;
        copied /= next.length;
        double mean = stage.meanPayoff();
        earned += mean;
        if (isMeasured()) {
            measures.period(period, mean);
            measures.copying(tried, copied);
        }
        if (period == parameters.periods()) {
            end();
        }
    }

    private void end() {
        if (isMeasured()) {
            measures.end(stage);
        } else {
            trainer.note(episode, earned / period);
        }
    }

    @Override
    public boolean finished() {
        return period == parameters.periods() && episode == trials + parameters.landscapes() - 1;
    }

    @Override
    public void retune(LandscapeParameters changed) {
        observation.retune(changed.platform());
    }

    @Override
    public List<Channel> channels() {
        return observation.channels();
    }

    Stage stage() {
        return stage;
    }

    int period() {
        return period;
    }

    LandscapeParameters parameters() {
        return parameters;
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("mean_payoff", () -> stage.meanPayoff());
        series.put("best_payoff", () -> stage.bestPayoff());
        series.put("diversity", () -> stage.diversity());
        series.put("copy_tries", () -> tried);
        series.put("copies", () -> copied);
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("mean_payoff", measures.meanPayoff());
        outcomes.put("final_payoff", measures.payoff(parameters.periods()));
        outcomes.put("late_gain", measures.payoff(parameters.periods()) - measures.payoff(Quantities.LATE));
        outcomes.put("copy_tries", measures.tries());
        outcomes.put("copies", measures.copies());
        for (Measures.End each : Measures.End.values()) {
            outcomes.put(each.name().toLowerCase(Locale.ROOT), measures.atEnd(each));
        }
        for (int at : Quantities.reported(parameters)) {
            outcomes.put("payoff_" + at, measures.payoff(at));
        }
        return outcomes;
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    /** {@inheritDoc} Landscapes are drawn again from their numbers. */
    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(hash);
        out.writeLong(episode);
        out.writeInt(period);
        out.writeDouble(earned);
        out.writeDouble(tried);
        out.writeDouble(copied);
        for (int state : stage.states()) {
            out.writeInt(state);
        }
        measures.save(out);
        observation.save(out);
        if (trainer != null) {
            trainer.save(out);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        hash = in.readLong();
        long saved = in.readLong();
        period = in.readInt();
        earned = in.readDouble();
        tried = in.readDouble();
        copied = in.readDouble();
        int[] states = new int[next.length];
        for (int agent = 0; agent < states.length; agent++) {
            states[agent] = in.readInt();
        }
        measures.restore(in);
        observation.restore(in);
        if (trainer != null) {
            trainer.restore(in);
        }
        place(saved);
        System.arraycopy(states, 0, stage.states(), 0, states.length);
    }
}
