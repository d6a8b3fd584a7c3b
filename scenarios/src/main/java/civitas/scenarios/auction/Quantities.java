package civitas.scenarios.auction;

import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Names, units and meanings of everything the auction study reports. */
final class Quantities {
    private static final String BID = "money";
    private static final String PAYMENT = "money/auction";

    private Quantities() {}

    static List<Quantity> outcomes(AuctionParameters parameters) {
        List<Quantity> outcomes = new ArrayList<>();
        outcomes.add(Quantity.of("limit_bid", BID, "Bid made without exploring at the end, mean over bidders."));
        outcomes.add(Quantity.of("symmetric", "1", "1 if all bidders end at the same bid."));
        outcomes.add(Quantity.of("all_bid_highest", "1", "1 if all bidders end at the highest bid of the grid."));
        outcomes.add(
                Quantity.of("winning_bid", BID, "Mean winning bid of the last auctions in which the good was sold."));
        outcomes.add(Quantity.of("mean_bid", BID, "Mean bid over bidders and the last auctions."));
        outcomes.add(Quantity.of("revenue", PAYMENT, "Mean payment to the platform over the last auctions."));
        outcomes.add(
                Quantity.of("bidder_surplus", PAYMENT, "Mean value less payment over the last auctions, all bidders."));
        outcomes.add(Quantity.of(
                "efficiency", "1", "Share of the value that was realised: share of the last auctions with a sale."));
        for (int bidder = 1; bidder <= parameters.bidders(); bidder++) {
            outcomes.add(Quantity.detail(
                    "limit_bid_" + bidder, BID, "Bid that bidder " + bidder + " makes without exploring at the end."));
        }
        return List.copyOf(outcomes);
    }

    static List<Quantity> series() {
        return List.of(
                Quantity.of("highest_bid", BID, "Highest bid in that auction."),
                Quantity.of("mean_bid", BID, "Mean bid in that auction."),
                Quantity.of("revenue", PAYMENT, "Payment to the platform in that auction."),
                Quantity.of("greedy_bid", BID, "Bid made without exploring after that auction, mean over bidders."),
                Quantity.of("exploration", "1", "Probability that a bidder explores in the next auction."));
    }

    static List<Benchmark> benchmarks(AuctionParameters parameters) {
        AuctionRules rules = AuctionRules.of(parameters);
        Equilibria equilibria = new Equilibria(rules, parameters.bidders());
        double highest = rules.bid(rules.bids() - 1);
        int lowest = equilibria.lowestFirstPrice();
        return List.of(
                new Benchmark(
                        "first_price_nash_lowest",
                        rules.bid(lowest),
                        BID,
                        "Lowest bid on the grid that is a symmetric pure equilibrium of one first-price auction."),
                new Benchmark(
                        "first_price_nash_highest",
                        highest,
                        BID,
                        "Highest bid on the grid that is a symmetric pure equilibrium of one first-price auction."),
                new Benchmark(
                        "first_price_nash_count",
                        rules.bids() - lowest,
                        "1",
                        "Number of symmetric pure equilibria of one first-price auction: all bids from the lowest to the highest."),
                new Benchmark(
                        "second_price_dominant",
                        highest,
                        BID,
                        "Weakly dominant bid of one second-price auction: the truthful one, as far as the grid reaches."),
                new Benchmark(
                        "collusive_bid",
                        rules.bid(equilibria.lowestSold()),
                        BID,
                        "Lowest bid at which the platform sells: what bidders would agree on in a first-price auction."));
    }
}
