package civitas.scenarios.collusion;

import civitas.scenario.Parameter;
import java.util.random.RandomGenerator;

/**
 * Information lever: which of its rivals' prices a firm sees. Its own prices of the last {@code memory} periods it always
 * remembers.
 */
public sealed interface RivalPrices {
    /** Periods back to which the market must remember prices so that firms with that memory see what they see. */
    int horizon(int memory);

    /** Whether everybody sees the prices of the same periods as they were. */
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

    /**
     * Prices of the last k periods, each rival's price read with an error of its own, once per period and firm.
     *
     * @param width largest error, in steps of the grid
     * @param probability that a reading has an error
     */
    @Parameter(description = "Rivals' prices are read with errors, which last in memory.")
    record Noisy(
            @Parameter(
                            description = "Largest error w: a misread price is off by -w to w steps of the grid, all"
                                    + " equally likely, and stays on the grid.",
                            value = "1",
                            unit = "steps",
                            range = "[1, 1000000]",
                            source = "no published value")
                    int width,
            @Parameter(
                            description = "Probability that a rival's price is misread.",
                            value = "1",
                            range = "[0, 1]",
                            source = "no published value")
                    double probability)
            implements RivalPrices {
        @Override
        public int horizon(int memory) {
            return memory;
        }

        @Override
        public boolean complete() {
            return false;
        }

        /** What a firm reads of a rival's price, in 0..prices - 1. */
        int reading(int price, int prices, RandomGenerator random) {
            if (random.nextDouble() >= probability) {
                return price;
            }
            int error = random.nextInt(2 * width + 1) - width;
            return Math.max(0, Math.min(prices - 1, price + error));
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
