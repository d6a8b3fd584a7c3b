package civitas.scenarios.collusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenarios.collusion.MarketSetup.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegimesTest {
    /** Prices 1, 1.1, ..., 2. */
    private static StageGame dynamic(double allowance) {
        return StageGame.of(CollusionFiles.parameters(
                "prices=11",
                "price_range={\"kind\": \"absolute\", \"lowest\": 1, \"highest\": 2}",
                "platform.prominence={\"kind\": \"dynamic_price_directed\", \"allowance\": " + allowance + "}"));
    }

    @ParameterizedTest
    @CsvSource({
        // allowance, prominent, its last price, both prices now, prominent then
        "0,   0, 5, 5, 5, 0", // kept: neither raised nor undercut
        "0,   0, 5, 4, 4, 0", // kept at a tie
        "0,   0, 5, 5, 4, 1", // undercut
        "0,   0, 5, 6, 8, 0", // raised, but still the cheapest
        "0,   0, 5, 6, 5, 1", // raised and dearer
        "0.1, 0, 5, 5, 4, 0", // undercut by no more than the allowance
        "0.1, 0, 5, 5, 3, 1",
        "0.1, 1, 5, 4, 5, 1",
        "0.1, 1, 5, 5, 6, 0", // the allowance does not cover a rise
    })
    void prominenceIsKeptUntilTheFirmRaisesItsPriceOrIsUndercut(
            double allowance, int prominent, int last, int first, int second, int then) {
        StageGame game = dynamic(allowance);
        int before = game.states().jointAction(last, last);
        int now = game.states().jointAction(first, second);
        assertEquals(then, game.regimes().whenPricesAreSet(prominent, before, now, new Generator(3)));
    }

    @Test
    void aLostPlaceIsDrawnAmongTies() {
        StageGame game = dynamic(0);
        Generator random = new Generator(3);
        int kept = 0;
        for (int draw = 0; draw < 1_000; draw++) {
            int now = game.states().jointAction(6, 6);
            kept += game.regimes().whenPricesAreSet(0, game.states().jointAction(5, 9), now, random) == 0 ? 1 : 0;
        }
        assertEquals(500, kept, 60);
    }

    @Test
    void onlyTheProminentFirmSells() {
        StageGame game = dynamic(0);
        double[] prices = {1.5, 1.2};
        double alone = 1 / (1 + Math.exp(-(2 - 1.5) / 0.25));
        assertArrayEquals(new double[] {alone, 0}, game.trade(prices, 0).sold(), 1e-15);
        assertEquals(1.5 * alone, game.trade(prices, 0).spending(), 1e-15);
        assertEquals(0.2 / (1 + Math.exp(-0.8 / 0.25)), game.trade(prices, 1).profits()[1], 1e-15);
    }

    @Test
    void theOutsiderComesAndGoes() {
        StageGame game = StageGame.of(CollusionFiles.parameters("firms=3", "prices=4", "switch_probability=0.05"));
        Regimes regimes = game.regimes();
        Generator random = new Generator(5);
        int switches = 0;
        int regime = regimes.first(random);
        for (int period = 0; period < 20_000; period++) {
            int next = regimes.whenPeriodEnds(regime, random);
            switches += next == regime ? 0 : 1;
            regime = next;
        }
        assertEquals(1_000, switches, 4 * Math.sqrt(1_000));
        assertTrue(regimes.active(Outsider.OUT, 1) && !regimes.active(Outsider.OUT, 2));
        assertEquals(0, game.trade(new double[] {1.5, 1.5, 1.2}, Outsider.OUT).sold()[2]);
    }

    /** Without the outsider the yardsticks are those of the duopoly; the grid holds those of both. */
    @Test
    void yardsticksFollowTheOutsider() {
        StageGame game = StageGame.of(CollusionFiles.parameters("firms=3", "prices=4", "switch_probability=0.05"));
        Yardsticks.Pair duopoly = game.yardsticks().in(Outsider.OUT, game.regimes());
        assertEquals(1.472926660, duopoly.nash().prices()[0], 1e-8);
        assertEquals(1.370162731, game.yardsticks().in(1, game.regimes()).nash().prices()[0], 1e-8);
        double margin = 0.1 * (2 - 1.370162731);
        assertEquals(1.370162731 - margin, game.prices()[0][0], 1e-8);
        assertEquals(2 + margin, game.prices()[0][3], 1e-8);
    }

    /** The grid spans all outside goods, and yardsticks are means over them. */
    @Test
    void aRandomOutsideGoodWidensTheGridAndIsAveragedOver() {
        StageGame game =
                StageGame.of(CollusionFiles.parameters("outside_quality_shock=0.25", "price_range_extension=0"));
        double[] nash = new double[3];
        double[] monopoly = new double[3];
        double[] profit = new double[3];
        for (int i = 0; i < 3; i++) {
            StageGame one = StageGame.of(CollusionFiles.parameters("outside_quality=" + 0.25 * (i - 1)));
            nash[i] = one.nash().prices()[0];
            monopoly[i] = one.monopoly().prices()[0];
            profit[i] = one.profits(new double[] {1.6, 1.7})[0];
        }
        assertEquals(nash[2], game.prices()[0][0], 1e-12);
        assertEquals(monopoly[0], game.prices()[0][14], 1e-12);
        assertEquals(StageGame.mean(nash), game.nash().prices()[0], 1e-12);
        assertEquals(StageGame.mean(profit), game.profits(new double[] {1.6, 1.7})[0], 1e-12);
        assertEquals(3, game.profitsByDisplay(new double[] {1.6, 1.7}).size());
    }
}
