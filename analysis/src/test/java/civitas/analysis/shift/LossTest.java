package civitas.analysis.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LossTest {
    private static final double STEP = 1e-5;
    private static final List<Loss> LOSSES = List.of(
            Loss.quadratic(0.5, 1),
            Loss.logistic(),
            Loss.boundedLogistic(0.5, 5),
            Loss.innerProduct(0.5),
            Loss.linear(0.7),
            Loss.threshold(1, -0.5, 4),
            Loss.doubleWell());

    @Property(tries = 100, seed = "1")
    void derivativesAreThoseOfTheValues(
            @ForAll @DoubleRange(min = -3, max = 3) double z, @ForAll @DoubleRange(min = -3, max = 3) double x) {
        for (Loss loss : LOSSES) {
            for (Curve curve : List.of(loss.strategic(), loss.fixed())) {
                double slope = (curve.value(z + STEP) - curve.value(z - STEP)) / (2 * STEP);
                double bend = (curve.slope(z + STEP) - curve.slope(z - STEP)) / (2 * STEP);
                assertEquals(slope, curve.slope(z), 1e-7, curve.toString());
                assertEquals(bend, curve.curvature(z), 1e-7, curve.toString());
                assertTrue(curve.curvature(z) >= curve.leastCurvature() - 1e-12, curve.toString());
                assertTrue(curve.curvature(z) <= curve.greatestCurvature() + 1e-12, curve.toString());
                double[] slopes = {z, x};
                curve.slopes(slopes, 0, slopes, 2);
                assertEquals(curve.slope(z), slopes[0], 1e-7, curve.toString());
            }
            assertGradients(loss, new double[] {z, x}, new double[] {x, 0.5});
        }
    }

    private static void assertGradients(Loss loss, double[] z, double[] x) {
        double[] gradient = new double[2];
        loss.strategicGradient(z, x, gradient);
        WeightedPoints point = new WeightedPoints(new double[][] {{z[0]}, {z[1]}}, new double[] {1});
        RiskSums sums = new RiskSums(2);
        point.add(loss.score(), loss.strategic(), x, sums);
        double[] inModel = new double[2];
        point.addGradient(loss.score(), loss.strategic(), x, inModel);
        assertEquals(loss.strategicValue(z, x), sums.value, 1e-12);
        assertEquals(sums.value, point.value(loss.score(), loss.strategic(), x), 1e-15);
        for (int i = 0; i < 2; i++) {
            double[] up = z.clone();
            double[] down = z.clone();
            up[i] += STEP;
            down[i] -= STEP;
            double slope = (loss.strategicValue(up, x) - loss.strategicValue(down, x)) / (2 * STEP);
            assertEquals(slope, gradient[i], 1e-6, loss.toString());
            up = x.clone();
            down = x.clone();
            up[i] += STEP;
            down[i] -= STEP;
            slope = (loss.strategicValue(z, up) - loss.strategicValue(z, down)) / (2 * STEP);
            assertEquals(slope, sums.gradient[i], 1e-6, loss.toString());
            assertEquals(slope, inModel[i], 1e-6, loss.toString());
        }
    }

    @Property(tries = 30, seed = "1")
    void theBestModelHasNoSlope(@ForAll @DoubleRange(min = -2, max = 2) double mean) {
        for (Loss loss : List.of(Loss.quadratic(0.5, 1), Loss.logistic(), Loss.boundedLogistic(0.5, 5))) {
            PlatformRisk risk = new PlatformRisk(loss, Gaussian.of(1, 1).points(), 0.5, new double[] {0});
            WeightedPoints people = Gaussian.of(mean, 1).points();
            double[] best = risk.minimiser(people, new double[] {0});
            assertEquals(0, risk.gradient(people, best)[0], 1e-10, loss.toString());
            double least = risk.at(people, best).value;
            assertTrue(least <= risk.at(people, new double[] {0}).value + 1e-14);
        }
    }

    @Test
    void impossibleNumbersAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> new Curves.Softplus(2));
        assertThrows(IllegalArgumentException.class, () -> new Curves.Sigmoid(1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Gaussian.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Grid(3, 0, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> PolarisationWindow.of(4));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new PlatformRisk(Loss.logistic(), WeightedPoints.none(1), -1, new double[1]))
                .getMessage();
        assertEquals("beta = -1.0, must be finite and >= 0", message);
    }
}
