package civitas.analysis.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class InteractionTest {
    private static final List<Kernel> KERNELS = List.of(
            new Kernels.None(),
            new Kernels.Quadratic(0.3),
            new Kernels.AttractiveRepulsive(1),
            new Kernels.Bell(0.7, 0.4));

    @Test
    void potentialsAreDirectSums() {
        for (Grid grid : List.of(new Grid(1, -3, 3, 40), new Grid(2, -2, 2, 13))) {
            double[] density = new Gaussian(new double[grid.dimensions()], 0.7).on(grid);
            double[] potential = new double[grid.size()];
            for (Kernel kernel : KERNELS) {
                Interaction.of(kernel, grid).potential(density, potential);
                for (int k = 0; k < grid.size(); k++) {
                    assertEquals(direct(kernel, grid, density, k), potential[k], 1e-12, kernel.toString());
                }
            }
        }
    }

    private static double direct(Kernel kernel, Grid grid, double[] density, int k) {
        double sum = 0;
        for (int i = 0; i < grid.size(); i++) {
            double dx = grid.coordinate(k, 0) - grid.coordinate(i, 0);
            double dy = grid.dimensions() == 1 ? 0 : grid.coordinate(k, 1) - grid.coordinate(i, 1);
            boolean averaged = grid.dimensions() == 1 && !(kernel instanceof Kernels.Quadratic);
            double w = averaged ? kernel.cellAverage(dx, grid.width()) : kernel.value(Math.hypot(dx, dy));
            sum += w * density[i] * grid.volume();
        }
        return sum;
    }

    @Test
    void slopesAreDirectSums() {
        Grid grid = new Grid(2, -2, 2, 12);
        double[] density = new Gaussian(new double[] {0.3, 0}, 0.6).on(grid);
        Kernel kernel = new Kernels.Bell(1, 0.5);
        double[] slope = new double[grid.size()];
        Convolution.slope(kernel, grid, 1).apply(density, slope);
        for (int k = 0; k < grid.size(); k++) {
            double sum = 0;
            for (int i = 0; i < grid.size(); i++) {
                double dx = grid.coordinate(k, 0) - grid.coordinate(i, 0);
                double dy = grid.coordinate(k, 1) - grid.coordinate(i, 1);
                double r = Math.hypot(dx, dy);
                sum += r == 0 ? 0 : kernel.slope(r) * dy / r * density[i] * grid.volume();
            }
            assertEquals(sum, slope[k], 1e-12);
        }
    }

    @Test
    void slopesOfKernelsAreThoseOfTheValues() {
        for (Kernel kernel : KERNELS) {
            for (double r = 0.1; r < 3; r += 0.1) {
                double slope = (kernel.value(r + 1e-6) - kernel.value(r - 1e-6)) / 2e-6;
                assertEquals(slope, kernel.slope(r), 1e-8, kernel.toString());
            }
        }
        Kernels.Bell bell = new Kernels.Bell(1, 0.5);
        double largest = 0;
        for (double r = 0.01; r < 3; r += 0.001) {
            double third = (bell.slope(r + 1e-3) - 2 * bell.slope(r) + bell.slope(r - 1e-3)) / 1e-6;
            largest = Math.max(largest, Math.abs(third));
        }
        assertEquals(bell.largestThirdDerivative(), largest, 1e-3 * largest);
    }

    @Test
    void distancesOfShiftedDensitiesAreTheShift() {
        Grid line = new Grid(1, -8, 8, 400);
        double[] left = Gaussian.of(-0.5, 1).on(line);
        double[] right = Gaussian.of(0.25, 1).on(line);
        assertEquals(0.75, Transport.first(left, right, line), 1e-6);
        assertEquals(0.75, Transport.second(left, right, line), 1e-5);
        double[] wide = Gaussian.of(-0.5, 1.5).on(line);
        assertEquals(0.5, Transport.second(left, wide, line), 1e-3);
        assertEquals(0.5 * Math.sqrt(2 / Math.PI), Transport.first(left, wide, line), 1e-3);
        assertTrue(Transport.first(left, left, line) == 0);
    }

    @Test
    void noiseOfHistogramsIsNoMode() {
        Grid line = new Grid(1, 0, 8, 8);
        double[] bumpy = {0.05, 0.15, 0.14, 0.16, 0.2, 0.15, 0.1, 0.05};
        assertEquals(1, Modes.ofHistogram(bumpy, line, 100).size());
        assertEquals(2, Modes.ofHistogram(bumpy, line, 1_000_000).size());
        assertEquals(4.5, Modes.ofHistogram(bumpy, line, 100).get(0).at(), 0.2);
    }
}
