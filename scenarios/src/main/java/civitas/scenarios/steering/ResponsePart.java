package civitas.scenarios.steering;

import civitas.scenario.Parameter;

/** How agents take up signals. */
public sealed interface ResponsePart {
    /** Weight of the log-likelihood ratio of a signal that agrees with the belief. */
    double confirm();

    /** Weight of the log-likelihood ratio of a signal that speaks against the belief. */
    double contradict();

    /** Bayes' rule. */
    record Bayesian() implements ResponsePart {
        @Override
        public double confirm() {
            return 1;
        }

        @Override
        public double contradict() {
            return 1;
        }
    }

    /** Bayes' rule with weights, as language models were found to do; everybody knows and updates like this. */
    record Weighted(
            @Parameter(
                            description = "Weight of a signal that agrees with the belief.",
                            value = "0.5",
                            range = "(0, 10]")
                    double confirm,
            @Parameter(
                            description = "Weight of a signal that speaks against the belief.",
                            value = "2",
                            range = "(0, 10]")
                    double contradict)
            implements ResponsePart {}
}
