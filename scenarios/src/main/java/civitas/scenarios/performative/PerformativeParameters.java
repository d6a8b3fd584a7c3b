package civitas.scenarios.performative;

import civitas.scenario.Parameter;

/** Everything that can be set in the study of performative prediction; the defaults are a published experiment. */
public record PerformativeParameters(
        @Parameter(
                        description = "What is predicted, and how the data react to deployed models.",
                        value = "gaussian_mean",
                        source = SOURCE)
                Environment environment,
        @Parameter(
                        description = "How the platform learns from the data and when it deploys.",
                        value = "repeated_risk_minimisation",
                        source = SOURCE,
                        switchable = true)
                Procedure procedure,
        @Parameter(description = "The first deployed model.", value = "constant") Start start,
        @Parameter(
                        description = "Number of people; 0 for infinitely many, whose expectations are exact.",
                        value = "0",
                        unit = "people",
                        range = "[0, 20000000]")
                int people,
        @Parameter(
                        description =
                                "Whether every round has new people, drawn alike; otherwise the same ones are there for the whole run.",
                        value = "false")
                boolean freshPeople,
        @Parameter(
                        description = "Number of rounds of a run.",
                        value = "100",
                        unit = "rounds",
                        range = "[1, 1000000000]")
                long rounds,
        @Parameter(description = "What the platform does beside learning.") Platform platform) {
    static final String SOURCE = "Mendler-Dünner, Perdomo, Zrnic, Hardt 2020";
}
