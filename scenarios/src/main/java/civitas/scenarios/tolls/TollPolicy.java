package civitas.scenarios.tolls;

import civitas.scenario.Parameter;

/** Price lever: how the platform sets the toll of each link. Tolls are money. */
public sealed interface TollPolicy {
    /** No tolls. */
    record None() implements TollPolicy {}

    /** Tolls that never change. */
    record Fixed(
            @Parameter(
                            description =
                                    "Tolls by link in [0, 1e9], FROM-TO=TOLL separated by commas, nodes as in the network file; FROM-TO charges all parallel links, FROM-TO#2 the second of them.",
                            value = "3-4=13",
                            unit = "money")
                    String tolls)
            implements TollPolicy {}

    /** The tolls x t'(x) at the social optimum, which the platform computes from the demand, times a value of time. */
    record SystemOptimum(
            @Parameter(
                            description = "Value of time at which they are charged; 0 stands for the travellers' mean.",
                            value = "0",
                            unit = "money/time",
                            range = "[0, 1000000]")
                    double chargedAt)
            implements TollPolicy {}

    /** Each day the tolls x t'(x) at yesterday's flows. */
    record MarginalCost() implements TollPolicy {}

    /**
     * Adaptive incentives: tolls move slowly towards the externality at current flows,
     * p &lt;- p + beta_k (v x t'(x) - p), beta_k = min(1, scale (k+1)^-decay), k = 1, 2, ... days under this policy, v the
     * mean value of time, from p = 0. Source: Maheshwari, Kulkarni, Wu, Sastry,
     * "Inducing Social Optimality in Games via Adaptive Incentive Design", CDC 2022.
     */
    record Adaptive(
            @Parameter(description = "Size of the first step.", value = "1", range = "(0, 1000]") double scale,
            @Parameter(description = "How fast steps shrink.", value = "0.9", range = "[0, 2]") double decay)
            implements TollPolicy {}

    /**
     * Tolls that correct for different values of time: tau &lt;- max(0, tau + gain v t'(x*) (x - x*)), from the tolls
     * v x* t'(x*) at the social optimum x*, at the end of each period of settling.
     */
    record Correcting(
            @Parameter(description = "Size of a step.", value = "0.3", range = "(0, 10]") double gain,
            @Parameter(description = "Days between two steps.", value = "20", unit = "days", range = "[1, 1000000]")
                    int settleDays,
            @Parameter(
                            description =
                                    "Value of time v at which tolls are charged; 0 stands for the travellers' mean.",
                            value = "0",
                            unit = "money/time",
                            range = "[0, 1000000]")
                    double chargedAt)
            implements TollPolicy {}

    /**
     * Two-point gradient search that sees nothing but the total travel time: neither demand nor flows nor equilibrium.
     * Source: Maheshwari, Cheng, Sastry, Ratliff, Mazumdar, "Follower Agnostic Learning in Stackelberg Games", CDC 2024.
     */
    record FollowerAgnostic(
            @Parameter(description = "Step size eta_0; step t is eta_0 (t+1)^-1/2.", value = "0.1", range = "(0, 1000]")
                    double stepSize,
            @Parameter(
                            description = "Probe radius delta_0; probe t is delta_0 (t+1)^-1/4.",
                            value = "1",
                            unit = "money",
                            range = "(0, 1000000]")
                    double probeRadius,
            @Parameter(
                            description =
                                    "one_sided probes x and x + delta v; symmetric x - delta v and x + delta v, with less variance.",
                            value = "one_sided")
                    Estimator estimator,
            @Parameter(
                            description = "Days K that drivers have to adapt to each probe.",
                            value = "20",
                            unit = "days",
                            range = "[1, 1000000]")
                    int settleDays,
            @Parameter(
                            description =
                                    "Days before the first probe: while drivers still settle, costs change for other reasons than tolls.",
                            value = "100",
                            unit = "days",
                            range = "[0, 1000000]")
                    int warmUpDays,
            @Parameter(description = "Largest toll.", value = "1000000", unit = "money", range = "(0, 1000000000]")
                    double largestToll)
            implements TollPolicy {}

    /** How a slope is estimated from two probes. */
    enum Estimator {
        /** From the tolls in force and one probe. */
        ONE_SIDED,
        /** From probes on both sides. */
        SYMMETRIC
    }
}
