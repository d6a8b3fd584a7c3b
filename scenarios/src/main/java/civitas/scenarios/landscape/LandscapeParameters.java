package civitas.scenarios.landscape;

import civitas.analysis.landscape.Interaction;
import civitas.analysis.landscape.NkModel;
import civitas.scenario.Parameter;

/** Everything that can be set in the {@code social-learning-strategies} scenario; by default the published environment. */
public record LandscapeParameters(
        @Parameter(description = "Agents.", value = "100", range = "[2, 20000]", source = SOURCE) int agents,
        @Parameter(
                        description = "Periods on one landscape.",
                        value = "200",
                        range = "[1, 100000]",
                        unit = "periods",
                        source = SOURCE)
                int periods,
        @Parameter(
                        description =
                                "Landscapes that are measured, one after the other; those of training come before.",
                        value = "1",
                        range = "[1, 10000]")
                int landscapes,
        @Parameter(
                        description = "Loci N: yes-or-no decisions of a state.",
                        value = "15",
                        range = "[1, 20]",
                        source = SOURCE)
                int loci,
        @Parameter(
                        description = "Other loci K that the contribution of each depends on, at most N - 1.",
                        value = "7",
                        range = "[0, 19]",
                        source = SOURCE)
                int epistasis,
        @Parameter(
                        description = "Which others: random ones, or those that follow in a ring.",
                        value = "random",
                        source = SOURCE)
                Interaction interaction,
        @Parameter(
                        description = "Power of the mean contribution that is the payoff.",
                        value = "8",
                        range = "(0, 100]",
                        source = SOURCE)
                double exponent,
        @Parameter(description = "Who is whose neighbour.", value = "complete", source = SOURCE) Network network,
        @Parameter(
                        description = "Neighbours that an agent looks at per period, drawn anew.",
                        value = "3",
                        range = "[1, 64]",
                        source = SOURCE)
                int sample,
        @Parameter(description = "How agents use what they see.", value = "follow_best", source = SOURCE)
                StrategyPart strategy,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "Ha, Jeong 2023";

    /** Paths of the disclosures, and names of their channels. */
    static final String PAYOFFS = "platform.payoffs";

    static final String STATES = "platform.states";

    NkModel model() {
        return new NkModel(loci, epistasis, interaction, exponent);
    }

    /** Rounds of a whole run. */
    long rounds() {
        return (trials() + landscapes) * periods;
    }

    /** Landscapes' worth of play before measuring. */
    long trials() {
        return strategy instanceof StrategyPart.Learned learned ? learned.trials() : 0;
    }
}
