package civitas.scenarios.shift;

import civitas.scenario.Numbers;
import civitas.scenario.Parameter;

/** Reference densities. */
public sealed interface ReferencePart {
    /** A Gaussian, the same in every direction. */
    record Gaussian(
            @Parameter(description = "Mean.", value = "-1", range = "[-1e6, 1e6]", lengthOf = "dimensions")
                    Numbers mean,
            @Parameter(description = "Standard deviation.", value = "1", range = "(0, 1e6]") double sd)
            implements ReferencePart {}

    /** No place is better than another. */
    record Flat() implements ReferencePart {}
}
