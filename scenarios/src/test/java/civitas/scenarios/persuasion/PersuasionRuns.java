package civitas.scenarios.persuasion;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.information.Disclosing;
import civitas.kernel.Simulation;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Benchmark;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** Runs of the scenario for its tests. */
final class PersuasionRuns {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private PersuasionRuns() {}

    static ScenarioFile<?> file(String parameters) {
        return READER.read(
                "test.json",
                "{\"scenario\": \"persuasion\", \"seed\": 3, \"parameters\": {" + parameters + "}}",
                Overrides.none());
    }

    static Map<String, Double> outcomes(String parameters) {
        return Run.of(file(parameters), 0)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    /** Hash of a run in which what is published is replaced. */
    static long hash(String parameters, DoubleUnaryOperator replacement) {
        Simulation simulation = Run.of(file(parameters), 0).simulation();
        ((Disclosing) simulation.world()).channels().get(0).replace(replacement);
        simulation.start();
        boolean goesOn = simulation.goesOn();
        while (goesOn) {
            goesOn = simulation.advance();
        }
        return simulation.world().trajectoryHash();
    }

    static Map<String, Double> benchmarks(String parameters) {
        return file(parameters).benchmarks().stream().collect(Collectors.toMap(Benchmark::name, Benchmark::value));
    }

    static void assertRefused(String parameters, String message) {
        String refused = assertThrows(InvalidScenarioException.class, () -> file(parameters))
                .getMessage();
        assertTrue(refused.contains(message), refused);
    }
}
