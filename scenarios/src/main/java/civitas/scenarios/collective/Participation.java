package civitas.scenarios.collective;

import civitas.scenario.Parameter;

/** How contributors come to belong to the collective. */
public sealed interface Participation {
    /** The same contributors all the time. */
    record Fixed() implements Participation {}

    /**
     * One by one: contributors drawn at random reconsider, and join if they expect that it pays. Members bear a cost, others
     * get a part of the success without acting.
     */
    record OneByOne(
            @Parameter(
                            description = "Mean cost of acting, in units of full success.",
                            value = "0.4",
                            range = "[0, 1000]")
                    double cost,
            @Parameter(
                            description = "Costs of contributors are uniform within this distance of the mean.",
                            value = "0",
                            range = "[0, 1000]")
                    double costSpread,
            @Parameter(
                            description = "Share gamma of success that reaches those who do not act.",
                            value = "0.2",
                            range = "[0, 1)")
                    double freeRiding,
            @Parameter(
                            description =
                                    "Contributors who reconsider before each round; the same one may do so twice.",
                            value = "100000",
                            unit = "1/round",
                            range = "[0, 1000000000]")
                    int revisions,
            @Parameter(
                            description =
                                    "Weight of what is seen in what is expected; at 1 contributors remember nothing.",
                            value = "1",
                            range = "(0, 1]")
                    double learningRate,
            @Parameter(
                            description = "Success that contributors expect before they have seen any.",
                            value = "0",
                            range = "[0, 1]")
                    double prior)
            implements Participation {}
}
