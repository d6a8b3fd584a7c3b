package civitas.scenarios.herding;

import civitas.analysis.opinion.LinkList;
import civitas.scenario.InputFile;
import civitas.scenario.Parameter;

/** Whom an agent sees, among those whom the platform shows. */
public sealed interface Network {
    /** All who acted before. */
    record All() implements Network {}

    /**
     * The last ones.
     *
     * @param memory how many
     */
    record Last(
            @Parameter(description = "How many of the last agents are seen.", value = "3", range = "[1, 1000]")
                    int memory)
            implements Network {}

    /**
     * Some of those before, drawn anew for every agent without replacement, in an order that is not known.
     *
     * @param size how many
     */
    record Sample(
            @Parameter(description = "How many earlier agents are seen.", value = "3", range = "[1, 64]") int size)
            implements Network {}

    /**
     * The first ones, whom everybody sees, and the last ones.
     *
     * @param family how many of the first
     * @param memory how many of the last
     */
    record RoyalFamily(
            @Parameter(
                            description = "How many of the first agents everybody sees.",
                            value = "3",
                            range = "[1, 1000]",
                            source = "Bala, Goyal, RES 1998, for the name")
                    int family,
            @Parameter(
                            description = "How many of the last agents are seen beside them.",
                            value = "0",
                            range = "[0, 1000]")
                    int memory)
            implements Network {}

    /**
     * Neighbours in a graph in which any two agents are linked with the same probability, one graph per run.
     *
     * @param linkProbability that probability
     */
    record RandomGraph(
            @Parameter(description = "Probability that two agents are linked.", value = "0.2", range = "[0, 1]")
                    double linkProbability)
            implements Network {}

    /**
     * Neighbours in a graph that a file gives.
     *
     * @param file its name
     */
    record Graph(
            @Parameter(
                            description = "File with one link per row, the numbers of two agents; agents count from 1.",
                            value = "\"\"")
                    String file)
            implements Network {
        LinkList read() {
            return InputFile.read(file, "pairs", LinkList.class, LinkList::ofPairs);
        }
    }
}
