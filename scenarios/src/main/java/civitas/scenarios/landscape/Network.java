package civitas.scenarios.landscape;

import civitas.scenario.Parameter;

/** Who is whose neighbour. */
public sealed interface Network {
    /** Everybody is everybody's neighbour. */
    record Complete() implements Network {}

    /**
     * Preferential attachment (Barabasi, Albert 1999): a star of the first {@code links} + 1 agents, and then agents who link
     * themselves with that many different ones, drawn in proportion to their links.
     *
     * @param links that number
     */
    record BarabasiAlbert(
            @Parameter(
                            description = "Links that each further agent comes with.",
                            value = "19",
                            range = "[1, 1000]",
                            source = LandscapeParameters.SOURCE)
                    int links)
            implements Network {}

    /**
     * Any two agents are linked with the same probability (Erdos, Renyi 1959).
     *
     * @param linkProbability that probability
     */
    record ErdosRenyi(
            @Parameter(
                            description = "Probability that two agents are linked.",
                            value = "0.3",
                            range = "[0, 1]",
                            source = LandscapeParameters.SOURCE)
                    double linkProbability)
            implements Network {}

    /**
     * Cliques of equal size in a ring; the last agent of each is linked with the first of the next.
     *
     * @param cliques how many
     */
    record Cliques(
            @Parameter(
                            description = "Cliques; the number of agents is a multiple of it.",
                            value = "5",
                            range = "[2, 1000]",
                            source = LandscapeParameters.SOURCE)
                    int cliques)
            implements Network {}
}
