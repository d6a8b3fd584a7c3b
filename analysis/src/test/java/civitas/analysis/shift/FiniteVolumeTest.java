package civitas.analysis.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scheme against problems that are solved in closed form. */
class FiniteVolumeTest {
    private static final Kernel NONE = new Kernels.None();

    /** Moves a density, and looks at mass, positivity and energy on the way. */
    private static void flow(
            double[] density, Grid grid, Entropy entropy, Kernel kernel, double[] potential, double time, double step) {
        FiniteVolume scheme = new FiniteVolume(grid, entropy, Interaction.of(kernel, grid));
        FreeEnergy energy = new FreeEnergy(grid, entropy, Interaction.of(kernel, grid));
        double mass = grid.mass(density);
        double before = energy.of(density, potential);
        long steps = Math.round(time / step);
        for (long n = 0; n < steps; n++) {
            scheme.advance(density, potential, step);
            double after = energy.of(density, potential);
            assertTrue(after <= before + 1e-13 * Math.max(1, Math.abs(before)), "energy rises in step " + n);
            before = after;
        }
        assertEquals(mass, grid.mass(density), 1e-12);
        assertTrue(Arrays.stream(density).min().orElseThrow() >= -1e-15);
    }

    private static double[] values(Grid grid, DoubleUnaryOperator function) {
        double[] values = new double[grid.cells()];
        Arrays.setAll(values, k -> function.applyAsDouble(grid.centre(k)));
        return values;
    }

