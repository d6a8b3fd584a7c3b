package civitas.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersuadingEliteTest {
    private static final int POINTS = 401;

    private static PersuadingElite.Plan plan(double probability, double scale) {
        return new PersuadingElite(1, 0.9, probability, x -> scale * x * x).plan(POINTS);
    }

    private static int index(double support) {
        return (int) Math.round(support * (POINTS - 1));
    }

    @Test
    void closedForm() {
        PersuadingElite.Quadratic elite = new PersuadingElite.Quadratic(1, 0.9, 0.5, 8);
        assertEquals(0.69187, elite.curvature(), 1e-5);
        assertEquals(0.61625, elite.contraction(), 2e-5);
        assertEquals(0.4504, elite.reach(), 1e-4);
        assertEquals(9.5019, elite.value(0.3), 1e-4);
        assertEquals(0.2014, new PersuadingElite.Quadratic(1, 0.9, 0.5, 40).reach(), 1e-4);
        assertEquals(9.8755, new PersuadingElite.Quadratic(1, 0.9, 0.5, 2).value(0.3), 1e-4);
        assertEquals(0.3, new PersuadingElite.Quadratic(1, 0, 0.3, 2).curvature());
    }

    /** Value iteration against published values, and against the closed form within its reach. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 2, 0.2, 9.8755",
        "0.5, 8, 0.8, 9.5019",
        "0.5, 40, 0.8, 8.1258",
        "0.7, 8, 0.2, 9.4038",
        "0.7, 8, 0.8, 9.6224"
    })
    void valuesOfTheGrid(double probability, double scale, double support, double value) {
        PersuadingElite.Plan plan = plan(probability, scale);
        assertEquals(value, plan.value()[index(support)], 1e-3);
        assertEquals(10, plan.value()[POINTS / 2], 1e-9);
        for (int i = 0; i < POINTS; i++) {
            boolean above = plan.support()[i] > 0.5;
            PersuadingElite.Quadratic exact =
                    new PersuadingElite.Quadratic(1, 0.9, above ? 1 - probability : probability, scale);
            double distance = Math.abs(plan.support()[i] - 0.5);
            if (distance < exact.reach() - 2.0 / (POINTS - 1)) {
                assertEquals(exact.value(distance), plan.value()[i], 1e-3);
                double right = above ? plan.moveIfOne()[i] : plan.moveIfZero()[i];
                double wrong = above ? plan.moveIfZero()[i] : plan.moveIfOne()[i];
                assertEquals(distance * exact.contraction(), Math.abs(right - 0.5), 1.01 / (POINTS - 1));
                assertEquals(0.5, distance == 0 ? 0.5 : wrong, 1e-12);
            }
        }
    }

    /** Whatever is needed, the elite never moves opinion away from one half; cheaper persuasion turns more. */
    @ParameterizedTest
    @CsvSource({"2, 0.5", "8, 0.5", "40, 0.5", "2, 0.7", "8, 0.7", "40, 0.7", "2, 0.9", "8, 0.9", "40, 0.9"})
    void opinionIsPulledToTheMiddle(double scale, double probability) {
        PersuadingElite.Plan plan = plan(probability, scale);
        double reach = 0;
        for (int i = 0; i < POINTS; i++) {
            double distance = Math.abs(plan.support()[i] - 0.5);
            assertTrue(Math.abs(plan.moveIfOne()[i] - 0.5) <= distance + 1e-12);
            assertTrue(Math.abs(plan.moveIfZero()[i] - 0.5) <= distance + 1e-12);
            if (plan.support()[i] > 0.5 && plan.moveIfZero()[i] <= 0.5) {
                reach = Math.max(reach, distance);
            }
        }
        double exact = new PersuadingElite.Quadratic(1, 0.9, 1 - probability, scale).reach();
        assertEquals(Math.min(0.5, exact), reach, 1.01 / (POINTS - 1));
    }

    @Test
    void otherCostsAreIterated() {
        PersuadingElite.Plan linear = new PersuadingElite(1, 0.9, 0.5, Math::abs).plan(101);
        assertEquals(10, linear.value()[50], 1e-9);
        assertTrue(linear.value()[80] < 10 && linear.value()[80] > linear.value()[90]);
        assertTrue(linear.iterations() > 2);
    }

    @Test
    void badNumbersAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> new PersuadingElite(1, 1, 0.5, x -> x * x));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new PersuadingElite(1, 0.9, 0.5, x -> x * x).plan(10));
        assertEquals("points = 10.0, must be odd and at least 3", refused.getMessage());
    }
}
