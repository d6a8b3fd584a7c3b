package civitas.analysis.plot;

/**
 * A value that a chart marks with a line across, such as an exact benchmark.
 *
 * @param name what stands beside the line
 * @param value where it lies, finite
 */
public record Reference(String name, double value) {}
