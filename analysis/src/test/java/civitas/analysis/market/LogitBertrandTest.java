package civitas.analysis.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogitBertrandTest {
    private static LogitBertrand market(double mu, double... cost) {
        double[] quality = new double[cost.length];
        Arrays.fill(quality, 2);
        return new LogitBertrand(new LogitDemand(quality, 0, mu), cost);
    }

    /**
     * Calvano et al. 2020, quality 2, cost 1: the replication package's five-decimal benchmarks, recomputed to nine
     * decimals by damped fixed point and by Lambert's W. Monopoly with three firms is exact: price 2, profit 1/4.
     */
    @ParameterizedTest
    @CsvSource({
        "2, 0.25, 1.472926660, 0.222926660, 1.924980919, 0.337490460",
        "3, 0.25, 1.370162731, 0.120162731, 2.000000000, 0.250000000",
        "2, 0.5,  1.799470930, 0.299470930, 2.187411260, 0.343705630",
        "2, 0.05, 1.100000000, 0.050000000, 1.893387200, 0.421693600",
    })
    void symmetricBenchmarks(
            int firms, double mu, double nash, double nashProfit, double monopoly, double monopolyProfit) {
        double[] cost = new double[firms];
        Arrays.fill(cost, 1);
        LogitBertrand market = market(mu, cost);
        for (int i = 0; i < firms; i++) {
            assertEquals(nash, market.nash().prices()[i], 1e-8);
            assertEquals(nashProfit, market.nash().profits()[i], 1e-8);
            assertEquals(monopoly, market.jointMonopoly().prices()[i], 1e-8);
            assertEquals(monopolyProfit, market.jointMonopoly().profits()[i], 1e-8);
        }
    }

    /** Calvano et al. 2020, cost asymmetry: cost 1 against {@code cost}. */
    @ParameterizedTest
    @CsvSource({
        "0.75, 1.414198670, 1.325388060, 0.164198670, 0.325388060, 2.040510820, 1.790510820, 0.212601100, 0.577909710",
        "0.5,  1.372326660, 1.203772350, 0.122326660, 0.453772350, 2.198402490, 1.698402490, 0.113052350, 0.835350140",
    })
    void asymmetricBenchmarks(
            double cost,
            double nash0,
            double nash1,
            double nashProfit0,
            double nashProfit1,
            double monopoly0,
            double monopoly1,
            double monopolyProfit0,
            double monopolyProfit1) {
        LogitBertrand market = market(0.25, 1, cost);
        assertArrayEquals(new double[] {nash0, nash1}, market.nash().prices(), 1e-8);
        assertArrayEquals(new double[] {nashProfit0, nashProfit1}, market.nash().profits(), 1e-8);
        assertArrayEquals(
                new double[] {monopoly0, monopoly1}, market.jointMonopoly().prices(), 1e-8);
        assertArrayEquals(
                new double[] {monopolyProfit0, monopolyProfit1},
                market.jointMonopoly().profits(),
                1e-8);
    }

    /** Consumer surplus at the benchmarks for a=2, c=1, mu=1/4, derived for Johnson et al. 2023. */
    @ParameterizedTest
    @CsvSource({"2, 0.715098, 0.327078", "3, 0.911111, 0.346574", "4, 1.019386, 0.359819"})
    void surplusAtTheBenchmarks(int firms, double atNash, double atMonopoly) {
        double[] cost = new double[firms];
        Arrays.fill(cost, 1);
        LogitBertrand market = market(0.25, cost);
        assertEquals(atNash, market.demand().consumerSurplus(market.nash().prices()), 1e-6);
        assertEquals(
                atMonopoly,
                market.demand().consumerSurplus(market.jointMonopoly().prices()),
                1e-6);
    }

    @Property(tries = 300, seed = "1")
    void nashPricesAreBestReplies(@ForAll("markets") LogitBertrand market) {
        PriceEquilibrium nash = market.nash();
        double mu = market.demand().horizontalDifferentiation();
        for (int i = 0; i < market.demand().products(); i++) {
            double markup = nash.prices()[i] - market.marginalCost()[i];
            double price = nash.prices()[i];
            assertEquals(markup - mu, nash.profits()[i], 1e-9 * (1 + Math.abs(price)));
            for (double step : new double[] {-mu, -mu / 100, mu / 100, mu, 10 * mu}) {
                double[] deviated = nash.prices();
                deviated[i] += step;
                double gain = market.profits(deviated)[i] - nash.profits()[i];
                assertTrue(gain <= 1e-12 * (1 + Math.abs(price)), () -> "firm gains " + gain + " in " + market);
            }
        }
    }

    @Property(tries = 300, seed = "1")
    void monopolyPricesMaximiseTotalProfit(@ForAll("markets") LogitBertrand market) {
        PriceEquilibrium monopoly = market.jointMonopoly();
        double mu = market.demand().horizontalDifferentiation();
        double best = Arrays.stream(monopoly.profits()).sum();
        double scale = 1 + Math.abs(monopoly.prices()[0]);
        assertEquals(monopoly.prices()[0] - market.marginalCost()[0] - mu, best, 1e-9 * scale);
        assertTrue(best >= Arrays.stream(market.nash().profits()).sum() - 1e-12 * scale);
        for (int i = 0; i < market.demand().products(); i++) {
            for (double step : new double[] {-mu, -mu / 100, mu / 100, mu}) {
                double[] deviated = monopoly.prices();
                deviated[i] += step;
                assertTrue(Arrays.stream(market.profits(deviated)).sum() <= best + 1e-12 * scale);
            }
        }
    }

    @Property(tries = 100, seed = "1")
    void raisingCostAndQualityTogetherShiftsThePrice(@ForAll("markets") LogitBertrand market) {
        LogitDemand demand = market.demand();
        double[] quality = demand.quality();
        double[] cost = market.marginalCost();
        quality[0] += 2;
        cost[0] += 2;
        LogitBertrand shifted = new LogitBertrand(
                new LogitDemand(quality, demand.outsideQuality(), demand.horizontalDifferentiation()), cost);
        double[] expected = market.nash().prices();
        expected[0] += 2;
        assertArrayEquals(expected, shifted.nash().prices(), 1e-9);
        assertArrayEquals(market.nash().profits(), shifted.nash().profits(), 1e-9);
    }

    @Provide
    Arbitrary<LogitBertrand> markets() {
        Arbitrary<Double> money = Arbitraries.doubles().between(-20, 20).ofScale(6);
        Arbitrary<Double> differentiation =
                Arbitraries.doubles().between(0.005, 5).ofScale(6);
        return Arbitraries.integers().between(1, 8).flatMap(firms -> Combinators.combine(
                        money.array(double[].class).ofSize(firms),
                        money.array(double[].class).ofSize(firms),
                        money,
                        differentiation)
                .as((quality, cost, outside, mu) -> new LogitBertrand(new LogitDemand(quality, outside, mu), cost)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.25, 1, 5})
    void aLoneFirmIsAMonopoly(double mu) {
        LogitBertrand market = market(mu, 1);
        assertArrayEquals(market.jointMonopoly().prices(), market.nash().prices(), 1e-12);
        assertArrayEquals(market.jointMonopoly().profits(), market.nash().profits(), 1e-12);
    }

    @Test
    void nearlyHomogeneousFirmsShareTheMarketAtCostPlusTwiceTheDifferentiation() {
        // Two equal firms covering the market: q = 1/2, so p = c + 2 mu.
        PriceEquilibrium nash = market(0.001, 1, 1).nash();
        assertArrayEquals(new double[] {1.002, 1.002}, nash.prices(), 1e-13);
        assertArrayEquals(new double[] {0.001, 0.001}, nash.profits(), 1e-12);
        assertEquals(1.96137821, market(0.01, 1, 1).jointMonopoly().prices()[0], 1e-8);
    }

    @Test
    void aDominatedFirmKeepsTheSmallestMarkup() {
        LogitBertrand market = market(0.001, 0, 50);
        double[] prices = market.nash().prices();
        assertEquals(50.001, prices[1], 1e-13);
        assertEquals(market(0.001, 0).nash().prices()[0], prices[0], 1e-12);
        assertEquals(0, market.nash().profits()[1], 1e-300);
    }

    @Test
    void whereNothingIsWorthBuyingEveryFirmTakesTheSmallestMarkup() {
        LogitBertrand market = market(0.05, 37, 38, 39);
        assertArrayEquals(new double[] {37.05, 38.05, 39.05}, market.nash().prices(), 1e-12);
        assertArrayEquals(
                new double[] {37.05, 38.05, 39.05}, market.jointMonopoly().prices(), 1e-12);
    }

    @Test
    void badInputIsNamed() {
        LogitDemand demand = new LogitDemand(new double[] {2, 2}, 0, 0.25);
        assertEquals(
                "marginalCost has length 1, expected 2 (one per product)",
                assertThrows(IllegalArgumentException.class, () -> new LogitBertrand(demand, new double[1]))
                        .getMessage());
        assertTrue(assertThrows(
                        IllegalArgumentException.class, () -> new LogitBertrand(demand, new double[] {1, Double.NaN}))
                .getMessage()
                .contains("marginalCost[1] = NaN"));
    }

    @Test
    void anEquilibriumIsAValue() {
        PriceEquilibrium one = market(0.25, 1, 1).nash();
        PriceEquilibrium same = market(0.25, 1, 1).nash();
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertNotEquals(one, market(0.25, 1, 1).jointMonopoly());
        one.prices()[0] = 7;
        assertEquals(one, same);
        assertTrue(one.toString().startsWith("prices [1.47292"), one.toString());
        assertThrows(IllegalArgumentException.class, () -> new PriceEquilibrium(new double[1], new double[2], 0));
    }
}
