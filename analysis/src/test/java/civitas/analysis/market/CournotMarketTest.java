package civitas.analysis.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.market.InverseDemand.ConcavePower;
import civitas.analysis.market.InverseDemand.Linear;
import civitas.analysis.market.InverseDemand.TruncatedLinear;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CournotMarketTest {
    private static CournotMarket market(InverseDemand demand, double... costs) {
        return new CournotMarket(demand, costs, new double[costs.length]);
    }

    // x_i = (a + sum c - (N+1) c_i)/(b (N+1))
    @Test
    void linearNashWithAllActiveIsTheClosedForm() {
        QuantityEquilibrium nash = market(new Linear(10, 1), 1, 2, 3).nash();
        assertArrayEquals(new double[] {3, 2, 1}, nash.quantities(), 1e-14);
        assertArrayEquals(new double[] {9, 4, 1}, nash.profits(), 1e-13);
        assertEquals(4, nash.price(), 1e-14);
        assertEquals(6, nash.total(), 1e-14);
        assertEquals(14, nash.jointProfit(), 1e-13);
    }

    /** The dear firm stays out, and the others play as if it did not exist. */
    @Test
    void aFirmThatIsTooDearMakesExactlyNothing() {
        QuantityEquilibrium nash = market(new Linear(10, 2), 6, 1, 2).nash();
        assertArrayEquals(new double[] {0, 10 / 6.0, 7 / 6.0}, nash.quantities(), 1e-14);
        assertEquals(0, nash.quantities()[0]);
        // at the very price of the other two, 13/3, a firm just stays out
        assertEquals(0, market(new Linear(10, 2), 13 / 3.0, 1, 2).nash().quantities()[0], 1e-15);
        assertTrue(market(new Linear(10, 2), 4.3, 1, 2).nash().quantities()[0] > 0);
    }

    // X^d = (N a - sum c)/(b (N + d)), x_i = (p - c_i)/(b d X^(d-1))
    @ParameterizedTest
    @CsvSource({"2", "1.5", "3", "7", "1.000001"})
    void concaveNashWithConstantCostsIsTheClosedForm(double exponent) {
        double[] costs = {1, 1.25, 1.5};
        QuantityEquilibrium nash =
                market(new ConcavePower(10, 0.5, exponent), costs).nash();
        double total = StrictMath.pow((30 - 3.75) / (0.5 * (3 + exponent)), 1 / exponent);
        double price = 10 - 0.5 * StrictMath.pow(total, exponent);
        for (int i = 0; i < 3; i++) {
            double expected = (price - costs[i]) / (0.5 * exponent * StrictMath.pow(total, exponent - 1));
            assertEquals(expected, nash.quantities()[i], 1e-12 * (1 + expected));
        }
    }

    @Test
    void anExponentOfOneIsTheLinearPrice() {
        double[] costs = {1, 2, 8};
        double[] curvature = {0.5, 0, 1};
        CournotMarket power = new CournotMarket(new ConcavePower(10, 2, 1), costs, curvature);
        CournotMarket linear = new CournotMarket(new Linear(10, 2), costs, curvature);
        assertEquals(linear.nash(), power.nash());
        assertEquals(linear.jointMonopoly(), power.jointMonopoly());
        assertEquals(linear.competition(), power.competition());
    }

    /** 36n/(n+1), 18, 36 and 1296 n/(n+1)^2 of Waltman and Kaymak 2008. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void truncatedPriceHasTheEquilibriaOfTheLinearOne(int firms) {
        double[] costs = new double[firms];
        Arrays.fill(costs, 4);
        CournotMarket market = market(new TruncatedLinear(40, 1), costs);
        assertEquals(36.0 * firms / (firms + 1), market.nash().total(), 1e-12);
        assertEquals(1296.0 * firms / ((firms + 1) * (firms + 1)), market.nash().jointProfit(), 1e-10);
        assertEquals(18, market.jointMonopoly().total(), 1e-12);
        assertEquals(324, market.jointMonopoly().jointProfit(), 1e-10);
        assertEquals(36, market.competition().total(), 1e-12);
        assertEquals(0, market.competition().jointProfit(), 1e-10);
    }

    @Test
    void theCheapestProduceAloneInMonopolyAndShareIfTheyAreEqual() {
        QuantityEquilibrium monopoly = market(new Linear(10, 1), 2, 3, 2).jointMonopoly();
        assertArrayEquals(new double[] {2, 0, 2}, monopoly.quantities(), 1e-14);
        assertEquals(16, monopoly.jointProfit(), 1e-13);
    }

    /** A flat firm behind a rising one: the level of marginal cost stops at its cost. */
    @Test
    void aFlatCostCapsTheLevelOfSupply() {
        CournotMarket market = new CournotMarket(new Linear(10, 1), new double[] {4, 1}, new double[] {0, 2});
        assertArrayEquals(new double[] {4.5, 1.5}, market.competition().quantities(), 1e-14);
        assertArrayEquals(new double[] {1.5, 1.5}, market.jointMonopoly().quantities(), 1e-14);
    }

    @Test
    void nobodyProducesWhereCostsExceedEveryPrice() {
        for (InverseDemand demand : new InverseDemand[] {new Linear(1, 1), new ConcavePower(1, 1, 3)}) {
            CournotMarket market = market(demand, 2, 3);
            assertEquals(0, market.nash().total());
            assertEquals(0, market.jointMonopoly().total());
            assertEquals(0, market.competition().total());
        }
    }

    private static CournotMarket random(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int firms = random.nextInt(1, 6);
        double[] costs = random.doubles(firms, 0, 9).toArray();
        double[] curvature =
                random.doubles(firms, -1, 3).map(k -> Math.max(0, k)).toArray();
        double decline = StrictMath.exp(random.nextDouble(-4, 4));
        InverseDemand demand =
                switch (random.nextInt(3)) {
                    case 0 -> new Linear(10, decline);
                    case 1 -> new TruncatedLinear(10, decline);
                    default -> new ConcavePower(10, decline, random.nextDouble(1, 5));
                };
        return new CournotMarket(demand, costs, curvature);
    }

    /** Against every deviation on a grid, far and near. */
    @Property(tries = 300, seed = "3")
    void noProducerGainsByAnyOtherQuantity(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
        CournotMarket market = random(seed);
        QuantityEquilibrium nash = market.nash();
        double most = 2 * nash.total() + 1;
        for (int firm = 0; firm < market.firms(); firm++) {
            for (int i = 0; i <= 400; i++) {
                double[] deviation = nash.quantities();
                deviation[firm] = i < 200 ? most * i / 200 : deviation[firm] * (1 + (i - 300) * 1e-4);
                assertTrue(market.profits(deviation)[firm] <= nash.profits()[firm] + 1e-12, "firm " + firm);
            }
        }
    }

    /** Random quantities near and far from the optimum. */
    @Property(tries = 300, seed = "4")
    void nothingBeatsJointMonopolyTogetherNorCompetitionInWelfare(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
        CournotMarket market = random(seed);
        QuantityEquilibrium monopoly = market.jointMonopoly();
        QuantityEquilibrium competition = market.competition();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            double spread = StrictMath.exp(random.nextDouble(-8, 0));
            double[] other = shaken(monopoly.quantities(), spread, random);
            assertTrue(Arrays.stream(market.profits(other)).sum() <= monopoly.jointProfit() + 1e-12);
            double[] another = shaken(competition.quantities(), spread, random);
            assertTrue(welfare(market, another) <= welfare(market, competition.quantities()) + 1e-11);
        }
        assertTrue(monopoly.total() <= market.nash().total() + 1e-9);
        assertTrue(market.nash().total() <= competition.total() + 1e-9);
    }

    private static double[] shaken(double[] quantities, double spread, SplittableRandom random) {
        double scale = spread * (Arrays.stream(quantities).sum() + 0.1);
        return Arrays.stream(quantities)
                .map(x -> Math.max(0, x + scale * random.nextDouble(-1, 1)))
                .toArray();
    }

    private static double welfare(CournotMarket market, double[] quantities) {
        double total = Arrays.stream(quantities).sum();
        return market.demand().willingnessToPay(total)
                - total * market.demand().price(total)
                + Arrays.stream(market.profits(quantities)).sum();
    }

    @Property(tries = 200, seed = "5")
    void firstOrderConditionsHoldToTwelveDigits(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
        CournotMarket market = random(seed);
        assertTrue(market.nash().residual() < 1e-12 * 20, market + " " + market.nash());
        assertTrue(market.jointMonopoly().residual() < 1e-12 * 20, market + " " + market.jointMonopoly());
        assertTrue(market.competition().residual() < 1e-12 * 20, market + " " + market.competition());
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertMessage("marginalCost[1] = NaN, must be finite", () -> market(new Linear(1, 1), 0, Double.NaN));
        assertMessage(
                "marginalCost[0] = -1.0, must be at least 0 with a truncated price",
                () -> market(new TruncatedLinear(1, 1), -1));
        assertMessage(
                "costCurvature[0] = -1.0, must be finite and at least 0",
                () -> new CournotMarket(new Linear(1, 1), new double[1], new double[] {-1}));
        assertMessage(
                "marginalCost has length 2, costCurvature 1, expected one of each per firm and at least one firm",
                () -> new CournotMarket(new Linear(1, 1), new double[2], new double[1]));
        assertMessage("decline = 0.0, must be finite and > 0", () -> new Linear(1, 0));
        assertMessage("exponent = 0.5, must be finite and at least 1", () -> new ConcavePower(1, 1, 0.5));
        assertMessage("intercept = Infinity, must be finite", () -> new TruncatedLinear(Double.POSITIVE_INFINITY, 1));
        assertMessage(
                "profits has length 1, expected 2 (one per quantity)",
                () -> new QuantityEquilibrium(new double[2], 1, new double[1], 0));
    }

    static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void anEquilibriumIsAValue() {
        QuantityEquilibrium one = market(new Linear(10, 1), 1, 2).nash();
        QuantityEquilibrium same = market(new Linear(10, 1), 1, 2).nash();
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertTrue(!one.equals(market(new Linear(10, 1), 1, 3).nash()));
        one.quantities()[0] = 99;
        assertEquals(same, one);
        assertTrue(one.toString().startsWith("quantities [3.33"), one.toString());
    }
}
