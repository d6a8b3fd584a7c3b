package civitas.analysis.performative;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class RegressionShiftTest {
    private static final RegressionShift MODEL =
            new RegressionShift(new double[][] {{1, 0}, {0, 2}}, new double[] {1, -1}, new double[] {0.5, 1.5}, 0.25);

    @Test
    void theOptimumAndItsRisk() {
        assertArrayEquals(new double[] {1.21052632, -0.68421053}, MODEL.optimum(), 1e-8);
        assertEquals(0.33552632, MODEL.performativeRisk(MODEL.optimum()), 1e-8);
        assertEquals(0.62500000, MODEL.performativeRisk(MODEL.stable()), 1e-12);
    }

    @Property(tries = 50, seed = "1")
    void noOtherModelHasALowerRisk(
            @ForAll @DoubleRange(min = -3, max = 3) double first,
            @ForAll @DoubleRange(min = -3, max = 3) double second) {
        assertTrue(MODEL.performativeRisk(new double[] {first, second}) >= MODEL.performativeRisk(MODEL.optimum()));
    }

    @Test
    void theGradientVanishesAtTheStablePointOnly() {
        double[] gradient = new double[2];
        MODEL.gradient(MODEL.stable(), gradient);
        assertArrayEquals(new double[2], gradient, 1e-15);
        MODEL.gradient(MODEL.optimum(), gradient);
        assertTrue(Math.abs(gradient[0]) > 0.1);
    }

    /** With the probes' moments known exactly two stages find the optimum; with sampled ones they come close. */
    @Test
    void twoStagesFindTheOptimum() {
        SplittableRandom random = new SplittableRandom(1);
        RegressionFit fit = new RegressionFit(2);
        for (int i = 0; i < 40_000; i++) {
            double[] probe = {random.nextGaussian(), random.nextGaussian()};
            double x1 = random.nextGaussian();
            double x2 = Math.sqrt(2) * random.nextGaussian();
            double y = x1 - x2 + 0.5 * probe[0] + 1.5 * probe[1] + 0.5 * random.nextGaussian();
            fit.observe(
                    probe,
                    new RegressionMoments(
                            new double[] {x1, x2},
                            y,
                            new double[][] {{x1 * x1, x1 * x2}, {x1 * x2, x2 * x2}},
                            new double[] {x1 * y, x2 * y},
                            y * y));
        }
        assertArrayEquals(MODEL.optimum(), fit.optimum(), 0.03);
        assertTrue(MODEL.performativeRisk(fit.optimum()) - MODEL.performativeRisk(MODEL.optimum()) < 10.0 / 40_000);
    }

    @Test
    void momentsGiveRiskAndCoefficients() {
        RegressionMoments moments =
                new RegressionMoments(new double[2], 0, new double[][] {{1, 0}, {0, 2}}, new double[] {1, -2}, 3.25);
        assertArrayEquals(new double[] {1, -1}, moments.leastSquares(), 1e-12);
        assertEquals(0.125, moments.risk(new double[] {1, -1}), 1e-12);
        double[] gradient = new double[2];
        moments.gradient(new double[] {2, 0}, gradient);
        assertArrayEquals(new double[] {1, 2}, gradient, 1e-12);
    }

    @Test
    void shapesAreChecked() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RegressionShift(new double[][] {{1}}, new double[2], new double[1], 1));
    }
}
