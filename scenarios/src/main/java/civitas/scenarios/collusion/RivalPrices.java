package civitas.scenarios.collusion;

import civitas.scenario.Parameter;

/**
 * Information lever: which of its rivals' prices a firm sees. Its own prices of the last {@code memory} periods it always
 * remembers.
 */
public sealed interface RivalPrices {
    /** Periods back to which the market must remember prices so that firms with that memory see what they see. */
    int horizon(int memory);

    /** Whether everybody remembers the same. */
    boolean complete();

    /** Prices of the last k periods. */
    @Parameter(description = "All prices of the last periods.")
    record Observed() implements RivalPrices {
        @Override
        public int horizon(int memory) {
            return memory;
        }

        @Override
        public boolean complete() {
            return true;
        }
    }

    /**
     * Prices of k periods, published late.
     *
     * @param periods how late
     */
    @Parameter(description = "Rivals' prices are published some periods late.")
    record Delayed(
            @Parameter(
                            description = "How many periods late rivals' prices are published.",
                            value = "1",
                            unit = "periods",
                            range = "[1, 8]",
                            source = "no published value")
                    int periods)
            implements RivalPrices {
        @Override
        public int horizon(int memory) {
            return memory + periods;
        }

        @Override
        public boolean complete() {
            return false;
        }
    }

    /** None. */
    @Parameter(description = "Rivals' prices are never seen; a firm remembers its own.")
    record Hidden() implements RivalPrices {
        @Override
        public int horizon(int memory) {
            return memory;
        }

        @Override
        public boolean complete() {
            return false;
        }
    }
}
