package civitas.analysis.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LogitDemandTest {
    private static final LogitDemand BASELINE = new LogitDemand(new double[] {2, 2}, 0, 0.25);

    @Test
    void sharesFollowTheFormula() {
        double first = StrictMath.exp((2 - 1.5) / 0.25);
        double second = StrictMath.exp((2 - 1.7) / 0.25);
        double total = first + second + 1;
        assertArrayEquals(
                new double[] {first / total, second / total}, BASELINE.shares(new double[] {1.5, 1.7}), 1e-15);
    }

    @Test
    void aHiddenProductSellsNothingAndTheOtherServesTheMarketAlone() {
        double alone = StrictMath.exp((2 - 1.7) / 0.25);
        double[] prices = {1.5, 1.7};
        boolean[] shown = {false, true};
        assertArrayEquals(new double[] {0, alone / (alone + 1)}, BASELINE.shares(prices, shown), 1e-15);
        assertEquals(0.25 * StrictMath.log(alone + 1), BASELINE.consumerSurplus(prices, shown), 1e-15);
    }

    @Test
    void withNothingShownConsumersKeepTheOutsideGood() {
        LogitDemand demand = new LogitDemand(new double[] {2, 2}, 0.3, 0.25);
        boolean[] nothing = {false, false};
        assertArrayEquals(new double[2], demand.shares(new double[] {1, 1}, nothing));
        assertEquals(0.3, demand.consumerSurplus(new double[] {1, 1}, nothing), 1e-15);
    }

    @Test
    void smallDifferentiationDoesNotOverflow() {
        LogitDemand demand = new LogitDemand(new double[] {2, 2}, 0, 0.001);
        assertArrayEquals(new double[] {1, 0}, demand.shares(new double[] {1, 1.9}), 1e-12);
        assertArrayEquals(new double[] {0, 0}, demand.shares(new double[] {90, 95}), 1e-12);
        assertEquals(1, demand.consumerSurplus(new double[] {1, 1.9}), 1e-12);
    }

    /** Shown the k cheapest of n products at cost: mu ln(k e^((a-c)/mu) + 1), Johnson et al. 2023 at a=2, c=1, mu=1/4. */
    @Test
    void surplusUnderProminenceAtCost() {
        LogitDemand three = new LogitDemand(new double[] {2, 2, 2}, 0, 0.25);
        double[] cost = {1, 1, 1};
        assertEquals(1.004537, three.consumerSurplus(cost, new boolean[] {false, true, false}), 1e-6);
        assertEquals(1.175566, three.consumerSurplus(cost, new boolean[] {true, true, false}), 1e-6);
        assertEquals(1.276175, three.consumerSurplus(cost), 1e-6);
    }

    @Property(tries = 300, seed = "1")
    void sharesAreAProbabilityAndTheSlopeOfSurplus(
            @ForAll @Size(3) List<@DoubleRange(min = 0, max = 4) Double> sample,
            @ForAll @DoubleRange(min = 0.1, max = 5) double mu) {
        LogitDemand demand = new LogitDemand(new double[] {2, 1, 3}, 0.5, mu);
        double[] prices = sample.stream().mapToDouble(Double::doubleValue).toArray();
        double[] shares = demand.shares(prices);
        assertTrue(Arrays.stream(shares).allMatch(share -> share >= 0 && share <= 1));
        assertTrue(Arrays.stream(shares).sum() <= 1 + 1e-15);
        for (int i = 0; i < 3; i++) {
            double step = 1e-5;
            double[] dearer = prices.clone();
            double[] cheaper = prices.clone();
            dearer[i] += step;
            cheaper[i] -= step;
            double slope = (demand.consumerSurplus(dearer) - demand.consumerSurplus(cheaper)) / (2 * step);
            assertEquals(-shares[i], slope, 1e-7);
        }
    }

    @Test
    void badInputIsNamed() {
        assertMessage("quality has length 0", () -> new LogitDemand(new double[0], 0, 1));
        assertMessage("quality[1] = NaN, must be finite", () -> new LogitDemand(new double[] {1, Double.NaN}, 0, 1));
        assertMessage(
                "outsideQuality = -Infinity", () -> new LogitDemand(new double[] {1}, Double.NEGATIVE_INFINITY, 1));
        assertMessage(
                "horizontalDifferentiation = 0.0, must be finite and > 0",
                () -> new LogitDemand(new double[] {1}, 0, 0));
        assertMessage("prices has length 1, expected 2 (one per product)", () -> BASELINE.shares(new double[] {1}));
        assertMessage(
                "shown has length 3, expected 2",
                () -> BASELINE.shares(new double[] {1, 1}, new boolean[] {true, true, true}));
        assertMessage("prices[1] = NaN, must be finite", () -> BASELINE.shares(new double[] {1, Double.NaN}));
    }

    @Test
    void arraysAreCopied() {
        double[] quality = {2, 2};
        LogitDemand demand = new LogitDemand(quality, 0, 0.25);
        quality[0] = 9;
        demand.quality()[1] = 9;
        assertArrayEquals(new double[] {2, 2}, demand.quality());
        assertEquals(
                "LogitDemand[quality=[2.0, 2.0], outsideQuality=0.0, horizontalDifferentiation=0.25]",
                demand.toString());
    }

    private static void assertMessage(String expected, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
