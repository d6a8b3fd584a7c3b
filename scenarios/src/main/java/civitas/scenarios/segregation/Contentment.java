package civitas.scenarios.segregation;

import civitas.scenario.Parameter;

/** Who counts as happy. */
public sealed interface Contentment {
    /** Whether somebody of that kind is happy in a place. */
    boolean happy(Surroundings seen, int place, byte kind);

    /** Happy if at least a share of neighbours are of one's kind. */
    record Share(
            @Parameter(
                            description = "Share of neighbours of one's own kind that is wanted.",
                            value = "0.3",
                            range = "[0, 1]",
                            switchable = true)
                    double want,
            @Parameter(description = "Whether who has no neighbours is happy.", value = "true") boolean lonersHappy)
            implements Contentment {
        /**
         * A share of exactly {@code want} is enough, as in the public models. Shares are compared, not counts with
         * {@code want} times all, which may be rounded up.
         */
        @Override
        public boolean happy(Surroundings seen, int place, byte kind) {
            int same = seen.same(place, kind);
            int all = same + seen.other(place, kind);
            return all == 0 ? lonersHappy || want == 0 : same / (double) all >= want;
        }
    }

    /** Happy with at least so many neighbours of one's kind. */
    record AtLeast(
            @Parameter(
                            description = "Neighbours of one's own kind that are wanted.",
                            value = "3",
                            range = "[0, 440]",
                            switchable = true)
                    int minimum)
            implements Contentment {
        @Override
        public boolean happy(Surroundings seen, int place, byte kind) {
            return seen.same(place, kind) >= minimum;
        }
    }

    /** Happy if neighbours of one's kind, each weighted by 1/distance, sum to at least a threshold. */
    record Closeness(
            @Parameter(
                            description = "Sum of 1/distance that is wanted.",
                            value = "3",
                            range = "[0, 1000]",
                            switchable = true)
                    double threshold)
            implements Contentment {
        @Override
        public boolean happy(Surroundings seen, int place, byte kind) {
            return seen.closeness(place, kind) >= threshold;
        }
    }
}
