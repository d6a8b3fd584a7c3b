package civitas.run;

import civitas.kernel.OutputTable;
import civitas.kernel.Phase;
import civitas.kernel.Simulation;
import civitas.kernel.Streams;
import civitas.kernel.Tabular;
import civitas.kernel.World;
import civitas.record.Recorder;
import civitas.record.SeriesWriter;
import civitas.scenario.Intervention;
import civitas.scenario.ScenarioFile;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;

/**
 * One replicate of a scenario file, from build to outcomes.
 *
 * @param <P> the scenario's parameter record
 */
public final class Run<P extends Record> {
    private final ScenarioFile<P> file;
    private final World<P> world;
    private final Simulation simulation;

    /**
     * Builds the world.
     *
     * @param file the resolved file
     * @param replicate number of the replicate, from 0
     */
    public Run(ScenarioFile<P> file, int replicate) {
        this.file = file;
        Streams streams = new Streams(file.seed(), replicate);
        world = file.scenario().create(file.parameters(), streams);
        simulation = new Simulation(world, streams);
        for (Intervention<P> intervention : file.interventions()) {
            simulation.intervene(intervention.round(), () -> world.retune(intervention.parameters()));
        }
    }

    /** Builds the world of a file whose parameter type is not known. */
    public static <P extends Record> Run<P> of(ScenarioFile<P> file, int replicate) {
        return new Run<>(file, replicate);
    }

    /** The simulation, for tools that step it themselves; {@link #play} does not go with that. */
    public Simulation simulation() {
        return simulation;
    }

    /** Continues from a checkpoint of the same run. Before {@link #play}. */
    public void restore(DataInput in) throws IOException {
        simulation.restore(in);
    }

    /**
     * Plays the run to its end.
     *
     * @param series receives what the file asks to record
     * @param checkpoints says when the run is saved, and where to
     */
    public RunResult play(SeriesWriter series, Checkpoints checkpoints) {
        long start = System.nanoTime();
        long rounds = advanceToEnd(series, checkpoints);
        return RunResult.measure(file, world, rounds, start);
    }

    /** Plays and records all rounds, and measures nothing yet. Returns the rounds played. */
    public long advanceToEnd(SeriesWriter series, Checkpoints checkpoints) {
        simulation.start();
        file.stopAfter().ifPresent(simulation::haltAfter);
        Recorder recorder = Recorder.attach(file.recording(), simulation, series);
        if (checkpoints.every() > 0) {
            simulation.timetable().every(checkpoints.every(), Phase.SAVE, () -> checkpoints.save(simulation));
        }
        boolean goesOn = simulation.goesOn();
        while (goesOn) {
            goesOn = simulation.advance();
            if (goesOn && checkpoints.stopRequested()) {
                checkpoints.save(simulation);
                throw new StoppedRunException();
            }
        }
        recorder.end();
        return simulation.completedRounds();
    }

    /** The tables that the world offers; to be read before it goes on. After {@link #play}. */
    public List<OutputTable> tables() {
        return world instanceof Tabular tabular ? tabular.tables() : List.of();
    }
}
