package civitas.scenarios.shift;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Benchmark;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scenario files and runs of tests. */
final class ShiftFiles {
    /** The linear-quadratic configuration, solved in closed form. */
    static final String C0 =
            """
            "alpha": 1, "beta": 0.5, "loss": "quadratic", "interaction": "quadratic",
            "reference": {"kind": "gaussian", "mean": 0}, "fixed": {"kind": "gaussian", "mean": 2}""";

    /** Convex logistic costs. */
    static final String C1 = "\"alpha\": 0.5, \"beta\": 0.5, \"loss\": \"logistic\"";

    /** Bounded logistic costs, the default. */
    static final String C2 = "\"alpha\": 0.5, \"beta\": 1, \"loss\": \"bounded_logistic\"";

    static final String DENSITY = ", \"representation\": \"density\", \"step\": 0.005";

    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private ShiftFiles() {}

    static ScenarioFile<?> file(String parameters) {
        return READER.read(
                "test.json",
                "{\"scenario\": \"distribution-shift\", \"seed\": 3, \"parameters\": {" + parameters + "}}",
                Overrides.none());
    }

    /** The same, with a series recorded every so many rounds. */
    static ScenarioFile<?> recorded(String parameters, int every, String series) {
        return READER.read(
                "test.json",
                "{\"scenario\": \"distribution-shift\", \"seed\": 3, \"parameters\": {" + parameters
                        + "}, \"record\": {\"every\": " + every + ", \"series\": [\"" + series + "\"]}}",
                Overrides.none());
    }

    /** The default file with settings of the form {@code path=value}. */
    static ScenarioFile<?> changed(String... settings) {
        return READER.readDefault("distribution-shift", Overrides.of(List.of(settings)));
    }

    static Map<String, Double> outcomes(String parameters) {
        return Run.of(file(parameters), 0)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    static Map<String, Double> benchmarks(String parameters) {
        return file(parameters).benchmarks().stream().collect(Collectors.toMap(Benchmark::name, Benchmark::value));
    }
}
