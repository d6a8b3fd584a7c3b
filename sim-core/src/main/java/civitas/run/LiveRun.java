package civitas.run;

import civitas.kernel.Simulation;
import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Intervention;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * One replicate of a scenario file that somebody watches: it is advanced from outside, and switchable parameters can be
 * switched by hand. What is switched becomes an intervention of {@link #file}, before the round in which it takes effect;
 * {@link Run} on that file plays the same trajectory. Not thread-safe.
 *
 * @param <P> the scenario's parameter record
 */
public final class LiveRun<P extends Record> {
    private final int replicate;
    private final World<P> world;
    private final Simulation simulation;
    private final long start = System.nanoTime();
    private ScenarioFile<P> file;
    private P parameters;

    /** How many interventions of the file, the last ones, still lie ahead. */
    private int upcoming;

    /**
     * Builds the world.
     *
     * @param file the resolved file; a sweep in it does not count
     * @param replicate number of the replicate, from 0
     */
    public LiveRun(ScenarioFile<P> file, int replicate) {
        this.file = file.withoutSweep();
        this.replicate = replicate;
        Streams streams = new Streams(file.seed(), replicate);
        parameters = file.parameters();
        world = file.scenario().create(parameters, streams);
        simulation = new Simulation(world, streams);
        upcoming = file.interventions().size();
        file.interventions().forEach(planned -> simulation.intervene(planned.round(), this::intervene));
    }

    /** Builds the world of a file whose parameter type is not known. */
    public static <P extends Record> LiveRun<P> of(ScenarioFile<P> file, int replicate) {
        return new LiveRun<>(file, replicate);
    }

    private void intervene() {
        List<Intervention<P>> interventions = file.interventions();
        parameters = interventions.get(interventions.size() - upcoming).parameters();
        upcoming--;
        world.retune(parameters);
    }

    /** The file it plays, with what was switched by hand so far. */
    public ScenarioFile<P> file() {
        return file;
    }

    /** Number of the replicate, from 0. */
    public int replicate() {
        return replicate;
    }

    /** The simulation; whoever starts it calls {@link #started} next. */
    public Simulation simulation() {
        return simulation;
    }

    /** Sees to the end that the file asks for. After every start of the simulation. */
    public void started() {
        file.stopAfter().ifPresent(simulation::haltAfter);
    }

    /** The parameters in force in the latest round. */
    public P parameters() {
        return parameters;
    }

    /** The parameters in force in the next round, as JSON. */
    public JsonNode parametersNext() {
        P next = parameters;
        for (Intervention<P> planned : ahead()) {
            next = planned.round() == nextRound() ? planned.parameters() : next;
        }
        return file.json(next);
    }

    private List<Intervention<P>> ahead() {
        List<Intervention<P>> interventions = file.interventions();
        return interventions.subList(interventions.size() - upcoming, interventions.size());
    }

    private long nextRound() {
        return simulation.completedRounds() + 1;
    }

    /**
     * Switches parameters from the next round on; later interventions of the file are applied on top. Of two calls
     * before the same round the later one wins. After start, between two advances.
     *
     * @param set values by path, as in the {@code interventions} of a file
     * @throws InvalidScenarioException if a file with this intervention would be refused; nothing has changed then
     */
    public void switchNext(ObjectNode set) {
        ObjectNode json = (ObjectNode) file.json();
        ArrayNode list = json.withArrayProperty("interventions");
        int next = list.size() - upcoming;
        int together = 0;
        for (Intervention<P> planned : ahead()) {
            together += planned.round() == nextRound() ? 1 : 0;
        }
        if (together > 0) {
            ((ObjectNode) list.get(next + together - 1).get("set")).setAll(set);
        } else {
            list.insertObject(next).put("at", nextRound()).set("set", set);
        }
        file = read(json);
        if (together == 0) {
            upcoming++;
            simulation.interveneNext(this::intervene);
        }
    }

    @SuppressWarnings("unchecked") // of the same scenario
    private ScenarioFile<P> read(ObjectNode json) {
        ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.of(List.of(file.scenario())));
        return (ScenarioFile<P>) reader.read(file.scenario().id(), json.toString(), Overrides.none());
    }

    /** What is measured at this moment; the same as of a run that ends here. Changes nothing. */
    public RunResult measure() {
        return RunResult.measure(file, world, simulation.completedRounds(), start);
    }

    /** Writes the state; together with file and replicate it is all that continuing needs. */
    void save(DataOutput out) throws IOException {
        simulation.save(out);
    }

    /** Continues from what {@link #save} wrote of a run with this file and replicate. Before start. */
    void restore(DataInput in) throws IOException {
        simulation.restore(in);
    }
}
