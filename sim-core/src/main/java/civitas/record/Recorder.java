package civitas.record;

import civitas.kernel.Phase;
import civitas.kernel.Simulation;
import civitas.kernel.Timetable;
import civitas.kernel.World;
import civitas.scenario.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** Reads a world's series at the end of every {@code every}-th round, and once more when the run ends. */
public final class Recorder {
    private final Map<String, DoubleSupplier> readings = new LinkedHashMap<>();
    private final long every;
    private final SeriesWriter writer;
    private final Timetable timetable;
    private long lastRound;

    private Recorder(Recording recording, World<?> world, Timetable timetable, SeriesWriter writer) {
        this.every = recording.every();
        this.writer = writer;
        this.timetable = timetable;
        // A continued run has recorded every row that was due before it was saved.
        this.lastRound = timetable.completedRounds() - timetable.completedRounds() % every;
        Map<String, DoubleSupplier> series = world.series();
        recording.series().forEach(name -> readings.put(name, reading(series, name)));
    }

    private static DoubleSupplier reading(Map<String, DoubleSupplier> series, String name) {
        DoubleSupplier reading = series.get(name);
        if (reading == null) {
            throw new IllegalStateException("the scenario declares the series '" + name + "' but has no reading of it");
        }
        return reading;
    }

    /** Attaches a recorder to a started simulation. */
    public static Recorder attach(Recording recording, Simulation simulation, SeriesWriter writer) {
        Recorder recorder = new Recorder(recording, simulation.world(), simulation.timetable(), writer);
        if (!recorder.readings.isEmpty()) {
            simulation.timetable().every(recorder.every, Phase.RECORD, recorder::record);
        }
        return recorder;
    }

    /** Records the state the run ended in, unless it was recorded already. */
    public void end() {
        if (timetable.completedRounds() > lastRound) {
            record();
        }
    }

    private void record() {
        lastRound = timetable.completedRounds();
        try {
            for (Map.Entry<String, DoubleSupplier> reading : readings.entrySet()) {
                writer.row(lastRound, reading.getKey(), reading.getValue().getAsDouble());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
