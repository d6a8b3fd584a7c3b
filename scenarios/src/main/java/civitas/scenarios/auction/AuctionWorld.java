package civitas.scenarios.auction;

import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.RandomTieQLearner;
import civitas.information.Disclosing;
import civitas.information.Gate;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.World;
import civitas.scenarios.measures.RecentRounds;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One replicate of the auction study.
 * <p>Random streams: {@code bidder-1}, {@code bidder-2}, ... are the bidders' own, for exploring and for equally good
 * bids; {@code initial-values} draws initial values where they are random; {@code ties} decides between equal bids.
 */
final class AuctionWorld implements World<AuctionParameters>, Disclosing {
    private final RandomTieQLearner[] learners;
    private final AuctionHouse house;
    private AuctionRules rules;

    AuctionWorld(AuctionParameters parameters, Streams streams) {
        rules = AuctionRules.of(parameters);
        learners = new RandomTieQLearner[parameters.bidders()];
        var initialValues = streams.open("initial-values");
        double best = parameters.value() / (1 - parameters.discountFactor());
        for (int bidder = 0; bidder < learners.length; bidder++) {
            learners[bidder] = new RandomTieQLearner(
                    parameters.initialValues().draw(parameters.bids(), best, initialValues),
                    parameters.bids(),
                    parameters.learningRate(),
                    parameters.discountFactor(),
                    new ExponentialExploration(parameters.explorationDecay()),
                    streams.open("bidder-" + (bidder + 1)));
        }
        house = new AuctionHouse(
                learners,
                streams.open("ties"),
                rules,
                parameters.platform().feedback(),
                parameters.auctions(),
                parameters.measuredAuctions());
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.rounds(house::play);
    }

    @Override
    public boolean finished() {
        return house.finished();
    }

    /** {@inheritDoc} Bidders keep what they learned and how far exploration has decayed. */
    @Override
    public void retune(AuctionParameters changed) {
        rules = AuctionRules.of(changed);
        house.change(rules, changed.platform().feedback());
    }

    @Override
    public List<Gate> channels() {
        return List.of(house.minimumBid());
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        RecentRounds recent = house.recent();
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("highest_bid", () -> recent.latest(AuctionHouse.HIGHEST_BID));
        series.put("mean_bid", () -> recent.latest(AuctionHouse.MEAN_BID));
        series.put("revenue", () -> recent.latest(AuctionHouse.REVENUE));
        series.put("greedy_bid", this::meanGreedyBid);
        series.put("exploration", () -> learners[0].explorationProbability());
        return series;
    }

    private double meanGreedyBid() {
        double sum = 0;
        for (int bidder = 0; bidder < learners.length; bidder++) {
            sum += rules.bid(greedyBid(bidder));
        }
        return sum / learners.length;
    }

    /** The bid a bidder would make without exploring, as an index. */
    private int greedyBid(int bidder) {
        return learners[bidder].greedyAction(AuctionHouse.ALWAYS);
    }

    @Override
    public Map<String, Double> outcomes() {
        RecentRounds recent = house.recent();
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("limit_bid", meanGreedyBid());
        outcomes.put("symmetric", allBid(greedyBid(0)) ? 1.0 : 0.0);
        outcomes.put("all_bid_highest", allBid(rules.bids() - 1) ? 1.0 : 0.0);
        outcomes.put("winning_bid", recent.mean(AuctionHouse.WINNING_BID));
        outcomes.put("mean_bid", recent.mean(AuctionHouse.MEAN_BID));
        outcomes.put("revenue", recent.mean(AuctionHouse.REVENUE));
        outcomes.put("bidder_surplus", recent.mean(AuctionHouse.SURPLUS));
        outcomes.put("efficiency", recent.mean(AuctionHouse.SOLD));
        for (int bidder = 0; bidder < learners.length; bidder++) {
            outcomes.put("limit_bid_" + (bidder + 1), rules.bid(greedyBid(bidder)));
        }
        return outcomes;
    }

    private boolean allBid(int bid) {
        for (int bidder = 0; bidder < learners.length; bidder++) {
            if (greedyBid(bidder) != bid) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long trajectoryHash() {
        return house.hash();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        house.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        house.restore(in);
    }
}
