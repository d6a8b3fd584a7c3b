package civitas.scenarios.sequential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.strategies.AlternatingBestResponse;
import civitas.run.RunResult;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.ScenarioFile;
import civitas.scenarios.ScenarioContractTest;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequentialScenarioTest extends ScenarioContractTest {
    @Override
    protected String id() {
        return "sequential-pricing";
    }

    @Override
    protected String quickParameters() {
        return "{\"periods\": 20000}";
    }

    @Override
    protected long quickRounds() {
        return 10_000;
    }

    @Override
    protected String change() {
        return "{\"platform.fee\": 0.2}";
    }

    @Override
    protected String largeParameters() {
        return "{\"intervals\": 1000}";
    }

    @Test
    void seriesDescribeTheLastPeriod() {
        SequentialWorld world = SequentialFiles.world(SequentialFiles.file("platform.fee=0.1"), 777);
        Map<String, DoubleSupplier> series = world.series();
        double first = series.get("price_1").getAsDouble();
        double second = series.get("price_2").getAsDouble();
        double lower = Math.min(first, second);
        assertEquals(lower, series.get("market_price").getAsDouble(), 1e-15);
        assertEquals((lower - 0.1) * (1 - lower) / 2, series.get("profit_mean").getAsDouble(), 1e-15);
        assertEquals(
                (1 - lower) * (1 - lower) / 2, series.get("consumer_surplus").getAsDouble(), 1e-15);
        // The next period is 778 of 500,000: exploration is 1e-6 to the power 778/500000.
        assertEquals(Math.pow(1e-6, 778 / 5e5), series.get("exploration").getAsDouble(), 1e-12);
    }

    @Test
    void explorationHasItsFinalValueInTheLastPeriod() {
        SequentialWorld world = SequentialFiles.world(SequentialFiles.file("periods=1000"), 999);
        assertEquals(1e-6, world.series().get("exploration").getAsDouble(), 1e-15);
    }

    /** Gamma from its definition: the state each firm saw at its own last move, the rival frozen. */
    @ParameterizedTest
    @CsvSource({"1001", "1002"})
    void gammaLooksAtTheStateOfEachFirmsLastMove(long rounds) {
        ScenarioFile<?> file = SequentialFiles.file("periods=20000", "measured_periods=100");
        SequentialWorld world = SequentialFiles.world(file, rounds);
        double previous = SequentialFiles.world(file, rounds - 2)
                .series()
                .get("price_" + (rounds % 2 == 1 ? 1 : 2))
                .getAsDouble();
        int last = rounds % 2 == 1 ? 0 : 1;
        Firm mover = world.market().firm(last);
        Firm other = world.market().firm(1 - last);
        assertEquals(other.price(), mover.answered());
        assertEquals(previous * 6, other.answered(), 1e-12);
        int[] replies = new int[7];
        for (int rival = 0; rival < 7; rival++) {
            replies[rival] = other.learner().greedyAction(rival);
        }
        double best = AlternatingBestResponse.to(new Duopoly(6, 0).game(0.95), replies)
                .value(mover.answered());
        assertEquals(
                mover.learner().value(mover.answered(), mover.price()) / best,
                world.outcomes().get("gamma_" + (last + 1)),
                1e-12);
    }

    /** Short-sighted firms: nothing but this period and, with weight 0, the next; both end at one step above cost. */
    @Test
    void shortSightedFirmsPlayTheStaticEquilibrium() {
        RunResult result = SequentialFiles.play(SequentialFiles.file("discount_factor=0.2", "periods=200000"));
        assertEquals(1, result.outcomes().get("nash"));
        assertEquals(5.0 / 72, result.outcomes().get("profitability"), 1e-3);
        assertEquals(1, result.outcomes().get("constant_prices"));
        assertEquals(1, result.outcomes().get("cycle_length"));
        assertTrue(Double.isNaN(result.outcomes().get("undercut_share")));
    }

    /** Shares of all kinds of price changes add up; rises by one step are the rest. */
    @Test
    void sharesOfPriceChangesAreShares() {
        Map<String, Double> outcomes = SequentialFiles.play(SequentialFiles.file("intervals=24", "periods=100000"))
                .outcomes();
        double sum = 0;
        for (String share : new String[] {"undercut_share", "fall_share", "rest_share", "jump_share"}) {
            assertTrue(outcomes.get(share) >= 0, share);
            sum += outcomes.get(share);
        }
        assertTrue(sum > 0.5 && sum <= 1 + 1e-12, "sum " + sum);
        assertTrue(outcomes.get("cycle_length") > 1);
        assertEquals(0, outcomes.get("constant_prices"));
    }

    @Test
    void thePriceCutIsTestedWhereFirmsCollude() {
        for (int replicate = 0; replicate < 20; replicate++) {
            Map<String, Double> outcomes = SequentialFiles.play(SequentialFiles.read("\"seed\": " + replicate))
                    .outcomes();
            boolean collude = outcomes.get("nash_at_joint_profit_price") == 1;
            assertEquals(collude, !Double.isNaN(outcomes.get("test_market_price_0")));
            if (collude) {
                assertEquals(0.5, outcomes.get("test_market_price_0"));
                assertEquals(1.0 / 3, outcomes.get("test_market_price_1"), 1e-15);
                assertTrue(outcomes.get("test_market_price_2") < 0.5);
                return;
            }
        }
        throw new AssertionError("no run colludes: the test shows nothing");
    }

    @Test
    void aFeeThatNoPriceCoversIsRefused() {
        assertRefused("platform.fee", "must be below the second-highest price, 0.5", "intervals=2", "platform.fee=0.5");
    }

    @Test
    void moreMeasuredPeriodsThanPlayedAreRefused() {
        assertRefused("measured_periods", "must be at most periods = 500", "periods=500");
    }

    @Test
    void anInterventionAfterTheLastPeriodIsRefused() {
        InvalidScenarioException refused = assertThrows(
                InvalidScenarioException.class,
                () -> SequentialFiles.read("\"interventions\": [{\"at\": 500001, \"set\": {\"platform.fee\": 0.1}}]"));
        assertTrue(refused.getMessage().contains("it would never happen"), refused.getMessage());
    }

    private static void assertRefused(String place, String message, String... settings) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> SequentialFiles.file(settings));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
