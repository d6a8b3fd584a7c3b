package civitas.scenarios.collusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.InvalidScenarioException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other demands, price grids, first values and commissions. */
class VariantsTest {
    private static Map<String, Double> play(String... settings) {
        return Run.of(CollusionFiles.file(settings), 0)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    /** With a_i - c_i kept, the linear market is the same game at other prices. */
    @Test
    void linearDemandDependsOnNetQualitiesOnly() {
        StageGame zero = StageGame.of(CollusionFiles.parameters("demand=linear", "marginal_cost=0", "quality=1"));
        StageGame one = StageGame.of(CollusionFiles.parameters("demand=linear", "marginal_cost=1", "quality=2"));
        assertArrayEquals(zero.profits(zero.states()), one.profits(one.states()), 1e-14);
        assertEquals(1.0 / 3, zero.nash().prices()[0], 1e-14);
        assertEquals(0.5, zero.monopoly().prices()[0], 1e-15);
    }

    @Test
    void homogeneousGoodsHaveThePublishedYardsticks() {
        StageGame game = StageGame.of(CollusionFiles.parameters("demand=unit"));
        assertArrayEquals(new double[] {1, 1}, game.nash().prices());
        assertArrayEquals(new double[] {2, 2}, game.monopoly().prices());
        assertEquals(0.9, game.prices()[0][0], 1e-12);
        assertEquals(2.1, game.prices()[0][14], 1e-12);
    }

    @Test
    void anAbsoluteGridIsThatOfAllFirms() {
        StageGame game = StageGame.of(CollusionFiles.parameters(
                "marginal_cost=[1, 0.5]",
                "prices=5",
                "price_range={\"kind\": \"absolute\", \"lowest\": 1, \"highest\": 2}"));
        assertArrayEquals(new double[] {1, 1.25, 1.5, 1.75, 2}, game.prices()[0]);
        assertArrayEquals(game.prices()[0], game.prices()[1]);
    }

    /** The rival sits on its second price, 1.46647, where both stay after one period: delta = 0.95. */
    @Test
    void firstValuesAgainstAFixedOpponent() {
        StageGame game = StageGame.of(CollusionFiles.parameters());
        double[] profits = game.profits(game.states());
        InitialValues.Stakes stakes = new InitialValues.Stakes(game.states(), profits, 1, 0.95);
        double[] values = new InitialValues.FixedOpponent(2).table(stakes, 3, () -> {
            throw new AssertionError("nothing is drawn");
        });
        assertEquals(45, values.length);
        double once = game.profits(new double[] {game.prices()[0][1], game.prices()[1][6]})[1];
        double later = game.profits(new double[] {game.prices()[0][1], game.prices()[1][1]})[1];
        double expected = once + 0.95 * later / 0.05;
        assertEquals(expected, values[6], 1e-12);
        assertEquals(expected, values[36], 1e-12);
    }

    /** What buyers spend is shared by sellers and platform; the commission does not move the yardsticks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"kind\": \"ad_valorem\", \"rate\": 0.2} | 0.3", "{\"kind\": \"per_unit\", \"fee\": 0.15} | 0.15"
            })
    void commissionsGoFromSellersToThePlatform(String commission, double perUnit) {
        StageGame free = StageGame.of(CollusionFiles.parameters());
        StageGame game = StageGame.of(CollusionFiles.parameters("platform.commission=" + commission));
        double[] prices = {1.5, 1.5};
        Trade trade = game.trade(prices, 0);
        assertEquals(perUnit * trade.output(), trade.platformRevenue(), 1e-15);
        assertEquals((0.5 - perUnit) * trade.sold()[0], trade.profits()[0], 1e-15);
        assertArrayEquals(game.profits(prices), trade.profits(), 1e-15);
        assertEquals(free.trade(prices, 0).welfare(), trade.welfare(), 1e-14);
        assertArrayEquals(free.nash().prices(), game.nash().prices());
        assertArrayEquals(free.prices()[1], game.prices()[1]);
    }

    @Test
    void outcomesOfTradeAddUp() {
        Map<String, Double> outcomes = play(
                "prices=5",
                "exploration_decay=1e-3",
                "convergence_window=5000",
                "max_periods=200000",
                "platform.commission={\"kind\": \"ad_valorem\", \"rate\": 0.1}");
        assertEquals(
                outcomes.get("price_paid") * outcomes.get("output") * 0.1, outcomes.get("platform_revenue"), 1e-12);
        double total = outcomes.get("consumer_surplus")
                + outcomes.get("profit_1")
                + outcomes.get("profit_2")
                + outcomes.get("platform_revenue");
        assertEquals(total, outcomes.get("welfare"), 1e-12);
        assertEquals(Math.abs(outcomes.get("price_1") - outcomes.get("price_2")), outcomes.get("price_spread"), 1e-15);
        double mean = (outcomes.get("profit_gain_1") + outcomes.get("profit_gain_2")) / 2;
        assertEquals(outcomes.get("profit_gain"), mean, 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demand=linear | outside_quality=0.5 | is linear, which has no outside good",
                "demand=linear | marginal_cost=[0, 1.9] | some firm would sell nothing",
                "demand=unit | marginal_cost=[1, 0.5] | benchmarks exist for equal firms only",
                "switch_probability=0.1 | firms=2 | needs at least 3 firms",
                "initial_values={\"kind\": \"fixed_opponent\", \"price\": 9} | prices=8 | is 9, but the grid has prices = 8",
                "price_range={\"kind\": \"absolute\", \"lowest\": 2, \"highest\": 1} | prices=8 | lowest = 2.0, must be below",
                "profit_noise=1 | learner=synchronous | is an error of observed profits",
            })
    void contradictionsAreRefused(String first, String second, String message) {
        InvalidScenarioException refused = assertThrows(
                InvalidScenarioException.class,
                () -> CollusionFiles.file(first, second, "platform.feedback=counterfactual_profits"));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
