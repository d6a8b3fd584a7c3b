package civitas.scenarios.collective;

import civitas.scenario.Parameter;

/** Everything that can be set in the study of data collectives. */
public record CollectiveParameters(
        @Parameter(description = "What contributors' records are.", value = "tabular") DataWorld world,
        @Parameter(
                        description = "Number of contributors, N; each has one new record in every round.",
                        value = "100000",
                        range = "[1, 100000000]")
                int contributors,
        @Parameter(description = "The collective.") Collective collective,
        @Parameter(description = "A second collective with an aim of its own.") Rival rival,
        @Parameter(description = "How contributors come to belong to the collective.", value = "fixed")
                Participation participation,
        @Parameter(description = "Rounds that are played.", value = "20", unit = "rounds", range = "[1, 10000000]")
                long rounds,
        @Parameter(
                        description = "Last rounds over which outcomes are averaged.",
                        value = "10",
                        unit = "rounds",
                        range = "[1, 1000000]")
                int measuredRounds,
        @Parameter(
                        description = "Success that the critical mass refers to.",
                        value = "0.9",
                        range = "(0, 1)",
                        source = Collective.SOURCE)
                double wantedSuccess,
        @Parameter(
                        description =
                                "Whether a run looks for the smallest share with which the model it trains reaches the wanted success; for worlds of documents, as worlds of tables always tell. Takes some ten trainings more.",
                        value = "off")
                CriticalMassSearch criticalMass,
        @Parameter(
                        description =
                                "Whether non_member_harm is measured, which trains a second model each time; for worlds of documents, as worlds of tables always tell.",
                        value = "measured")
                HarmMeasure harm,
        @Parameter(description = "What the platform does.") Platform platform) {
    /** Members of the collective at the start, round(share N). */
    int members() {
        return (int) Math.round(collective.share() * contributors);
    }

    /** Members of the second collective. */
    int rivals() {
        return (int) Math.round(rival.share() * contributors);
    }

    /** Whether there is a second collective. */
    boolean contested() {
        return rival.share() > 0;
    }

    /** Rounds over which outcomes are means, at most all. */
    int roundsToMeasure() {
        return (int) Math.min(measuredRounds, rounds);
    }
}
