package civitas.kernel;

import ec.util.MersenneTwisterFast;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import sim.engine.SimState;

/**
 * A world on MASON's schedule: the state that headless runs drive to its end and that MASON's console steps.
 * <p>Model code draws from {@link Streams} only. MASON's own generator is seeded from the same root, for tools of
 * MASON that expect one.
 */
public final class Simulation extends SimState {
    private final transient World<?> world;
    private final transient Streams streams;
    private final transient Timetable timetable;
    private final transient List<Intervention> interventions = new ArrayList<>();
    private boolean halted;

    private record Intervention(long round, Runnable change) {}

    /**
     * @param world a freshly built or restored world
     * @param streams the streams that world was built with
     */
    public Simulation(World<?> world, Streams streams) {
        super(new MersenneTwisterFast(streams.masonSeed()), new Timetable());
        this.world = world;
        this.streams = streams;
        this.timetable = (Timetable) schedule;
    }

    /** The world that is run. */
    public World<?> world() {
        return world;
    }

    /** The schedule; observers register themselves on it after {@link #start}. */
    public Timetable timetable() {
        return timetable;
    }

    /** Registers a change before round {@code round}; the run will not come to rest before it. Before start. */
    public void intervene(long round, Runnable change) {
        interventions.add(new Intervention(round, change));
    }

    /**
     * Makes a change before the next round, whatever else was planned. After start, between two calls of
     * {@link #advance}.
     */
    public void interveneNext(Runnable change) {
        timetable.intervene(timetable.completedRounds() + 1, change);
    }

    /** Empties the schedule and lets the world register its processes. */
    @Override
    public void start() {
        super.start();
        world.schedule(timetable);
        for (Intervention intervention : interventions) {
            if (intervention.round > timetable.completedRounds()) {
                timetable.intervene(intervention.round, intervention.change);
            }
        }
    }

    /** Ends the run after round {@code round}, at rest or not. */
    public void haltAfter(long round) {
        if (round <= timetable.completedRounds()) { // a run restored from a save made in its last round
            halted = true;
        } else {
            timetable.at((double) round, Phase.RECORD, () -> halted = true);
        }
    }

    /** Whether there is more to play: not halted, and not at rest with no intervention to come. */
    public boolean goesOn() {
        return !halted && !(world.finished() && timetable.mayStop());
    }

    /** Advances MASON's schedule to its next time. Returns whether the run goes on. */
    public boolean advance() {
        return timetable.step(this) && goesOn();
    }

    /** Rounds completed so far. */
    public long completedRounds() {
        return timetable.completedRounds();
    }

    /** Writes everything needed to continue this run elsewhere: streams, clock and world. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(timetable.completedRounds());
        streams.save(out);
        world.save(out);
    }

    /**
     * Continues a run from what {@link #save} wrote. Call after the interventions are registered and before
     * {@link #start}: those that lie behind are made again, so that the world is restored under the parameters in
     * force when it was saved.
     */
    public void restore(DataInput in) throws IOException {
        timetable.continueAfter(in.readLong());
        for (Intervention intervention : interventions) {
            if (intervention.round <= timetable.completedRounds()) {
                intervention.change.run();
            }
        }
        streams.restore(in);
        world.restore(in);
    }
}
