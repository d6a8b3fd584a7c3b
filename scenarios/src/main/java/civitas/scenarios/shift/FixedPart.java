package civitas.scenarios.shift;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;

/** People who cannot change. */
public sealed interface FixedPart {
    /** A Gaussian, the same in every direction, of mass 1. */
    record Gaussian(
            @Parameter(description = "Mean.", value = "1", range = "[-1e6, 1e6]", lengthOf = "dimensions") Numbers mean,
            @Parameter(description = "Standard deviation.", value = "1", range = "(0, 1e6]") double sd)
            implements FixedPart {}

    /** Nobody. */
    record None() implements FixedPart {}
}
