package civitas.scenarios.gradient;

import civitas.analysis.collective.GradientCollective;
import civitas.scenario.Parameter;

/** Everything that can be set in the study of collectives against a loss. */
public record GradientParameters(
        @Parameter(description = "Number of contributors, N.", value = "1000", range = "[1, 100000000]")
                int contributors,
        @Parameter(
                        description = "Mean of true records, mu0.",
                        value = "0",
                        range = "[-1000, 1000]",
                        source = "instance after Hardt et al. 2023")
                double recordMean,
        @Parameter(
                        description = "Standard deviation of true records; each contributor keeps its record.",
                        value = "0",
                        range = "[0, 1000]")
                double recordSpread,
        @Parameter(description = "The platform's loss.", value = "quadratic") ModelLoss loss,
        @Parameter(description = "Parameter at the start, theta_0.", value = "0", range = "[-1000, 1000]") double start,
        @Parameter(description = "The collective.") Collective collective,
        @Parameter(description = "Rounds that are played.", value = "100", unit = "rounds", range = "[1, 1000000000]")
                long rounds,
        @Parameter(
                        description = "Last rounds over which outcomes are averaged.",
                        value = "1",
                        unit = "rounds",
                        range = "[1, 1000000]")
                int measuredRounds,
        @Parameter(description = "What the platform does.") Platform platform) {
    /** Members of the collective, round(share N). */
    int members() {
        return (int) Math.round(collective.share() * contributors);
    }

    /** Share of members. */
    double alpha() {
        return (double) members() / contributors;
    }

    /** Gradient of the loss under the law of true records, g0(theta). */
    double baseGradient(double theta) {
        return loss.slope(theta) - recordMean;
    }

    /** Loss under that law, without its part that does not depend on theta. */
    double baseRisk(double theta) {
        return loss.potential(theta) - recordMean * theta;
    }

    /** The collective as the theory sees it. */
    GradientCollective theory() {
        return new GradientCollective(this::baseGradient, collective.goal(), collective.budget());
    }
}
