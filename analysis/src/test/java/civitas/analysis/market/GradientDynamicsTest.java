package civitas.analysis.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.market.InverseDemand.ConcavePower;
import civitas.analysis.market.InverseDemand.Linear;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradientDynamicsTest {
    private static double factor(CournotMarket market, double... steps) {
        return GradientDynamics.decayFactor(market, market.nash(), steps);
    }

    // eigenvalues 1 - g b (N+1) and 1 - g b
    @ParameterizedTest
    @CsvSource({"0.1, 0.9", "0.4, 0.6", "0.5, 1", "0.6, 1.4"})
    void linearPriceHasTwoEigenvalues(double step, double expected) {
        CournotMarket market = new CournotMarket(new Linear(10, 1), new double[] {1, 2, 3}, new double[3]);
        assertEquals(expected, factor(market, step, step, step), 1e-12);
    }

    /** Of two firms one stays out: a single producer with 1 - g (2b + k). */
    @Test
    void firmsThatMakeNothingAreLeftOut() {
        CournotMarket market = new CournotMarket(new Linear(10, 1), new double[] {1, 9}, new double[] {1, 0});
        assertEquals(0.7, factor(market, 0.1, 5), 1e-12);
        CournotMarket none = new CournotMarket(new Linear(1, 1), new double[] {1, 9}, new double[2]);
        assertEquals(0, factor(none, 0.1, 0.1));
    }

    /** Plays the recursion with a concave price, unequal costs and steps, and compares late errors. */
    @Test
    void predictsTheFallOfSmallErrors() {
        CournotMarket market =
                new CournotMarket(new ConcavePower(10, 1, 2), new double[] {1, 2, 3}, new double[] {0, 0.5, 0});
        double[] nash = market.nash().quantities();
        double[] steps = {0.02, 0.05, 0.03};
        double[] x = {0.9, 0.9, 0.9};
        double before = 0;
        double error = 0;
        for (int period = 0; period < 150; period++) {
            double total = Arrays.stream(x).sum();
            double[] next = x.clone();
            for (int i = 0; i < 3; i++) {
                next[i] += steps[i] * market.marginalProfit(i, x[i], total);
            }
            x = next;
            before = error;
            error = 0;
            for (int i = 0; i < 3; i++) {
                error += Math.abs(x[i] - nash[i]);
            }
        }
        assertTrue(error > 1e-12 && error < 1e-4, "error " + error);
        assertEquals(factor(market, steps), error / before, 1e-4);
    }
}
