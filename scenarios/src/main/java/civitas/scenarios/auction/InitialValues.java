package civitas.scenarios.auction;

import civitas.scenario.Parameter;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What bidders believe their bids to be worth before the first auction. */
public sealed interface InitialValues {
    /**
     * Values of one bidder's bids.
     *
     * @param bids number of bids
     * @param best value of winning every auction for nothing for ever, v/(1 - gamma)
     * @param random draws, where values are drawn
     */
    double[] draw(int bids, double best, RandomGenerator random);

    /** Every bid is worth as much as winning every auction for nothing for ever: each will disappoint, and be tried. */
    record Optimistic() implements InitialValues {
        @Override
        public double[] draw(int bids, double best, RandomGenerator random) {
            double[] values = new double[bids];
            Arrays.fill(values, best);
            return values;
        }
    }

    /**
     * Every bid is worth the same.
     *
     * @param level how much
     */
    record Constant(
            @Parameter(
                            description = "Value of every bid before the first auction.",
                            value = "0",
                            unit = "money",
                            range = "[-1e9, 1e9]")
                    double level)
            implements InitialValues {
        @Override
        public double[] draw(int bids, double best, RandomGenerator random) {
            double[] values = new double[bids];
            Arrays.fill(values, level);
            return values;
        }
    }

    /**
     * Values are drawn, independently for each bidder and bid, uniformly from [0, highest).
     *
     * @param highest end of the interval
     */
    record Uniform(
            @Parameter(
                            description = "Largest value a bid may be given before the first auction.",
                            value = "1",
                            unit = "money",
                            range = "(0, 1e9]")
                    double highest)
            implements InitialValues {
        @Override
        public double[] draw(int bids, double best, RandomGenerator random) {
            double[] values = new double[bids];
            Arrays.setAll(values, bid -> highest * random.nextDouble());
            return values;
        }
    }
}
