package civitas.analysis.sensitivity;

/**
 * How much of the output's variance one input accounts for.
 *
 * @param first first-order index: the share it explains alone. In [0, 1], though an estimate may stray by its error
 * @param total total index: the share that would remain if all inputs but this one were known. In [0, 1], at least first;
 *     the difference is the input's part in interactions
 */
public record SobolIndex(Estimate first, Estimate total) {}
