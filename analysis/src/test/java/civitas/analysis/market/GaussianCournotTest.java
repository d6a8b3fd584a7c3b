package civitas.analysis.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.market.InverseDemand.Linear;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;

class GaussianCournotTest {
    private static GaussianCournot market(double sigma, double... costs) {
        double[] sigmas = new double[costs.length];
        Arrays.fill(sigmas, sigma);
        return new GaussianCournot(new Linear(10, 1), costs, new double[costs.length], sigmas);
    }

    // computed independently by fixed-point iteration, six decimals
    @Test
    void knownStationaryPoints() {
        double[] equal = market(1, 1, 1, 1).stationaryMeans();
        assertArrayEquals(new double[] {2.230988, 2.230988, 2.230988}, equal, 1e-6);
        assertEquals(2.235461, GaussianCournot.meanOutput(equal[0], 1), 1e-6);
        double[] unequal = market(1, 1, 2, 3).stationaryMeans();
        assertArrayEquals(new double[] {3.208735, 2.136222, 0.071702}, unequal, 1e-6);
        assertEquals(3.208915, GaussianCournot.meanOutput(unequal[0], 1), 1e-6);
        assertEquals(2.142071, GaussianCournot.meanOutput(unequal[1], 1), 1e-6);
        assertEquals(0.435818, GaussianCournot.meanOutput(unequal[2], 1), 1e-6);
    }

    @Test
    void withoutNoiseItIsNash() {
        assertArrayEquals(new double[] {3, 2, 1}, market(0.01, 1, 2, 3).stationaryMeans(), 1e-9);
    }

    @Test
    void aFirmThatIsFarTooDearHasNoMean() {
        double[] means = market(0.1, 1, 9.9).stationaryMeans();
        assertEquals(4.5, means[0], 1e-9);
        assertTrue(Double.isNaN(means[1]));
        assertEquals(0, GaussianCournot.meanOutput(means[1], 0.1));
        assertTrue(Double.isNaN(market(0.1, 11, 12).stationaryMeans()[0]));
    }

    @Test
    void meanOutputIsTheMeanOfDrawsCutOffAtZero() {
        for (double mean : new double[] {-3, -0.4, 0, 1, 5}) {
            double numeric = expectation(mean, 0.8, x -> x);
            assertEquals(numeric, GaussianCournot.meanOutput(mean, 0.8), 1e-9);
        }
    }

    /** E f(max(0, mean + sigma z)) for f(0) = 0, by quadrature. */
    private static double expectation(double mean, double sigma, DoubleUnaryOperator f) {
        double far = Math.max(0, mean) + 12 * sigma;
        double scale = 1 / (sigma * Math.sqrt(2 * Math.PI));
        return new IterativeLegendreGaussIntegrator(30, 1e-12, 1e-14)
                .integrate(
                        1_000_000,
                        x -> f.applyAsDouble(x) * scale * Math.exp(-(x - mean) * (x - mean) / (2 * sigma * sigma)),
                        0,
                        far);
    }

    /** Expected profit E[x (a - c - b rivals)] - (b + k/2) E[x^2] by quadrature does not change with theta. */
    @Property(tries = 40, seed = "6")
    void expectedProfitsAreStationary(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int firms = random.nextInt(1, 5);
        double decline = random.nextDouble(0.3, 3);
        double[] costs = random.doubles(firms, 0, 6).toArray();
        double[] curvature = random.doubles(firms, 0, 2).toArray();
        double[] sigma = random.doubles(firms, 0.1, 2).toArray();
        double[] means = new GaussianCournot(new Linear(10, decline), costs, curvature, sigma).stationaryMeans();
        double total = 0;
        for (int i = 0; i < firms; i++) {
            total += GaussianCournot.meanOutput(means[i], sigma[i]);
        }
        for (int i = 0; i < firms; i++) {
            if (Double.isNaN(means[i])) {
                continue;
            }
            double margin = 10 - costs[i] - decline * (total - GaussianCournot.meanOutput(means[i], sigma[i]));
            double convex = decline + curvature[i] / 2;
            double h = 1e-4;
            double up = expectation(means[i] + h, sigma[i], x -> x * margin - convex * x * x);
            double down = expectation(means[i] - h, sigma[i], x -> x * margin - convex * x * x);
            assertEquals(0, (up - down) / (2 * h), 1e-6);
        }
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        CournotMarketTest.assertMessage(
                "sigma[0] = 0.0, must be finite and > 0",
                () -> new GaussianCournot(new Linear(1, 1), new double[1], new double[1], new double[1]));
        CournotMarketTest.assertMessage(
                "sigma has length 2, expected 1 (one per firm)",
                () -> new GaussianCournot(new Linear(1, 1), new double[1], new double[1], new double[2]));
    }
}
