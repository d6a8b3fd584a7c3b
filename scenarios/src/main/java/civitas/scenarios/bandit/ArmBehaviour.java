package civitas.scenarios.bandit;

import civitas.scenario.Parameter;

/** What arms report of themselves, and whether it is true. */
public sealed interface ArmBehaviour {
    /** All arms report their true features. */
    record Truthful() implements ArmBehaviour {}

    /**
     * All arms begin truthfully and climb their own number of selections, estimated by one replay per feature: see
     * {@link Adaptation}.
     *
     * @param probe by how much a reported feature is changed for a replay
     * @param rate step per selection gained and unit of the feature, in the first epoch
     * @param largestStep longest step of a feature in one epoch
     */
    record Gradient(
            @Parameter(
                            description = "By how much a reported feature is changed for a replay.",
                            value = "0.2",
                            range = "(0, 1]",
                            source = BanditParameters.SOURCE)
                    double probe,
            @Parameter(
                            description = "Step per selection gained and unit of the feature, in the first epoch.",
                            value = "2e-5",
                            range = "[0, 1000]",
                            source = BanditParameters.SOURCE)
                    double rate,
            @Parameter(
                            description = "Longest step of a feature in one epoch.",
                            value = "0.1",
                            range = "[0, 2]",
                            source = BanditParameters.SOURCE)
                    double largestStep)
            implements ArmBehaviour {}

    /**
     * Arm 1 reports all its features a constant number of times as large as they are, the others are truthful.
     *
     * @param factor of arm 1; negative turns its features round
     */
    record Inflating(
            @Parameter(
                            description = "How many times as large as they are arm 1 reports its features.",
                            value = "10",
                            range = "[-1000, 1000]")
                    double factor)
            implements ArmBehaviour {}

    /**
     * Arm 1 makes a name for itself and lives off it: all reports are constant, but from some round of each epoch on arm 1
     * delivers the opposite of its features.
     *
     * @param after last round of an epoch in which arm 1 is what it says
     */
    record BaitAndSwitch(
            @Parameter(
                            description = "Last round of an epoch in which arm 1 is what it says.",
                            value = "5000",
                            unit = "rounds",
                            range = "[0, 10000000]")
                    int after)
            implements ArmBehaviour {}
}
