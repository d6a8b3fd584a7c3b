package civitas.scenarios.dilemma;

import civitas.scenario.Parameter;

/** Everything that can be set in the study of the prisoner's dilemma. */
public record DilemmaParameters(
        @Parameter(
                        description = "What a player that cooperates gives to both, g; defecting keeps 2 for oneself."
                                + " The larger it is, the less there is to gain by defecting.",
                        value = "1.8",
                        unit = "payoff/period",
                        range = "(1, 2)",
                        source = SOURCE,
                        switchable = true)
                double benefit,
        @Parameter(description = "Learning rate alpha.", value = "0.01", range = "(0, 1]", source = INDEPENDENT)
                double learningRate,
        @Parameter(
                        description = "Discount factor gamma per period.",
                        value = "0.9",
                        range = "[0, 1)",
                        source = INDEPENDENT)
                double discountFactor,
        @Parameter(
                        description = "Probability of trying an action at random, the better one included; it does not"
                                + " decay.",
                        value = "0.1",
                        range = "[0, 1]",
                        source = INDEPENDENT)
                double exploration,
        @Parameter(
                        description = "What players believe either action to be worth before the first period.",
                        value = "0",
                        unit = "payoff",
                        range = "[-1e9, 1e9]",
                        source = "no published value; decides for g between 1.5 and 1.8")
                double initialValue,
        @Parameter(
                        description = "Number of periods of a run.",
                        value = "20000000",
                        unit = "periods",
                        range = "[1, 1000000000000]",
                        source = "independent program: 18 million after its burn-in")
                long periods,
        @Parameter(
                        description = "First periods that outcomes leave out.",
                        value = "2000000",
                        unit = "periods",
                        range = "[0, 1000000000000]",
                        source = "ours; that of the independent program is not known")
                long burnIn,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "Banchio, Mantegazza 2023";
    static final String INDEPENDENT = "independent program; not in the article's abstract";
}
