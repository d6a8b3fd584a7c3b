package civitas.scenarios.opinion;

import civitas.kernel.Simulation;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.Benchmark;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.List;
import java.util.Map;

/** Scenario files and runs of tests. */
final class OpinionFiles {
    /** Friedkin and Johnsen's group of four. */
    static final String FOUR =
            """
            "agents": 4, "trust": "listed", "initial": {"kind": "given", "opinions": [25, 25, 75, 85]},
            "graph": {"kind": "listed", "directed": true, "links": "1 1 .220; 1 2 .120; 1 3 .360; 1 4 .300; \
            2 1 .147; 2 2 .215; 2 3 .344; 2 4 .294; 3 3 1; 4 1 .090; 4 2 .178; 4 3 .446; 4 4 .286"}""";

    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private OpinionFiles() {}

    static ScenarioFile<?> file(String parameters) {
        return READER.read(
                "test.json",
                "{\"scenario\": \"opinion-dynamics\", \"seed\": 3, \"parameters\": {" + parameters + "}}",
                Overrides.none());
    }

    /** The default file with settings of the form {@code path=value}. */
    static ScenarioFile<?> changed(String... settings) {
        return READER.readDefault("opinion-dynamics", Overrides.of(List.of(settings)));
    }

    static RunResult play(String parameters, int replicate) {
        return Run.of(file(parameters), replicate).play((round, name, value) -> {}, Checkpoints.NONE);
    }

    static Map<String, Double> outcomes(String parameters, int replicate) {
        return play(parameters, replicate).outcomes();
    }

    static double mean(String parameters, String outcome, int replicates) {
        ScenarioFile<?> file = file(parameters);
        double sum = 0;
        for (int replicate = 0; replicate < replicates; replicate++) {
            sum += Run.of(file, replicate)
                    .play((round, name, value) -> {}, Checkpoints.NONE)
                    .outcomes()
                    .get(outcome);
        }
        return sum / replicates;
    }

    static double benchmark(String parameters, String name) {
        return file(parameters).benchmarks().stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .mapToDouble(Benchmark::value)
                .findFirst()
                .orElseThrow();
    }

    static boolean hasBenchmark(String parameters, String name) {
        return file(parameters).benchmarks().stream()
                .anyMatch(benchmark -> benchmark.name().equals(name));
    }

    /** The simulation after that many rounds. */
    static Simulation played(String parameters, long rounds) {
        Simulation simulation = Run.of(file(parameters), 0).simulation();
        simulation.start();
        simulation.haltAfter(rounds);
        boolean goesOn = simulation.goesOn();
        while (goesOn) {
            goesOn = simulation.advance();
        }
        return simulation;
    }
}
