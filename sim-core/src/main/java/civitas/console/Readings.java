package civitas.console;

import civitas.scenario.Benchmark;
import java.util.List;
import java.util.Map;

/**
 * What is known of a run at one moment; made by the thread that advances it, for the one that paints.
 *
 * @param round rounds completed
 * @param series value by name; not modified
 * @param benchmarks at the parameters in force
 */
record Readings(long round, Map<String, Double> series, List<Benchmark> benchmarks) {}
