package civitas.analysis.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ScharfetterGummelTest {
    private static final Grid GRID = new Grid(1, -5, 5, 200);
    private static final Interaction ALONE = Interaction.of(new Kernels.None(), GRID);

    private static double[] well(double pull, double centre) {
        double[] potential = new double[GRID.cells()];
        Arrays.setAll(potential, k -> 0.5 * pull * (GRID.centre(k) - centre) * (GRID.centre(k) - centre));
        return potential;
    }

    @Test
    void ornsteinUhlenbeckAtTheListedTimes() {
        double[] density = Gaussian.of(-1, 0.5).on(GRID);
        ScharfetterGummel scheme = new ScharfetterGummel(GRID, 0.5, ALONE);
        for (int n = 0; n < 1000; n++) {
            scheme.advance(density, well(1, 0.7), 1e-3);
        }
        assertEquals(0.074605, Densities.mean(density, GRID, 0), 1e-3);
        assertEquals(0.466166, Densities.variance(density, GRID, 0), 2e-3);
    }

    @Property(tries = 50, seed = "1")
    void massAndPositivityAreKeptForAnyStep(
            @ForAll @DoubleRange(min = 1e-6, max = 1e4) @Scale(6) double step,
            @ForAll @DoubleRange(min = 0.01, max = 5) double alpha,
            @ForAll @DoubleRange(min = -3, max = 3) double centre) {
        double[] density = Gaussian.of(centre, 0.3).on(GRID);
        new ScharfetterGummel(GRID, alpha, ALONE).advance(density, well(1, -centre), step);
        assertEquals(1, GRID.mass(density), 1e-12);
        assertTrue(Arrays.stream(density).min().orElseThrow() >= 0);
    }

    @Property(tries = 50, seed = "1")
    void theGibbsDensityStays(
            @ForAll @DoubleRange(min = 1e-4, max = 10) @Scale(4) double step,
            @ForAll @DoubleRange(min = 0.2, max = 5) double alpha) {
        double[] potential = well(1, 0.3);
        double[] density = potential.clone();
        for (int k = 0; k < density.length; k++) {
            density[k] /= alpha;
        }
        Densities.gibbs(density, GRID);
        double[] before = density.clone();
        new ScharfetterGummel(GRID, alpha, ALONE).advance(density, potential, step);
        for (int k = 0; k < density.length; k++) {
            assertEquals(before[k], density[k], 1e-11);
        }
    }
}
