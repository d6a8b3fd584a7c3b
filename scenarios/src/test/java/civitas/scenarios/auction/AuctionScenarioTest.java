package civitas.scenarios.auction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.InvalidScenarioException;
import civitas.scenarios.ScenarioContractTest;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuctionScenarioTest extends ScenarioContractTest {
    @Override
    protected String id() {
        return "auction";
    }

    @Override
    protected String quickParameters() {
        return "{\"auctions\": 10000, \"bidders\": 3}";
    }

    @Override
    protected long quickRounds() {
        return 5_000;
    }

    @Override
    protected String change() {
        return "{\"platform.feedback\": \"minimum_bid_to_win\", \"platform.format\": \"second_price\"}";
    }

    @Override
    protected String largeParameters() {
        return "{\"bids\": 100000, \"bidders\": 10}";
    }

    /** Short runs of the published comparison: who is told more, or pays the second bid, bids more. */
    @ParameterizedTest
    @CsvSource({
        "first_price, own_reward, 0.05, 0.6",
        "first_price, minimum_bid_to_win, 0.9, 0.95",
        "second_price, own_reward, 0.61, 0.95",
        "second_price, minimum_bid_to_win, 0.9, 0.95",
    })
    void feedbackAndFormatDecideWhatIsBid(String format, String feedback, double lowest, double highest) {
        Map<String, Double> outcomes = AuctionFiles.play(AuctionFiles.file(
                        "auctions=150000", "platform.format=" + format, "platform.feedback=" + feedback))
                .outcomes();
        double bid = outcomes.get("limit_bid");
        assertTrue(bid >= lowest - 1e-12 && bid <= highest + 1e-12, "bid " + bid);
        assertEquals((outcomes.get("limit_bid_1") + outcomes.get("limit_bid_2")) / 2, bid, 1e-15);
        assertEquals(1, outcomes.get("efficiency"));
        assertEquals(1, outcomes.get("revenue") + outcomes.get("bidder_surplus"), 1e-12);
    }

    @Test
    void aReservePriceBoundsBidsFromBelow() {
        Map<String, Double> outcomes = AuctionFiles.play(
                        AuctionFiles.file("auctions=150000", "platform.reserve_price=0.6"))
                .outcomes();
        assertTrue(outcomes.get("limit_bid") >= 0.6 - 1e-12, outcomes.toString());
        assertTrue(outcomes.get("efficiency") > 0.99, outcomes.toString());
    }

    @Test
    void toldMoreInTheMiddleOfARunBiddersBidMore() {
        AuctionWorld twin = AuctionFiles.world(AuctionFiles.read("\"seed\": 3"), 200_000);
        AuctionWorld treated = AuctionFiles.world(
                AuctionFiles.read("\"seed\": 3, \"interventions\":"
                        + " [{\"at\": 100001, \"set\": {\"platform.feedback\": \"minimum_bid_to_win\"}}]"),
                200_000);
        assertTrue(twin.outcomes().get("limit_bid") < 0.6);
        assertTrue(treated.outcomes().get("limit_bid") >= 0.9 - 1e-12);
    }

    @Test
    void initialValues() {
        SplittableRandom random = new SplittableRandom(1);
        assertArrayEquals(new double[] {5, 5}, new InitialValues.Optimistic().draw(2, 5, random));
        assertArrayEquals(new double[] {-1, -1}, new InitialValues.Constant(-1).draw(2, 5, random));
        double[] drawn = new InitialValues.Uniform(4).draw(20_000, 5, random);
        assertTrue(Arrays.stream(drawn).allMatch(value -> value >= 0 && value < 4));
        assertEquals(2, Arrays.stream(drawn).average().orElseThrow(), 4 * 4 / Math.sqrt(12 * 20_000.0));
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused("lowest_bid", "is 0.95, must be below highest_bid = 0.95", "lowest_bid=0.95");
        assertRefused("highest_bid", "is 0.95, must be at most the good's value = 0.9", "value=0.9");
        assertRefused("platform.reserve_price", "is 0.96, must be at most highest_bid", "platform.reserve_price=0.96");
        assertRefused("measured_auctions", "is 1000, must be at most auctions = 500", "auctions=500");
    }

    private static void assertRefused(String place, String message, String... settings) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> AuctionFiles.file(settings));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
