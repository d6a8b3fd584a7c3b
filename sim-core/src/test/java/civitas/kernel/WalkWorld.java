package civitas.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** A random walk that rests at +-{@code bound}: the smallest world with randomness, a stop rule and a lever. */
final class WalkWorld implements World<WalkWorld.Settings> {
    record Settings(long bound, int stride, boolean byPhases) {}

    private final RandomStream steps;
    private Settings settings;
    private long position;
    private long rounds;
    private long hash = TrajectoryHash.EMPTY;

    WalkWorld(Settings settings, Streams streams) {
        this.settings = settings;
        steps = streams.open("steps");
    }

    @Override
    public void schedule(Timetable timetable) {
        if (settings.byPhases) {
            timetable.everyRound(Phase.ACT, this::step);
        } else {
            timetable.roundByRound(this::step, this::finished);
        }
    }

    private void step() {
        position += steps.nextBoolean() ? settings.stride : -settings.stride;
        rounds++;
        hash = TrajectoryHash.mix(hash, position);
    }

    @Override
    public boolean finished() {
        return Math.abs(position) >= settings.bound;
    }

    @Override
    public void retune(Settings parameters) {
        settings = parameters;
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        return Map.of("position", () -> position);
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("position", (double) position);
        outcomes.put("rounds", (double) rounds);
        return outcomes;
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(position);
        out.writeLong(rounds);
        out.writeLong(hash);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        position = in.readLong();
        rounds = in.readLong();
        hash = in.readLong();
    }
}
