package civitas.scenarios.performative;

import civitas.scenario.Parameter;

/** How a platform learns from the data that its models bring about. Several platforms all follow the same procedure. */
public sealed interface Procedure {
    /** Deploys the model that is best on the latest data. */
    record RepeatedRiskMinimisation(
            @Parameter(description = "How accurately the risk is minimised.", value = "exact") Solver solver)
            implements Procedure {}

    /** Deploys the model after one step along the gradient of the risk on the latest data. */
    record RepeatedGradientDescent(
            @Parameter(description = "Step eta.", value = "0.1", range = "(0, 1000]") double stepSize)
            implements Procedure {}

    /** One datum and one stochastic gradient step per round; every step is deployed. */
    record GreedyDeployment(
            @Parameter(
                            description = "Bound L on gradients that shortens the first steps.",
                            value = "1",
                            range = "(0, 1e6]",
                            source = PerformativeParameters.SOURCE)
                    double gradientBound)
            implements Procedure {}

    /** One datum and one stochastic gradient step per round; the k-th model is in force for ceil(k^a) of them. */
    record LazyDeployment(
            @Parameter(
                            description = "Exponent a of the number of steps between deployments.",
                            value = "1",
                            range = "[0, 4]",
                            source = PerformativeParameters.SOURCE)
                    double exponent,
            @Parameter(
                            description = "Bound L on gradients that shortens the first steps.",
                            value = "1",
                            range = "(0, 1e6]",
                            source = PerformativeParameters.SOURCE)
                    double gradientBound)
            implements Procedure {}

    /** Deploys random models first, estimates how data follow, then deploys for good what is best at the estimates. */
    record TwoStage(
            @Parameter(
                            description = "Random models that are deployed, one per round that is learned from.",
                            value = "20",
                            range = "[1, 10000000]")
                    int probes,
            @Parameter(
                            description = "Standard deviation of their coordinates.",
                            value = "1",
                            range = "(0, 1000]",
                            source = "Miller, Perdomo, Zrnic 2021")
                    double deviation)
            implements Procedure {}
}
