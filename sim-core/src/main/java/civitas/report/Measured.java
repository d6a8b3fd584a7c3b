package civitas.report;

import civitas.run.RunSet;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioFile;
import java.util.List;

/**
 * What the runs of a file measured, with the yardsticks beside it.
 *
 * @param file the resolved file
 * @param runs outcomes of its runs
 * @param benchmarks at the parameters of the first round
 * @param benchmarksAtEnd at the parameters after all interventions
 */
record Measured(ScenarioFile<?> file, RunSet runs, List<Benchmark> benchmarks, List<Benchmark> benchmarksAtEnd) {
    static Measured of(ScenarioFile<?> file, RunSet runs) {
        List<Benchmark> first = file.benchmarks();
        return new Measured(file, runs, first, file.interventions().isEmpty() ? first : file.benchmarksAtEnd());
    }

    /** Whether outcomes are held against other yardsticks than those of the first round. */
    boolean yardsticksChange() {
        return !benchmarks.equals(benchmarksAtEnd);
    }

    /** The outcomes that belong in every table. */
    List<Quantity> mainOutcomes() {
        return file.outcomes().stream().filter(quantity -> !quantity.detail()).toList();
    }
}
