package civitas.scenarios.modelchoice;

import civitas.scenario.Parameter;

/** How the platform comes to a class of models. */
public sealed interface Selection {
    /**
     * Tries all classes in turn and drops those that are surely worse.
     *
     * @param failureProbability delta, the probability with which the best class may be dropped
     */
    record SuccessiveElimination(
            @Parameter(
                            description = "Probability delta with which the best class may be dropped.",
                            value = "0.05",
                            range = "(0, 1)",
                            source = ModelChoiceParameters.SOURCE)
                    double failureProbability)
            implements Selection {}

    /** Takes the largest class: what would be right if nobody answered. */
    record MostExpressive() implements Selection {}

    /**
     * Takes one class.
     *
     * @param index its number, from 1
     */
    record Fixed(@Parameter(description = "Number of the class, from 1.", value = "1", range = "[1, 1000]") int index)
            implements Selection {}
}
