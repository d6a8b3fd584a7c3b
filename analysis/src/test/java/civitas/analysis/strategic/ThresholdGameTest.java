package civitas.analysis.strategic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ThresholdGameTest {
    private static final ThresholdGame GAMING = new ThresholdGame(4, 0);

    @Test
    void theRobustThresholdIsExact() {
        assertEquals(0.808538, GAMING.accuracy(0), 1e-6);
        assertEquals(1, GAMING.accuracy(0.5), 1e-12);
        assertEquals(0.195417, GAMING.burden(0.5), 1e-6);
        assertEquals(0.191462, GAMING.movers(0.5), 1e-6);
    }

    /** 1 - (Phi(0) - Phi(tau - 1/2)). */
    @Test
    void thresholdsBetweenAreWrongAboutThoseWhoReachThem() {
        assertEquals(1 - (0.5 - 0.3820886), GAMING.accuracy(0.2), 1e-6);
        assertEquals(0.25, GAMING.stableThreshold(), 1e-12);
        assertEquals(0, new ThresholdGame(4, 1).stableThreshold());
    }

    /** Real moves make the threshold 0 exact: whoever reaches it is qualified. */
    @Test
    void improvementIsNoError() {
        ThresholdGame game = new ThresholdGame(4, 1);
        assertEquals(1, game.accuracy(0), 1e-12);
        assertEquals(game.movers(0) * 0, game.burden(0));
        assertEquals(1 - game.movers(-0.1) - 0.0398278, game.accuracy(-0.1), 1e-6);
    }

    /** Everything by enumeration of 200,001 contestants between -8 and 8, weighted by the density. */
    @Property(tries = 40, seed = "1")
    void closedFormsAgreeWithEnumeration(
            @ForAll @DoubleRange(min = 0.5, max = 20) double cost,
            @ForAll @DoubleRange(min = 0, max = 1) double improvement,
            @ForAll @DoubleRange(min = -1.5, max = 2) double threshold) {
        ThresholdGame game = new ThresholdGame(cost, improvement);
        double step = 16 / 200_000.0;
        double[] sums = new double[4];
        IntStream.rangeClosed(0, 200_000).forEach(i -> {
            double x = -8 + i * step;
            double weight = step * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
            double shown = game.answer(x, threshold);
            boolean right = shown >= threshold == game.become(x, shown) >= 0;
            sums[0] += right ? weight : 0;
            sums[1] += shown > x ? weight : 0;
            sums[2] += x >= 0 ? weight * cost * (shown - x) : 0;
            sums[3] += weight * improvement * (shown - x);
        });
        assertEquals(sums[0], game.accuracy(threshold), 5e-4);
        assertEquals(sums[1], game.movers(threshold), 5e-4);
        assertEquals(sums[2], game.burden(threshold), 5e-4);
        assertEquals(sums[3], game.meanImprovement(threshold), 5e-4);
    }

    /** A contestant's own payoff, 2 if accepted less the cost, is nowhere larger on a grid. */
    @Property(tries = 300, seed = "2")
    void theAnswerIsABestResponse(
            @ForAll @DoubleRange(min = 0.5, max = 20) double cost,
            @ForAll @DoubleRange(min = -3, max = 3) double x,
            @ForAll @DoubleRange(min = -1, max = 2) double threshold) {
        ThresholdGame game = new ThresholdGame(cost, 0);
        double shown = game.answer(x, threshold);
        double best = payoff(x, shown, threshold, cost);
        for (double other = -4; other <= 4; other += 0.01) {
            assertEquals(true, best >= payoff(x, other, threshold, cost) - 1e-12);
        }
    }

    private static double payoff(double x, double shown, double threshold, double cost) {
        return (shown >= threshold ? 2 : 0) - cost * Math.max(0, shown - x);
    }

    @Property(tries = 60, seed = "3")
    void atTheStableThresholdHalfOfThoseAtItAreQualified(
            @ForAll @DoubleRange(min = 0.5, max = 20) double cost,
            @ForAll @DoubleRange(min = 0, max = 0.9) double improvement) {
        ThresholdGame game = new ThresholdGame(cost, improvement);
        double stable = game.stableThreshold();
        double wrong = 1 - game.accuracy(stable);
        double below = Math.max(0, stable - game.reach());
        assertEquals(0, below);
        assertEquals(game.movers(stable) / 2, wrong, 1e-9);
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertEquals(
                "improvement = 1.5, must be in [0, 1]",
                assertThrows(IllegalArgumentException.class, () -> new ThresholdGame(1, 1.5))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new ThresholdGame(0, 0));
    }
}
