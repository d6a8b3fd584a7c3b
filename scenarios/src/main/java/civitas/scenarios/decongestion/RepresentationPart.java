package civitas.scenarios.decongestion;

import civitas.scenario.Parameter;

/** Which k features of items the platform shows, the same ones to everybody. */
public sealed interface RepresentationPart {
    /** All d features, whatever k is. */
    record All() implements RepresentationPart {}

    /** A new random mask every round. */
    record Random() implements RepresentationPart {}

    /** The k features that make up most of all values. */
    record Salient() implements RepresentationPart {}

    /** The mask with the largest expected welfare, by enumeration. */
    record Oracle() implements RepresentationPart {}

    /** One of the masks with the least congestion, by enumeration. */
    record Decongestion() implements RepresentationPart {}

    /** The mask under which users choose what they value most, in vain or not, by enumeration. */
    record Selection() implements RepresentationPart {}

    /** The mask that is best by what choices and prices show, by enumeration. */
    record Proxy() implements RepresentationPart {}

    /**
     * Learned from choices and prices of the rounds before: scores of features by an evolution strategy on the proxy, the k
     * features with the largest scores shown.
     *
     * @param pairs of candidates per generation, one candidate a round
     * @param noise standard deviation of candidates' scores
     * @param step of learning
     */
    record Learned(
            @Parameter(
                            description = "Mirrored pairs of scores tried per generation.",
                            value = "10",
                            range = "[1, 1000]")
                    int pairs,
            @Parameter(description = "Standard deviation of what is tried.", value = "0.5", range = "(0, 100]")
                    double noise,
            @Parameter(description = "Step of learning.", value = "0.5", range = "(0, 100]") double step)
            implements RepresentationPart {}
}
