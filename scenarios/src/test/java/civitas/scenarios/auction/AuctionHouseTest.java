package civitas.scenarios.auction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.agents.finite.CounterfactualLearner;
import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.RandomTieQLearner;
import java.io.DataInput;
import java.io.DataOutput;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuctionHouseTest {
    /** Bids what it is told and notes what it hears. */
    private static final class Listener implements CounterfactualLearner {
        private int bid;
        private double heard = Double.NaN;
        private double[] heardOfAll = {};

        @Override
        public int choose(int observation) {
            return bid;
        }

        @Override
        public boolean learn(int observation, int action, double payoff, int nextObservation) {
            assertEquals(bid, action);
            heard = payoff;
            return false;
        }

        @Override
        public boolean learnFromAll(int observation, int action, double[] payoffs, int nextObservation) {
            assertEquals(bid, action);
            heardOfAll = payoffs.clone();
            return false;
        }

        @Override
        public void save(DataOutput out) {}

        @Override
        public void restore(DataInput in) {}
    }

    private static Listener[] listeners(int... bids) {
        return Arrays.stream(bids)
                .mapToObj(bid -> {
                    Listener listener = new Listener();
                    listener.bid = bid;
                    return listener;
                })
                .toArray(Listener[]::new);
    }

    private static AuctionHouse house(Listener[] bidders, Feedback feedback, String... settings) {
        return house(bidders, feedback, AuctionFiles.rules(settings));
    }

    private static AuctionHouse house(Listener[] bidders, Feedback feedback, AuctionRules rules) {
        return new AuctionHouse(bidders, new SplittableRandom(1), rules, feedback, Long.MAX_VALUE, 10_000);
    }

    /** Bids 0.05 (index + 1). */
    @ParameterizedTest
    @CsvSource({"first_price, 0.40, 0.6", "second_price, 0.40, 0.7"})
    void theHighestBidWins(String format, double winningBid, double reward) {
        Listener[] bidders = listeners(2, 7, 5);
        AuctionHouse house = house(bidders, Feedback.OWN_REWARD, "platform.format=" + format);
        house.play(1, true);
        assertEquals(0, bidders[0].heard);
        assertEquals(reward, bidders[1].heard, 1e-15);
        assertEquals(0, bidders[2].heard);
        assertEquals(1 - reward, house.recent().mean(AuctionHouse.REVENUE), 1e-15);
        assertEquals(reward, house.recent().mean(AuctionHouse.SURPLUS), 1e-15);
        assertEquals(winningBid, house.recent().mean(AuctionHouse.WINNING_BID), 1e-15);
        assertEquals((0.15 + 0.40 + 0.30) / 3, house.recent().mean(AuctionHouse.MEAN_BID), 1e-15);
    }

    /** Three of four bid the same: each wins a third of 9,000 auctions, within 4 standard errors, and pays its bid. */
    @ParameterizedTest
    @CsvSource({"first_price", "second_price"})
    void aDrawDecidesBetweenEqualBids(String format) {
        Listener[] bidders = listeners(9, 3, 9, 9);
        AuctionHouse house = house(bidders, Feedback.OWN_REWARD, "platform.format=" + format);
        int[] wins = new int[4];
        for (int auction = 0; auction < 9_000; auction++) {
            house.play(1, true);
            for (int bidder = 0; bidder < 4; bidder++) {
                wins[bidder] += bidders[bidder].heard > 0 ? 1 : 0;
            }
        }
        assertEquals(0, wins[1]);
        assertEquals(9_000, Arrays.stream(wins).sum());
        double standardError = Math.sqrt(9_000.0 * 2 / 9);
        for (int bidder : new int[] {0, 2, 3}) {
            assertEquals(3_000, wins[bidder], 4 * standardError);
        }
        assertEquals(0.5, house.recent().mean(AuctionHouse.REVENUE), 1e-12);
    }

    @Test
    void withoutABidAtTheReservePriceNothingIsSold() {
        Listener[] bidders = listeners(2, 4);
        AuctionHouse house = house(bidders, Feedback.OWN_REWARD, "platform.reserve_price=0.3");
        house.play(1, true);
        assertEquals(0, bidders[1].heard);
        assertEquals(0, house.recent().mean(AuctionHouse.SOLD));
        assertEquals(0, house.recent().mean(AuctionHouse.REVENUE));
        assertTrue(Double.isNaN(house.recent().mean(AuctionHouse.WINNING_BID)));
    }

    /** What each would have earned with each bid, by holding the auction again with that bid many times over. */
    @Property(tries = 20, seed = "1")
    void theMinimumBidToWinTellsWhatEveryBidWouldHaveEarned(
            @ForAll @Size(min = 2, max = 4) List<@IntRange(max = 5) Integer> bids,
            @ForAll boolean secondPrice,
            @ForAll @IntRange(max = 2) int reserve) {
        AuctionRules rules = AuctionFiles.rules(
                "bids=6",
                "platform.format=" + (secondPrice ? "second_price" : "first_price"),
                "platform.reserve_price=" + reserve * 0.3);
        int[] made = bids.stream().mapToInt(Integer::intValue).toArray();
        Listener[] informed = listeners(made);
        house(informed, Feedback.MINIMUM_BID_TO_WIN, rules).play(1, true);
        for (int bidder = 0; bidder < made.length; bidder++) {
            double[] expected = new double[6];
            for (int bid = 0; bid < 6; bid++) {
                int[] other = made.clone();
                other[bidder] = bid;
                expected[bid] = meanReward(other, bidder, rules);
            }
            assertArrayEquals(expected, informed[bidder].heardOfAll, 0.04);
        }
    }

    /** 2,500 auctions: a reward of at most 1 with probability 1/2 is 0.04 off by four standard errors. */
    private static double meanReward(int[] bids, int bidder, AuctionRules rules) {
        Listener[] bidders = listeners(bids);
        AuctionHouse house = house(bidders, Feedback.OWN_REWARD, rules);
        double sum = 0;
        for (int auction = 0; auction < 2_500; auction++) {
            house.play(1, true);
            sum += bidders[bidder].heard;
        }
        return sum / 2_500;
    }

    private static AuctionHouse learning(int bidders, Feedback feedback, long lastAuction) {
        CounterfactualLearner[] learners = new CounterfactualLearner[bidders];
        for (int bidder = 0; bidder < bidders; bidder++) {
            double[] values = new double[19];
            Arrays.fill(values, 100);
            learners[bidder] = new RandomTieQLearner(
                    values, 19, 0.05, 0.99, new ExponentialExploration(1e-3), new SplittableRandom(bidder + 2));
        }
        return new AuctionHouse(learners, new SplittableRandom(1), AuctionFiles.rules(), feedback, lastAuction, 1_000);
    }

    @Property(tries = 40, seed = "2")
    void cuttingPlayIntoStretchesChangesNothing(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 900) Integer> cuts,
            @ForAll @IntRange(min = 2, max = 4) int bidders,
            @ForAll boolean informed) {
        Feedback feedback = informed ? Feedback.MINIMUM_BID_TO_WIN : Feedback.OWN_REWARD;
        AuctionHouse whole = learning(bidders, feedback, 5_000);
        assertEquals(5_000, whole.play(8_000, true));
        AuctionHouse parts = learning(bidders, feedback, 5_000);
        for (int cut : cuts) {
            if (!parts.finished()) {
                parts.play(cut, true);
            }
        }
        if (!parts.finished()) {
            parts.play(8_000, true);
        }
        assertEquals(whole.hash(), parts.hash());
        assertEquals(whole.recent().mean(AuctionHouse.REVENUE), parts.recent().mean(AuctionHouse.REVENUE));
    }
}
