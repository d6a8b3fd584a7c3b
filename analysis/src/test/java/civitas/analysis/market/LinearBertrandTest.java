package civitas.analysis.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearBertrandTest {
    private static LinearBertrand market(double gamma, double size, double[] quality, double... cost) {
        return new LinearBertrand(new LinearDemand(quality, gamma, size), cost);
    }

    /** Singh and Vives 1984, equal firms without cost: p^N = (1 - gamma)/(2 - gamma), p^M = 1/2. */
    @ParameterizedTest
    @CsvSource({"0", "0.25", "0.5", "0.9"})
    void equalFirmsWithoutCost(double gamma) {
        LinearBertrand market = market(gamma, 1, new double[] {1, 1}, 0, 0);
        assertEquals((1 - gamma) / (2 - gamma), market.nash().prices()[0], 1e-14);
        assertEquals(0.5, market.jointMonopoly().prices()[1], 1e-15);
        assertEquals(0.25 / (1 + gamma), market.jointMonopoly().profits()[0], 1e-14);
    }

    /** Hansen, Misra, Pai 2021: demand 0.48 - 0.9 p_i + 0.6 p_j, p^N = 0.4 (profit 0.144), p^M = 0.8 (profit 0.192). */
    @Test
    void theBanditsMarket() {
        LinearBertrand market = market(2.0 / 3, 0.5, new double[] {1.6, 1.6}, 0, 0);
        double[] prices = {0.5, 0.3};
        assertArrayEquals(
                new double[] {0.48 - 0.9 * 0.5 + 0.6 * 0.3, 0.48 - 0.9 * 0.3 + 0.6 * 0.5},
                market.demand().quantities(prices),
                1e-15);
        assertArrayEquals(new double[] {0.4, 0.4}, market.nash().prices(), 1e-15);
        assertArrayEquals(new double[] {0.144, 0.144}, market.nash().profits(), 1e-15);
        assertArrayEquals(new double[] {0.8, 0.8}, market.jointMonopoly().prices(), 1e-15);
        assertArrayEquals(new double[] {0.192, 0.192}, market.jointMonopoly().profits(), 1e-15);
    }

    /** q_i = max(0, min(1 - p_i, (1 - gamma - p_i + gamma p_j)/(1 - gamma^2))), Calvano et al. 2020, appendix. */
    @Property(tries = 500, seed = "1")
    void twoProductsAsPublished(
            @ForAll @DoubleRange(min = 0, max = 1.5) double p,
            @ForAll @DoubleRange(min = 0, max = 1.5) double other,
            @ForAll @DoubleRange(min = 0, max = 0.95) double gamma) {
        LinearDemand demand = new LinearDemand(new double[] {1, 1}, gamma, 1);
        double expected = other >= 1
                ? Math.max(0, 1 - p)
                : Math.max(0, Math.min(1 - p, (1 - gamma - p + gamma * other) / (1 - gamma * gamma)));
        assertEquals(expected, demand.quantities(new double[] {p, other})[0], 1e-13);
    }

    /** What the buyer takes is worth more than anything near it: utility minus spending is concave. */
    @Property(tries = 200, seed = "1")
    void theBuyerCannotDoBetter(@ForAll @IntRange(min = 2, max = 5) int products, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double gamma = random.nextDouble() * 0.9;
        double[] quality = random.doubles(products, 0.5, 2).toArray();
        double[] prices = random.doubles(products, 0, 2).toArray();
        LinearDemand demand = new LinearDemand(quality, gamma, 1);
        double[] best = demand.quantities(prices);
        double surplus = surplus(quality, gamma, prices, best);
        assertEquals(surplus, demand.consumerSurplus(prices), 1e-12);
        for (int attempt = 0; attempt < 30; attempt++) {
            double[] other = best.clone();
            Arrays.setAll(other, i -> Math.max(0, other[i] + (random.nextDouble() - 0.5) * 0.1));
            assertTrue(surplus(quality, gamma, prices, other) <= surplus + 1e-12);
        }
    }

    private static double surplus(double[] quality, double gamma, double[] prices, double[] x) {
        double total = Arrays.stream(x).sum();
        double value = 0;
        for (int i = 0; i < x.length; i++) {
            value += (quality[i] - prices[i]) * x[i] - x[i] * x[i] / 2 - gamma * x[i] * (total - x[i]) / 2;
        }
        return value;
    }

    /** No price on a fine grid does better against the others' equilibrium prices, kinks included. */
    @Property(tries = 100, seed = "1")
    void nashPricesAreBestReplies(@ForAll @IntRange(min = 2, max = 4) int firms, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double gamma = random.nextDouble() * 0.8;
        double[] quality = random.doubles(firms, 1.9, 2.1).toArray();
        double[] cost = random.doubles(firms, 0.4, 0.6).toArray();
        LinearBertrand market = market(gamma, 0.7, quality, cost);
        if (!market.everyFirmSells()) {
            return;
        }
        double[] prices = market.nash().prices();
        double[] profits = market.nash().profits();
        double most = Arrays.stream(market.jointMonopoly().profits()).sum();
        for (int firm = 0; firm < firms; firm++) {
            for (double price = 0; price <= 2.2; price += 0.01) {
                double[] deviation = prices.clone();
                deviation[firm] = price;
                assertTrue(market.profits(deviation)[firm] <= profits[firm] + 1e-12);
                assertTrue(Arrays.stream(market.profits(deviation)).sum() <= most + 1e-12);
            }
        }
    }

    @Test
    void hiddenProductsSellNothing() {
        LinearDemand demand = new LinearDemand(new double[] {1, 1}, 0.5, 2);
        assertArrayEquals(
                new double[] {1.2, 0}, demand.quantities(new double[] {0.4, 0.1}, new boolean[] {true, false}), 1e-15);
        assertEquals(0.36, demand.consumerSurplus(new double[] {0.4, 0.1}, new boolean[] {true, false}), 1e-15);
    }

    @Test
    void aFirmThatWouldSellNothingIsFoundOut() {
        LinearBertrand market = market(0.9, 1, new double[] {1, 1}, 0, 0.9);
        assertFalse(market.everyFirmSells());
        assertThrows(ArithmeticException.class, market::nash);
    }

    @Test
    void illegalArgumentsAreNamed() {
        assertEquals(
                "substitutability = 1.0, must be in [0, 1)",
                assertThrows(IllegalArgumentException.class, () -> new LinearDemand(new double[] {1}, 1, 1))
                        .getMessage());
    }
}
