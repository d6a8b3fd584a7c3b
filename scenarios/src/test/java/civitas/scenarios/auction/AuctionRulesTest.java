package civitas.scenarios.auction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AuctionRulesTest {
    @Test
    void theGridIsThePublishedOne() {
        AuctionRules rules = AuctionFiles.rules();
        assertEquals(19, rules.bids());
        double[] expected =
                IntStream.rangeClosed(1, 19).mapToDouble(bid -> bid / 20.0).toArray();
        double[] grid = IntStream.range(0, 19).mapToDouble(rules::bid).toArray();
        assertArrayEquals(expected, grid, 1e-15);
    }

    @Test
    void rewardsByHand() {
        // Bids 0.25, 0.5, 0.75, 1 of a good worth 1.
        String[] grid = {"lowest_bid=0.25", "highest_bid=1", "bids=4"};
        assertRewards(new double[] {0, 0.25, 0.25, 0}, 1, 1, grid, "platform.format=first_price");
        assertRewards(new double[] {0, 0.25, 0.5, 0.5}, 1, 1, grid, "platform.format=second_price");
        assertRewards(new double[] {0, 0.125, 0.25, 0}, 1, 3, grid, "platform.format=first_price");
    }

    @Test
    void belowTheReservePriceNobodyWins() {
        String[] grid = {"lowest_bid=0.25", "highest_bid=1", "bids=4", "platform.reserve_price=0.6"};
        assertRewards(new double[] {0, 0, 0.25, 0}, 1, 1, grid, "platform.format=first_price");
        assertRewards(new double[] {0, 0, 0.4, 0.4}, 1, 1, grid, "platform.format=second_price");
        assertRewards(new double[] {0, 0, 0.125, 0.25}, 2, 1, grid, "platform.format=second_price");
    }

    private static void assertRewards(double[] expected, int rival, int rivals, String[] grid, String format) {
        String[] settings = Arrays.copyOf(grid, grid.length + 1);
        settings[grid.length] = format;
        double[] rewards = new double[expected.length];
        AuctionFiles.rules(settings).rewards(rival, rivals, rewards);
        assertArrayEquals(expected, rewards, 1e-15);
    }

    @Test
    void thePublishedAuctionHasTwoEquilibria() {
        AuctionRules rules = AuctionFiles.rules();
        assertEquals(0.9, rules.bid(new Equilibria(rules, 2).lowestFirstPrice()), 1e-15);
        assertEquals(0.95, rules.bid(new Equilibria(rules, 3).lowestFirstPrice()), 1e-15);
    }

    /** Every deviation of a bidder from a common bid, its expected payment worked out over the draw among equals. */
    @Property(tries = 40, seed = "1")
    void theEquilibriaAreThoseFoundByTryingEveryDeviation(
            @ForAll @IntRange(min = 2, max = 5) int bidders,
            @ForAll @IntRange(min = 2, max = 24) int bids,
            @ForAll @IntRange(max = 3) int reserve) {
        AuctionRules rules = AuctionFiles.rules(
                "bidders=" + bidders,
                "bids=" + bids,
                "lowest_bid=0.0625",
                "highest_bid=0.9375",
                "platform.reserve_price=" + reserve * 0.3);
        Equilibria equilibria = new Equilibria(rules, bidders);
        int lowest = -1;
        for (int common = bids - 1; common >= 0; common--) {
            boolean nash = true;
            for (int bid = 0; bid < bids; bid++) {
                nash &= payoff(rules, bid, common, bidders, reserve * 0.3)
                        <= payoff(rules, common, common, bidders, reserve * 0.3) + 1e-12;
            }
            assertEquals(nash, equilibria.isFirstPrice(common), "all bid " + rules.bid(common));
            lowest = nash ? common : lowest;
        }
        assertEquals(lowest, equilibria.lowestFirstPrice());
        assertTrue(equilibria.isFirstPrice(bids - 1));
        assertFalse(equilibria.lowestSold() > 0 && rules.bid(equilibria.lowestSold() - 1) >= reserve * 0.3);
    }

    private static double payoff(AuctionRules rules, int bid, int common, int bidders, double reserve) {
        if (rules.bid(bid) < reserve || bid < common) {
            return 0;
        }
        return (1 - rules.bid(bid)) * (bid == common ? 1.0 / bidders : 1);
    }

    /** In a second-price auction the highest bid earns at least as much as any other, whatever the others do. */
    @Property(tries = 30, seed = "2")
    void theHighestBidIsWeaklyDominantInASecondPriceAuction(
            @ForAll @IntRange(min = 2, max = 24) int bids,
            @ForAll @IntRange(min = 1, max = 4) int rivals,
            @ForAll @IntRange(max = 3) int reserve) {
        AuctionRules rules = AuctionFiles.rules(
                "bids=" + bids, "platform.format=second_price", "platform.reserve_price=" + reserve * 0.3);
        for (int rival = 0; rival < bids; rival++) {
            for (int bid = 0; bid < bids; bid++) {
                assertTrue(rules.reward(bids - 1, rival, rivals) >= rules.reward(bid, rival, rivals) - 1e-15);
            }
        }
    }
}
