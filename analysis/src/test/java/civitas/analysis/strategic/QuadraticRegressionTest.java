package civitas.analysis.strategic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuadraticRegressionTest {
    private static final QuadraticRegression GAME = new QuadraticRegression(1, 1);

    /** -(theta - 1)^2/2 - theta^2 at theta = min(r, 1/2), worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        "0.1, -0.415",
        "0.2, -0.36",
        "0.3333333333333333, -0.333333333",
        "0.45, -0.35375",
        "0.5, -0.375",
        "1, -0.375"
    })
    void aLargerClassMayEarnLess(double bound, double payoff) {
        assertEquals(payoff, GAME.equilibriumPayoff(bound), 1e-9);
    }

    @Test
    void withoutReactionALargerClassEarnsMore() {
        QuadraticRegression game = new QuadraticRegression(0, 1);
        assertEquals(-0.405, game.equilibriumPayoff(0.1), 1e-15);
        assertEquals(0, game.equilibriumPayoff(1), 1e-15);
        assertEquals(1, game.stackelbergSlope());
    }

    @Test
    void knowsWhenItIsMonotone() {
        assertEquals(1, GAME.modulus());
        assertEquals(0, new QuadraticRegression(3, 1).modulus());
        assertTrue(new QuadraticRegression(0, 2.5).modulus() < 0);
    }

    /** Damped best responses, cut off at the class's bound, go nowhere else. */
    @Property(tries = 200, seed = "1")
    void bestResponsesMeetAtTheEquilibrium(
            @ForAll @DoubleRange(min = 0, max = 3) double reaction,
            @ForAll @DoubleRange(min = 0, max = 3) double harm,
            @ForAll @DoubleRange(min = 0, max = 1.5) double bound) {
        QuadraticRegression game = new QuadraticRegression(reaction, harm);
        double slope = 0;
        double effort = 0;
        for (int step = 0; step < 3_000; step++) {
            double bestSlope = Math.max(0, Math.min(bound, 1 - harm * effort));
            double bestEffort = reaction * slope;
            slope += 0.1 * (bestSlope - slope);
            effort += 0.1 * (bestEffort - effort);
        }
        assertEquals(game.nashSlope(bound), slope, 1e-9);
        assertEquals(game.equilibriumPayoff(bound), game.payoff(slope, effort), 1e-9);
    }

    @Property(seed = "2")
    void noClassEarnsMoreThanTheStackelbergSlope(
            @ForAll @DoubleRange(min = 0, max = 3) double reaction,
            @ForAll @DoubleRange(min = 0, max = 3) double harm,
            @ForAll @DoubleRange(min = 0, max = 2) double bound) {
        QuadraticRegression game = new QuadraticRegression(reaction, harm);
        assertTrue(game.equilibriumPayoff(game.stackelbergSlope()) >= game.equilibriumPayoff(bound) - 1e-12);
        assertTrue(game.stackelbergSlope() <= game.nashSlope());
    }

    @Property(seed = "3")
    void gradientsAreDerivatives(
            @ForAll @DoubleRange(min = -2, max = 2) double slope,
            @ForAll @DoubleRange(min = -2, max = 2) double effort) {
        QuadraticRegression game = new QuadraticRegression(0.7, 1.3);
        double h = 1e-5;
        assertEquals(
                (game.payoff(slope + h, effort) - game.payoff(slope - h, effort)) / (2 * h),
                game.slopeGradient(slope, effort),
                1e-8);
        assertEquals(0.7 * slope - effort, game.effortGradient(slope, effort), 1e-12);
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertEquals(
                "reaction = -1.0, must be finite and >= 0",
                assertThrows(IllegalArgumentException.class, () -> new QuadraticRegression(-1, 1))
                        .getMessage());
    }
}
