package civitas.scenarios.recourse;

import civitas.scenario.Parameter;

/** The platform's linear classifier. */
public sealed interface Model {
    /** Logistic regression on standardised features with penalty times the sum of absolute values. */
    record L1(
            @Parameter(
                            description =
                                    "Penalty lambda, against a sum of losses over persons; large ones drop features.",
                            value = "1",
                            range = "(0, 1e9]",
                            source = RecourseParameters.SOURCE)
                    double penalty)
            implements Model {}

    /** Logistic regression on standardised features with half the penalty times the sum of squares. */
    record L2(
            @Parameter(
                            description = "Penalty lambda, against a sum of losses over persons.",
                            value = "1",
                            range = "(0, 1e9]")
                    double penalty)
            implements Model {}

    /** Weights that are given. */
    record Given(
            @Parameter(
                            description =
                                    "Weights per unit of the feature, NAME=NUMBER separated by commas; others are 0.",
                            value = "\"\"")
                    String weights,
            @Parameter(description = "Intercept.", value = "0", range = "[-1e12, 1e12]") double intercept)
            implements Model {}
}
