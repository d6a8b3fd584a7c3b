package civitas.scenarios.shift;

import civitas.scenario.Parameter;

/** How the deployed model follows the population. */
public sealed interface Training {
    /** dx/dt = -tau grad L: both move at once. */
    record GradientFlow(
            @Parameter(
                            description = "Speed tau of the algorithm relative to people.",
                            value = "1",
                            unit = "1/time",
                            range = "(0, 1e6]")
                    double tau)
            implements Training {}

    /** The model of least risk at every instant: the algorithm is fast. */
    record BestResponse() implements Training {}

    /** The model of least risk at time 0 and from then on every interval, unchanged in between. */
    record Retraining(
            @Parameter(
                            description = "Interval between two retrainings.",
                            value = "1",
                            unit = "time",
                            range = "(0, 1e6]")
                    double interval)
            implements Training {}

    /** The model never changes. */
    record Frozen() implements Training {}
}
