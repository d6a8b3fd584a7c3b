package civitas.scenarios.performative;

import civitas.scenario.Parameter;

/** The platform's levers. */
public record Platform(
        @Parameter(
                        description = "Rounds between two times the platform learns.",
                        value = "1",
                        unit = "rounds",
                        range = "[1, 1000000]",
                        switchable = true)
                int cadence,
        @Parameter(
                        description =
                                "Information lever: share of people who get to know deployed models; the others do not react.",
                        value = "1",
                        range = "[0, 1]",
                        switchable = true)
                double disclosure,
        @Parameter(
                        description =
                                "Information lever: standard deviation of the noise in every coordinate of a model as people get to know it.",
                        value = "0",
                        range = "[0, 1e6]",
                        switchable = true)
                double disclosureNoise,
        @Parameter(
                        description =
                                "Price lever: share of people's cost of moving that the platform bears; negative where it makes moving dearer. Risks leave it out, subsidy_paid reports it.",
                        value = "0",
                        range = "[-1000, 0.999]",
                        switchable = true)
                double movingSubsidy) {
    /** What people's reactions are multiplied by: with cost c |move|^2/2 and a subsidy u they move 1/(1 - u) as far. */
    double reach() {
        return 1 / (1 - movingSubsidy);
    }
}
