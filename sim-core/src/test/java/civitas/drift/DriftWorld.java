package civitas.drift;

import civitas.kernel.Phase;
import civitas.kernel.RandomStream;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.TrajectoryHash;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongConsumer;

/** One walker. */
final class DriftWorld implements World<DriftParameters> {
    private final RandomStream steps;
    private final LongConsumer onRound;
    private DriftParameters parameters;
    private double position;
    private double highest = Double.NaN;
    private long rounds;
    private long hash = TrajectoryHash.EMPTY;

    DriftWorld(DriftParameters parameters, Streams streams, LongConsumer onRound) {
        this.parameters = parameters;
        this.onRound = onRound;
        steps = streams.open("steps");
    }

    @Override
    public void schedule(Timetable timetable) {
        if (parameters.stretches()) {
            timetable.roundByRound(this::step, this::finished);
        } else {
            timetable.everyRound(Phase.ACT, this::step);
        }
    }

    private void step() {
        onRound.accept(rounds + 1);
        position += steps.nextDouble() - 0.5 + parameters.platform().lever().pull();
        rounds++;
        hash = TrajectoryHash.mix(hash, position);
        if (position > 0) {
            highest = Double.isNaN(highest) ? position : Math.max(highest, position);
        }
        if (position > parameters.limit()) {
            fail();
        }
    }

    private void fail() {
        switch (parameters.fault()) {
            case EXCEPTION -> throw new IllegalStateException("walked out, \"far\"\nbeyond the limit");
            case SILENT -> throw new IllegalStateException();
            case ERROR -> throw new StackOverflowError("walked too deep");
            case INFINITE -> position = Double.POSITIVE_INFINITY;
        }
    }

    @Override
    public boolean finished() {
        return rounds >= parameters.rounds();
    }

    @Override
    public void retune(DriftParameters changed) {
        parameters = changed;
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        return Map.of("position", () -> position, "highest", () -> highest);
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("position", position);
        outcomes.put("highest", highest);
        return outcomes;
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeDouble(position);
        out.writeDouble(highest);
        out.writeLong(rounds);
        out.writeLong(hash);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        position = in.readDouble();
        highest = in.readDouble();
        rounds = in.readLong();
        hash = in.readLong();
    }
}
