package civitas.scenarios.auction;

import civitas.kernel.Streams;
import civitas.kernel.World;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.Scenario;
import civitas.scenario.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The {@code auction} scenario: see {@link #description()}. */
public final class AuctionScenario implements Scenario<AuctionParameters> {
    @Override
    public String id() {
        return "auction";
    }

    @Override
    public String title() {
        return "Bidders that learn to bid low, unless the auction or what they are told prevents it";
    }

    @Override
    public String description() {
        return """
                The same bidders meet in one auction after another of a good that is worth the same to all. Each runs \
                Q-learning without memory on a grid of bids. Where the winner pays its own bid and bidders learn from their \
                own reward only, all of them come to bid far below the equilibrium; where the winner pays the second bid, or \
                where everybody is told the minimum bid that would have won, bids are competitive. The platform chooses the \
                format, the feedback and a reserve price.
                Source: Banchio, Skrzypacz, Artificial Intelligence and Auction Design, EC 2022.""";
    }

    @Override
    public int modelVersion() {
        return 1;
    }

    @Override
    public Class<AuctionParameters> parameterType() {
        return AuctionParameters.class;
    }

    @Override
    public List<Quantity> outcomes(AuctionParameters parameters) {
        return Quantities.outcomes(parameters);
    }

    @Override
    public List<Quantity> series(AuctionParameters parameters) {
        return Quantities.series();
    }

    @Override
    public List<Benchmark> benchmarks(AuctionParameters parameters) {
        return Quantities.benchmarks(parameters);
    }

    @Override
    public List<Violation> check(AuctionParameters parameters) {
        List<Violation> violations = new ArrayList<>();
        double highest = parameters.highestBid();
        if (!(parameters.lowestBid() < highest)) {
            violations.add(new Violation(
                    "lowest_bid", "is " + parameters.lowestBid() + ", must be below highest_bid = " + highest));
        }
        if (highest > parameters.value()) {
            violations.add(new Violation(
                    "highest_bid", "is " + highest + ", must be at most the good's value = " + parameters.value()));
        }
        double reserve = parameters.platform().reservePrice();
        if (reserve > highest) {
            violations.add(new Violation(
                    "platform.reserve_price",
                    "is " + reserve + ", must be at most highest_bid = " + highest
                            + " for the good to be sold at all"));
        }
        if (parameters.measuredAuctions() > parameters.auctions()) {
            violations.add(new Violation(
                    "measured_auctions",
                    "is " + parameters.measuredAuctions() + ", must be at most auctions = " + parameters.auctions()));
        }
        return violations;
    }

    @Override
    public OptionalLong lastRound(AuctionParameters parameters) {
        return OptionalLong.of(parameters.auctions());
    }

    /** Per bidder its values and what they are copied from; the grid, and what every bid would have earned. */
    @Override
    public double memoryBytes(AuctionParameters parameters) {
        double bids = parameters.bids();
        return bids * Double.BYTES * 2 * (parameters.bidders() + 1.0)
                + (double) parameters.measuredAuctions() * AuctionHouse.COLUMNS * Double.BYTES;
    }

    @Override
    public World<AuctionParameters> create(AuctionParameters parameters, Streams streams) {
        return new AuctionWorld(parameters, streams);
    }
}
