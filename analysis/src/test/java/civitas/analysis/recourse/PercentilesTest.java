package civitas.analysis.recourse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PercentilesTest {
    /** By hand: n = 3, sd 2, bandwidth 2 * 3^-0.2 = 1.605483... */
    @Test
    void theKernelDensityIsScottsSummedOverTheGrid() {
        double h = 2 * Math.pow(3, -0.2);
        double[] observed = {1, 3, 5};
        double[] grid = {1, 2, 5};
        double[] density = new double[3];
        for (int i = 0; i < 3; i++) {
            for (double value : observed) {
                double z = (grid[i] - value) / h;
                density[i] += Math.exp(-z * z / 2) / (3 * h * Math.sqrt(2 * Math.PI));
            }
        }
        double total = density[0] + density[1] + density[2] + 2e-6;
        Percentiles percentiles = Percentiles.ofKernelDensity(observed, grid);
        assertEquals((1e-6 + density[0]) / total, percentiles.at(1), 1e-14);
        assertEquals((1e-6 + density[0] + density[1]) / total, percentiles.at(2), 1e-14);
        assertEquals((percentiles.at(2) + percentiles.at(5)) / 2, percentiles.at(3.5), 1e-14);
        assertEquals(1e-6, percentiles.at(0.9));
        assertEquals(1 - 1e-6, percentiles.at(6));
    }

    @Test
    void repeatedValuesWeighAsOftenAsTheyAreThere() {
        double[] grid = {0, 1, 2};
        Percentiles percentiles = Percentiles.ofKernelDensity(new double[] {0, 0, 0, 2}, grid);
        Percentiles mirrored = Percentiles.ofKernelDensity(new double[] {2, 2, 2, 0}, grid);
        assertEquals(1, percentiles.at(0) + mirrored.at(1), 1e-5);
    }

    @Test
    void aConstantFeatureHasAllOfItsWeightInOnePlace() {
        Percentiles percentiles = Percentiles.ofKernelDensity(new double[] {0, 0}, new double[] {0, 1});
        assertEquals(1, percentiles.at(0), 1e-5);
        assertEquals(1, percentiles.at(1), 1e-5);
    }

    @Test
    void theMapCanBeRunBackwards() {
        Percentiles even = Percentiles.uniform(10, 20);
        assertEquals(0.25, even.at(12.5));
        assertEquals(12.5, even.highest(0.25));
        assertEquals(12.5, even.lowest(0.25));
        assertEquals(20, even.highest(2));
        assertEquals(10, even.lowest(-1));
        assertEquals(Double.NEGATIVE_INFINITY, even.highest(-1));
        assertEquals(Double.POSITIVE_INFINITY, even.lowest(2));
    }

    @Test
    void gridsAreThoseOfThePublishedProgram() {
        double[] hundred = new double[101];
        double[] halves = new double[101];
        for (int i = 0; i <= 100; i++) {
            hundred[i] = i;
            halves[i] = i / 2.0;
        }
        assertArrayEquals(new double[] {0, 1}, GridRule.DEFAULT.grid(new double[] {0, 1, 1}));
        assertArrayEquals(new double[] {0, 1}, GridRule.DEFAULT.grid(new double[] {0, 0}));
        // Integers 1 to 99 in steps of max(1, 0.98 rounded up).
        assertEquals(99, GridRule.DEFAULT.grid(hundred).length);
        // From 0.5 to 49.5 in 100 steps.
        double[] fine = GridRule.DEFAULT.grid(halves);
        assertEquals(101, fine.length);
        assertEquals(0.5, fine[0], 1e-12);
        assertEquals(49.5, fine[100], 1e-12);
        // The last step may pass the end.
        assertArrayEquals(new double[] {0, 30, 60, 90, 120}, new GridRule(0, 100, 30, true).grid(hundred));
        assertArrayEquals(new double[] {7}, GridRule.DEFAULT.grid(new double[] {7, 7}));
        assertEquals(
                "upper = 1.0, must be in [lower, 100]",
                assertThrows(IllegalArgumentException.class, () -> new GridRule(2, 1, 1, true))
                        .getMessage());
    }
}