    private static double distance(double[] left, double[] right, Grid grid) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += Math.abs(left[k] - right[k]);
        }
        return sum * grid.width();
    }

    private static double ornsteinUhlenbeckError(int cells) {
        Grid grid = new Grid(1, -5, 5, cells);
        double[] density = Gaussian.of(-1, 0.5).on(grid);
        double[] potential = values(grid, z -> 0.5 * (z - 0.7) * (z - 0.7));
        double longest = FiniteVolume.longestStep(grid, 0.5);
        double step = 1 / Math.ceil(1 / longest);
        flow(density, grid, new Entropy.Boltzmann(0.5), NONE, potential, 1, step);
        // m = 0.7 - 1.7 e^-t, v = 0.5 - 0.25 e^-2t at t = 1
        return distance(density, Gaussian.of(0.074605, Math.sqrt(0.466166)).on(grid), grid);
    }

    @Test
    void ornsteinUhlenbeckConvergesAtSecondOrder() {
        double coarse = ornsteinUhlenbeckError(50);
        double middle = ornsteinUhlenbeckError(100);
        double fine = ornsteinUhlenbeckError(200);
        assertTrue(coarse <= 1.5 * 5.10e-3, "error " + coarse);
        assertTrue(middle <= 1.5 * 1.35e-3, "error " + middle);
        assertTrue(fine <= 1.5 * 3.52e-4, "error " + fine);
        assertTrue(Math.log(coarse / fine) / Math.log(4) >= 1.8, "order between " + coarse + " and " + fine);
    }

    @ParameterizedTest
    @CsvSource({"50, 2.66e-4", "100, 9.11e-5", "200, 2.12e-5", "400, 8.33e-6"})
    void barenblattsFrontMoves(int cells, double published) {
        Grid grid = new Grid(1, -4, 4, cells);
        double[] density = Densities.normalise(values(grid, z -> barenblatt(z, grid.width(), 1)), grid);
        double step = 1 / Math.ceil(1 / FiniteVolume.longestStep(grid, 2 * 0.36056239));
        flow(density, grid, new Entropy.Porous(1), NONE, new double[cells], 1, step);
        double error = distance(density, values(grid, z -> barenblatt(z, grid.width(), 2)), grid);
        assertTrue(error <= 1.5 * published, "error " + error);
    }

    /** Averages over cells of t^(-1/3) (C - z^2 t^(-2/3)/12)_+, which has mass 1. */
    private static double barenblatt(double z, double h, double t) {
        double third = Math.cbrt(t);
        double front = 2.08008382 * third;
        double from = Math.max(-front, Math.min(front, z - h / 2));
        double to = Math.max(-front, Math.min(front, z + h / 2));
        double cubes = (to * to * to - from * from * from) / 36 / (third * third);
        return (0.36056239 * (to - from) - cubes) / third / h;
    }

    @Test
    void aPorousMediumInAWellComesToRestWithAFront() {
        Grid grid = new Grid(1, -3, 3, 120);
        double[] density = Gaussian.of(0.5, 0.4).on(grid);
        double[] potential = values(grid, z -> 0.5 * z * z);
        flow(density, grid, new Entropy.Porous(1), NONE, potential, 8, 5e-4);
        double peak = Arrays.stream(density).max().orElseThrow();
        assertEquals(0.52002096, peak, 2e-3);
        assertEquals(0.41601676, Densities.variance(density, grid, 0), 4e-3);
    }

    @ParameterizedTest
    @CsvSource({"50, 2.00e-3", "100, 1.01e-3"})
    void attractionAndRepulsionSpreadPeopleEvenly(int cells, double published) {
        Grid grid = new Grid(1, -3, 3, cells);
        double[] density = Gaussian.of(0, 0.5).on(grid);
        flow(
                density,
                grid,
                new Entropy.Boltzmann(0),
                new Kernels.AttractiveRepulsive(1),
                new double[cells],
                12,
                0.4 * grid.width());
        double mean = Densities.mean(density, grid, 0);
        // share of each cell covered by [mean - 1, mean + 1]
        double[] exact = values(
                grid,
                z -> 0.5
                        * Math.max(
                                0, Math.min(z + grid.width() / 2, mean + 1) - Math.max(z - grid.width() / 2, mean - 1))
                        / grid.width());
        double error = distance(density, exact, grid);
        assertTrue(error <= 1.5 * published, "error " + error);
        assertEquals(1.0 / 3, Densities.variance(density, grid, 0), 0.01);
    }

    @Test
    void aLogarithmicRepulsionMakesTheSemicircle() {
        Kernel kernel = new Kernel() {
            @Override
            public double value(double r) {
                return 0.5 * r * r - Math.log(r);
            }

            @Override
            public double slope(double r) {
                return r == 0 ? 0 : r - 1 / r;
            }

            @Override
            public double cellAverage(double z, double h) {
                return (primitive(z + h / 2) - primitive(z - h / 2)) / h;
            }

            private double primitive(double z) {
                return z * z * z / 6 - (z == 0 ? 0 : z * Math.log(Math.abs(z)) - z);
            }
        };
        Grid grid = new Grid(1, -3, 3, 100);
        double[] density = Gaussian.of(0, 0.5).on(grid);
        flow(density, grid, new Entropy.Boltzmann(0), kernel, new double[100], 8, 0.005);
        double[] exact = values(grid, z -> Math.sqrt(Math.max(0, 2 - z * z)) / Math.PI);
        assertTrue(distance(density, exact, grid) < 0.02, "error " + distance(density, exact, grid));
        assertEquals(0.5, Densities.variance(density, grid, 0), 5e-3);
    }

    @ParameterizedTest
    @CsvSource({"0.25, 0.83274549", "0.5, 0.89346497", "1, 1.04179730", "2, 1.29046454"})
    void theDoubleWellHasItsMoments(double diffusion, double square) {
        Grid grid = new Grid(1, -4, 4, 100);
        double[] density = Gaussian.of(0, 1).on(grid);
        double[] potential = values(grid, new Curves.DoubleWell()::value);
        double step = FiniteVolume.longestStep(grid, diffusion);
        double time = step * Math.ceil(6 / step);
        flow(density, grid, new Entropy.Boltzmann(diffusion), NONE, potential, time, step);
        assertEquals(square, Densities.variance(density, grid, 0), 2e-4);
        double fourth = 0;
        for (int k = 0; k < 100; k++) {
            fourth += density[k] * Math.pow(grid.centre(k), 4) * grid.width();
        }
        assertEquals(square + diffusion, fourth, 1e-3);
    }

    @Test
    void inTwoDimensionsEachDirectionDiffusesAlike() {
        Grid grid = new Grid(2, -4, 4, 64);
        double[] density = new Gaussian(new double[] {0.5, -0.5}, 0.6).on(grid);
        double before = Densities.variance(density, grid, 0);
        flow(density, grid, new Entropy.Boltzmann(0.5), NONE, new double[grid.size()], 0.4, 0.005);
        assertEquals(0.5, Densities.mean(density, grid, 0), 2e-5);
        assertEquals(-0.5, Densities.mean(density, grid, 1), 2e-5);
        assertEquals(before + 2 * 0.5 * 0.4, Densities.variance(density, grid, 0), 5e-3);
        for (int i = 0; i < 64; i++) {
            for (int j = 0; j < 64; j++) {
                int mirrored = (63 - j) + 64 * (63 - i);
                assertEquals(density[i + 64 * j], density[mirrored], 1e-13, "the flow keeps the symmetry");
            }
        }
    }

    @Test
    void stepsThatDiffusionForbidsAreRefused() {
        Grid grid = new Grid(1, -5, 5, 100);
        FiniteVolume scheme = new FiniteVolume(grid, new Entropy.Boltzmann(0.5), Interaction.of(NONE, grid));
        double[] density = Gaussian.of(0, 1).on(grid);
        String message = assertThrows(
                        IllegalArgumentException.class, () -> scheme.advance(density, new double[100], 0.0081))
                .getMessage();
        assertTrue(message.startsWith("time step = 0.0081, must be at most 0.008"), message);
    }
}
