package civitas.scenarios.steering;

import civitas.scenario.Parameter;

/** How the platform chooses the precision of each agent's signal. */
public sealed interface PlannerPart {
    /** Always the baseline: no control. */
    record None() implements PlannerPart {}

    /** Always the same precision. */
    record Fixed(@Parameter(description = "That precision.", value = "0.9", range = "[0.5, 1]") double precision)
            implements PlannerPart {}

    /** What is best for the present agent's reward. */
    record Myopic() implements PlannerPart {}

    /** The optimal policy, from the dynamic programme. */
    record Optimal() implements PlannerPart {}

    /**
     * Q-learning on bins of beliefs by a platform that does not know the model: it sees the belief and its own reward.
     *
     * @param beliefs number of bins
     * @param precisions number of precisions between 1/2 and 1, beside the baseline
     */
    record Learning(
            @Parameter(description = "Bins of beliefs.", value = "41", range = "[3, 1001]") int beliefs,
            @Parameter(
                            description = "Precisions from 1/2 to 1 that it tries, beside the baseline.",
                            value = "11",
                            range = "[2, 201]")
                    int precisions,
            @Parameter(description = "Learning rate.", value = "0.05", range = "(0, 1]") double learningRate,
            @Parameter(
                            description = "Decay of exploration per choice.",
                            value = "3e-6",
                            unit = "1/choice",
                            range = "[0, 1]")
                    double explorationDecay)
            implements PlannerPart {}
}
