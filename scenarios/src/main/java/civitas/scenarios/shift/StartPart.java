package civitas.scenarios.shift;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;

/** Densities at the start. */
public sealed interface StartPart {
    /** The reference density, which must be a Gaussian. */
    record Reference() implements StartPart {}

    /** A Gaussian, the same in every direction. */
    record Gaussian(
            @Parameter(description = "Mean.", value = "0", range = "[-1e6, 1e6]", lengthOf = "dimensions") Numbers mean,
            @Parameter(description = "Standard deviation.", value = "1", range = "(0, 1e6]") double sd)
            implements StartPart {}
}
