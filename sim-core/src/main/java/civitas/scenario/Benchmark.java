package civitas.scenario;

/**
 * An exactly computed yardstick of a game at one parameter point.
 *
 * @param name {@code snake_case} name
 * @param value the exact value
 * @param unit unit of measurement, {@code "1"} for pure numbers
 * @param description one sentence: the equilibrium or optimum it belongs to
 */
public record Benchmark(String name, double value, String unit, String description) {}
