package civitas.scenarios.auction;

import civitas.scenario.Parameter;

/** Everything that can be set in the study of auctions; the defaults are the published baseline. */
public record AuctionParameters(
        @Parameter(description = "Number of bidders.", value = "2", range = "[2, 100]", source = SOURCE) int bidders,
        @Parameter(
                        description = "Value of the good to every bidder, v.",
                        value = "1",
                        unit = "money",
                        range = "(0, 1e6]",
                        source = SOURCE,
                        switchable = true)
                double value,
        @Parameter(description = "Lowest bid.", value = "0.05", unit = "money", range = "[0, 1e6]", source = SOURCE)
                double lowestBid,
        @Parameter(
                        description = "Highest bid, at most the value.",
                        value = "0.95",
                        unit = "money",
                        range = "(0, 1e6]",
                        source = SOURCE)
                double highestBid,
        @Parameter(
                        description = "Number of equally spaced bids.",
                        value = "19",
                        range = "[2, 1000000]",
                        source = SOURCE)
                int bids,
        @Parameter(description = "Learning rate alpha.", value = "0.05", range = "(0, 1]", source = SOURCE)
                double learningRate,
        @Parameter(
                        description = "Discount factor gamma per auction.",
                        value = "0.99",
                        range = "[0, 1)",
                        source = SOURCE)
                double discountFactor,
        @Parameter(
                        description = "Decay beta of exploration: probability exp(-beta (t-1)) in auction t.",
                        value = "2e-4",
                        unit = "1/auction",
                        range = "[0, 100]",
                        source = SOURCE)
                double explorationDecay,
        @Parameter(
                        description = "What bidders believe their bids to be worth before the first auction.",
                        value = "optimistic",
                        source = SOURCE)
                InitialValues initialValues,
        @Parameter(
                        description = "Number of auctions of a run.",
                        value = "1000000",
                        unit = "auctions",
                        range = "[1, 1000000000000]",
                        source = SOURCE)
                long auctions,
        @Parameter(
                        description = "Last auctions over which revenue and winning bids are averaged.",
                        value = "1000",
                        unit = "auctions",
                        range = "[1, 10000000]")
                int measuredAuctions,
        @Parameter(description = "What the platform does.") Platform platform) {
    static final String SOURCE = "Banchio, Skrzypacz 2022";
}
