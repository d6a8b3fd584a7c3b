package civitas.scenarios.performative;

import civitas.scenario.Parameter;

/** The first deployed model. */
public sealed interface Start {
    /** The same number in every coordinate. */
    record Constant(
            @Parameter(
                            description = "Every coordinate of the first model.",
                            value = "10",
                            range = "[-1e6, 1e6]",
                            source = PerformativeParameters.SOURCE)
                    double level)
            implements Start {}

    /** The model learned from people at rest, who have not seen any: what the platform's solver finds, started at 0. */
    record TrainedAtRest() implements Start {}
}
