package civitas.scenarios.collusion;

import civitas.scenario.Parameter;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Information lever: which products the platform shows to buyers, given all prices. A product that is not shown sells
 * nothing; the products shown split demand by the logit formula among themselves and the outside good.
 * <p>Source: Johnson, Rhodes, Wildenbeest, "Platform Design When Sellers Use Pricing Algorithms", Econometrica 91(5),
 * 2023. Ties are broken by a draw in every period, which firms learn from; what is measured after learning is the
 * expectation over the draw.
 */
public sealed interface Prominence {
    /**
     * Visits the equally likely sets of products shown at these prices.
     *
     * @param prices one per firm; not modified
     * @param visitor receives {@code boolean[firm]}, valid during the call only
     */
    void forEachDisplay(double[] prices, Consumer<boolean[]> visitor);

    /** Whether there are prices of that many firms at which what is shown is a matter of chance. */
    boolean draws(int firms);

    /** What of prominence outlasts a period and is seen by all firms. */
    default Regimes regimes(StageGame game) {
        return Regimes.NONE;
    }

    /** Every product is shown. */
    record AllShown() implements Prominence {
        @Override
        public void forEachDisplay(double[] prices, Consumer<boolean[]> visitor) {
            boolean[] shown = new boolean[prices.length];
            Arrays.fill(shown, true);
            visitor.accept(shown);
        }

        @Override
        public boolean draws(int firms) {
            return false;
        }
    }

    /**
     * Price-directed prominence: only the cheapest products are shown, ties broken at random.
     *
     * @param shown how many products are shown; all of them where there are fewer firms
     */
    record PriceDirected(
            @Parameter(
                            description = "How many of the cheapest products are shown.",
                            value = "1",
                            unit = "products",
                            range = "[1, 8]",
                            source = "Johnson, Rhodes, Wildenbeest 2023",
                            switchable = true)
                    int shown)
            implements Prominence {
        @Override
        public void forEachDisplay(double[] prices, Consumer<boolean[]> visitor) {
            int places = Math.min(shown, prices.length);
            double dearest = Arrays.stream(prices).sorted().toArray()[places - 1];
            boolean[] display = new boolean[prices.length];
            for (int firm = 0; firm < prices.length; firm++) {
                display[firm] = prices[firm] < dearest;
                places -= display[firm] ? 1 : 0;
            }
            fill(display, prices, dearest, 0, places, visitor);
        }

        @Override
        public boolean draws(int firms) {
            return shown < firms;
        }

        /** Visits every way of giving the last {@code places} to products priced exactly {@code tied}. */
        private static void fill(
                boolean[] display, double[] prices, double tied, int from, int places, Consumer<boolean[]> visitor) {
            if (places == 0) {
                visitor.accept(display);
                return;
            }
            for (int firm = from; firm < prices.length; firm++) {
                if (prices[firm] == tied) {
                    display[firm] = true;
                    fill(display, prices, tied, firm + 1, places - 1, visitor);
                    display[firm] = false;
                }
            }
        }
    }

    /**
     * Conditional price-directed prominence: one product is shown. Its place is won by the lowest price, ties broken at
     * random, and kept as long as the firm does not raise its price and no rival undercuts it by more than the
     * allowance. Who is prominent is part of what firms see. With three or more firms there is still a single place.
     *
     * @param allowance ADV
     */
    record DynamicPriceDirected(
            @Parameter(
                            description =
                                    "By how much rivals may undercut the prominent firm before it loses its place.",
                            value = "0",
                            unit = "money/unit",
                            range = "[0, 1000]",
                            source = "Johnson, Rhodes, Wildenbeest 2023",
                            switchable = true)
                    double allowance)
            implements Prominence {
        private static final PriceDirected CHEAPEST = new PriceDirected(1);

        /** Where nobody has won a place before. */
        @Override
        public void forEachDisplay(double[] prices, Consumer<boolean[]> visitor) {
            CHEAPEST.forEachDisplay(prices, visitor);
        }

        @Override
        public boolean draws(int firms) {
            return firms > 1;
        }

        @Override
        public Regimes regimes(StageGame game) {
            return new ProminentFirm(game, allowance);
        }
    }
}
