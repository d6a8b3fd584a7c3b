package civitas.scenarios.tolls;

import civitas.data.network.TrafficNetwork;
import civitas.kernel.Phase;
import civitas.kernel.Simulation;
import civitas.kernel.Streams;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Parameters and runs of tests: the scenario's defaults and what a test changes. */
final class TollRuns {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private TollRuns() {}

    /** The default file with settings of the form {@code path=value}. */
    static ScenarioFile<?> file(String... settings) {
        return READER.readDefault("tolls", Overrides.of(List.of(settings)));
    }

    /** A file with these keys beside the scenario's name. */
    static ScenarioFile<?> read(String keys) {
        return READER.read("test.json", "{\"scenario\": \"tolls\", " + keys + "}", Overrides.none());
    }

    static TollParameters parameters(String... settings) {
        return (TollParameters) file(settings).parameters();
    }

    /** Outcomes of the default file with settings. */
    static Map<String, Double> outcomes(int replicate, String... settings) {
        return outcomes(file(settings), replicate);
    }

    static Map<String, Double> outcomes(ScenarioFile<?> file, int replicate) {
        return Run.of(file, replicate)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    /** The world of given roads after some days. */
    static TollWorld world(Yardsticks yardsticks, TollParameters parameters, long seed, long days) {
        Streams streams = new Streams(seed, 0);
        TollWorld world = new TollWorld(yardsticks, parameters, streams);
        playTo(new Simulation(world, streams), days);
        return world;
    }

    /** The same for a network the parameters do not name. */
    static TollWorld world(TrafficNetwork network, TollParameters parameters, long seed, long days) {
        return world(Yardsticks.solve(Traffic.of(network, parameters)), parameters, seed, days);
    }

    /** The world of a file after some days. */
    static TollWorld world(ScenarioFile<?> file, long days) {
        Simulation simulation = Run.of(file, 0).simulation();
        playTo(simulation, days);
        return (TollWorld) simulation.world();
    }

    private static void playTo(Simulation simulation, long days) {
        simulation.start();
        simulation.haltAfter(days);
        boolean goesOn = simulation.goesOn();
        while (goesOn) {
            goesOn = simulation.advance();
        }
    }

    /** Shows a run's world to {@code look} after every day later than {@code from}. */
    static void everyDay(ScenarioFile<?> file, long from, Consumer<TollWorld> look) {
        Simulation simulation = Run.of(file, 0).simulation();
        TollWorld world = (TollWorld) simulation.world();
        simulation.start();
        simulation.timetable().every(1, Phase.RECORD, () -> {
            if (simulation.completedRounds() > from) {
                look.accept(world);
            }
        });
        boolean goesOn = simulation.goesOn();
        while (goesOn) {
            goesOn = simulation.advance();
        }
    }

    static double series(TollWorld world, String name) {
        return world.series().get(name).getAsDouble();
    }
}
