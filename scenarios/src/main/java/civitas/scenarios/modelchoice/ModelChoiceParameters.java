package civitas.scenarios.modelchoice;

import civitas.analysis.strategic.QuadraticRegression;
import civitas.scenario.Numbers;
import civitas.scenario.Parameter;

/** Everything that can be set in the study of model choice. */
public record ModelChoiceParameters(
        @Parameter(description = "Number of classes of models.", value = "6", range = "[1, 1000]", source = SOURCE)
                int classes,
        @Parameter(
                        description = "Expressivity r of each class: its slopes are [0, r]; increasing.",
                        value = "[0.1, 0.2, 0.3333333333333333, 0.45, 0.6, 1]",
                        range = "[0, 1000]",
                        lengthOf = "classes",
                        source = SOURCE)
                Numbers expressivity,
        @Parameter(
                        description =
                                "Population's effort per unit of slope, b; 0 is a population that does not answer.",
                        value = "1",
                        range = "[0, 100]",
                        source = SOURCE,
                        switchable = true)
                double reaction,
        @Parameter(
                        description = "What effort costs the learner, c.",
                        value = "1",
                        range = "[0, 100]",
                        source = SOURCE,
                        switchable = true)
                double harm,
        @Parameter(
                        description = "Steps of gradient play in one pull; the second half is averaged.",
                        value = "400",
                        unit = "steps",
                        range = "[1, 10000000]",
                        source = SOURCE)
                int steps,
        @Parameter(
                        description = "Standard deviation of gradients.",
                        value = "0.1",
                        range = "[0, 1000]",
                        source = SOURCE)
                double gradientNoise,
        @Parameter(
                        description = "Standard deviation of observed payoffs.",
                        value = "0.05",
                        unit = "payoff",
                        range = "[0, 1000]",
                        source = SOURCE)
                double payoffNoise,
        @Parameter(
                        description =
                                "Rounds after which a run ends, decided or not; a round pulls every class that is left.",
                        value = "20000",
                        unit = "rounds",
                        range = "[1, 1000000000]")
                long rounds,
        @Parameter(
                        description = "Last rounds over which the payoff earned is averaged.",
                        value = "100",
                        unit = "rounds",
                        range = "[1, 10000000]")
                int measuredRounds,
        @Parameter(description = "Markov game of hold-up, for its benchmarks.") HoldUp holdUp,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "instance of ours after Handina, Mazumdar 2024";

    QuadraticRegression game() {
        return new QuadraticRegression(reaction, harm);
    }
}
