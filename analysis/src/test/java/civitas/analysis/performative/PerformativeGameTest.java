package civitas.analysis.performative;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed forms of linear-quadratic problems. */
class PerformativeGameTest {
    private static PerformativeGame mean(double mu, double epsilon) {
        return new PerformativeGame(QuadraticLosses.squaredError(), AffineMap.of(mu, epsilon));
    }

    private static double risk(PerformativeGame game, int platform, double[] decisions) {
        return game.losses()
                .loss(
                        platform,
                        decisions,
                        game.map().mean(decisions),
                        new double[game.losses().means()]);
    }

    @ParameterizedTest
    @CsvSource({"10, 0.9, 100", "1, 0.5, 2", "1, -0.9, 0.52631578947"})
    void aMeanThatFollowsItsEstimateIsStableWhereItIsOptimal(double mu, double epsilon, double expected) {
        PerformativeGame game = mean(mu, epsilon);
        assertEquals(expected, game.stable()[0], 1e-9);
        assertEquals(expected, game.optimum()[0], 1e-9);
        assertEquals(epsilon, game.retrainingFactor(1), 1e-12);
        assertEquals(1 - 0.3 * (1 - epsilon), game.gradientFactor(0.3), 1e-12);
    }

    /** Stable point mu/(1-e), optimum mu/(1-2e), PR = 1/4 - 2 theta mu + (1-2e) theta^2. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.2, 0.125, 0.16666667, 0.234375, 0.23333333",
        "0.2, 0.25, 0.26666667, 0.4, 0.17888889, 0.17",
        "0.1, 0.35, 0.15384615, 0.33333333, 0.22633136, 0.21666667",
    })
    void coins(double mu, double epsilon, double stable, double optimum, double stableRisk, double optimalRisk) {
        PerformativeGame game = new PerformativeGame(QuadraticLosses.coin(), AffineMap.of(mu, epsilon));
        assertEquals(stable, game.stable()[0], 1e-8);
        assertEquals(optimum, game.optimum()[0], 1e-8);
        assertEquals(stableRisk, risk(game, 0, game.stable()), 1e-8);
        assertEquals(optimalRisk, risk(game, 0, game.optimum()), 1e-8);
    }

    @Test
    void linearLosses() {
        PerformativeGame game = new PerformativeGame(QuadraticLosses.product(), AffineMap.of(0.5, 1));
        assertEquals(-0.5, game.stable()[0], 1e-12);
        assertEquals(-0.25, game.optimum()[0], 1e-12);
        assertTrue(game.losses().linear());
        assertThrows(ArithmeticException.class, () -> game.retrainingFactor(1));
    }

    /** No theta near -2 a0/(3 a1) has a lower theta sqrt(a0 + a1 theta). */
    @Test
    void squareRoots() {
        SquareRootMap map = new SquareRootMap(1.5, 2);
        assertEquals(-0.75, map.stable(), 1e-12);
        assertEquals(0, map.mean(new double[] {map.stable()})[0], 1e-12);
        assertEquals(-0.5, map.optimum(), 1e-12);
        double least = map.optimum() * map.mean(new double[] {map.optimum()})[0];
        for (double other : new double[] {-0.7, -0.51, -0.49, 0, 1}) {
            assertTrue(other * map.mean(new double[] {other})[0] > least);
        }
        assertEquals(0, map.mean(new double[] {-5})[0]);
    }

    /** Point masses on which the general bound is attained. */
    @ParameterizedTest
    @CsvSource({"1, 1, 0.99", "2, 3, 0.66", "2, 3, 0.67334", "1, 1, 1.01"})
    void theGeneralBoundIsAttained(double gamma, double beta, double epsilon) {
        PerformativeGame game = new PerformativeGame(QuadraticLosses.tight(gamma, beta), AffineMap.of(0, epsilon));
        assertEquals(epsilon * beta / gamma, game.retrainingFactor(1), 1e-12);
        assertEquals(epsilon < SensitivityLimits.ofRiskMinimisation(gamma, beta), game.retrainingFactor(1) < 1);
    }

    @Test
    void theLimitOfGradientDescentIsTheSmallerOne() {
        assertEquals(0.5 / 2.5, SensitivityLimits.ofGradientDescent(1, 1, 1), 1e-15);
        assertTrue(SensitivityLimits.ofGradientDescent(2, 3, 0.1) < SensitivityLimits.ofRiskMinimisation(2, 3));
    }

    private static PerformativeGame competing(double lambda, double own, double rival, double... base) {
        return new PerformativeGame(
                QuadraticLosses.competing(2, lambda), new AffineMap(base, new double[][] {{own, rival}, {rival, own}}));
    }

    @Test
    void twoPlatforms() {
        PerformativeGame game = competing(1, -0.5, 0.25, 2, 1);
        assertArrayEquals(new double[] {1.48571429, 0.91428571}, game.stable(), 1e-8);
        assertArrayEquals(new double[] {1.07936508, 0.63492063}, game.optimum(), 1e-8);
        assertEquals(-1.10367347, risk(game, 0, game.stable()), 1e-8);
        assertEquals(-0.41795918, risk(game, 1, game.stable()), 1e-8);
        assertEquals(-1.16502897, risk(game, 0, game.optimum()), 1e-8);
        assertEquals(-0.40312421, risk(game, 1, game.optimum()), 1e-8);
        assertEquals(-0.75, game.retrainingFactor(1), 1e-12);
    }

    @Test
    void retrainingOfTwoPlatformsDivergesWhereGradientStepsConverge() {
        PerformativeGame game = competing(0.5, -0.4, 0.3, 1, 1);
        assertArrayEquals(new double[] {5.0 / 3, 5.0 / 3}, game.stable(), 1e-9);
        assertArrayEquals(new double[] {1, 1}, game.optimum(), 1e-9);
        assertEquals(-1.4, game.retrainingFactor(1), 1e-9);
        assertEquals(0.4, game.gradientFactor(1), 1e-9);
        assertEquals(-1.04, game.gradientFactor(1.7), 1e-9);
    }

    @Test
    void zeroSum() {
        PerformativeGame game = new PerformativeGame(
                QuadraticLosses.zeroSum(0.5), new AffineMap(new double[] {1}, new double[][] {{0.4, -0.3}}));
        assertArrayEquals(new double[] {-0.75, 0.25}, game.stable(), 1e-12);
        assertArrayEquals(new double[] {-0.67901235, 0.37037037}, game.optimum(), 1e-8);
        assertEquals(-0.6, game.retrainingFactor(1), 1e-12);
    }

    /** Slow people stabilise strongly negative reactions. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.2, 0.9", "0.5, 0.5, 0.75", "-0.9, 0.2, 0.62", "-1.4, 0.35, 0.16", "-1.4, 1, -1.4"})
    void statefulFactors(double epsilon, double moved, double factor) {
        assertEquals(factor, mean(1, epsilon).retrainingFactor(moved), 1e-12);
    }

    /** The optimum is a Nash equilibrium: no platform gains by deviating, data following; the stable point, data given. */
    @Property(tries = 50, seed = "1")
    void nobodyGainsByAnotherDecision(
            @ForAll @IntRange(min = 1, max = 4) int platforms,
            @ForAll @DoubleRange(min = -0.6, max = 0.2) double own,
            @ForAll @DoubleRange(min = -0.2, max = 0.2) double rival,
            @ForAll @DoubleRange(min = -1, max = 1) double step) {
        double[][] slope = new double[platforms][platforms];
        double[] base = new double[platforms];
        for (int i = 0; i < platforms; i++) {
            base[i] = 1 + i;
            for (int j = 0; j < platforms; j++) {
                slope[i][j] = i == j ? own : rival;
            }
        }
        PerformativeGame game =
                new PerformativeGame(QuadraticLosses.competing(platforms, 1), new AffineMap(base, slope));
        double[] variance = new double[platforms];
        for (int i = 0; i < platforms; i++) {
            double[] optimum = game.optimum();
            double[] deviation = optimum.clone();
            deviation[i] += step;
            assertTrue(risk(game, i, deviation) >= risk(game, i, optimum) - 1e-12);
            double[] stable = game.stable();
            double[] mean = game.map().mean(stable);
            deviation = stable.clone();
            deviation[i] += step;
            assertTrue(game.losses().loss(i, deviation, mean, variance)
                    >= game.losses().loss(i, stable, mean, variance) - 1e-12);
        }
    }

    /** |theta_PO - theta_PS| is at most 2 L epsilon/gamma, here with data and models in [-1, 1] and L = 2. */
    @Property(tries = 50, seed = "2")
    void theOptimumIsNotFarFromTheStablePoint(
            @ForAll @DoubleRange(min = -0.2, max = 0.2) double mu,
            @ForAll @DoubleRange(min = 0, max = 0.35) double epsilon) {
        PerformativeGame game = new PerformativeGame(QuadraticLosses.coin(), AffineMap.of(mu, epsilon));
        double distance = Math.abs(game.optimum()[0] - game.stable()[0]);
        assertTrue(distance <= 2 * 2 * epsilon / 2 + 1e-12);
        assertTrue(risk(game, 0, game.optimum()) <= risk(game, 0, game.stable()) + 1e-12);
    }

    @Test
    void fewerDeploymentsThanUnknownsCannotBeFitted() {
        AffineFit fit = new AffineFit(1, 1);
        fit.observe(new double[] {1}, new double[] {2});
        assertThrows(ArithmeticException.class, fit::fit);
        fit.observe(new double[] {2}, new double[] {5});
        assertEquals(-1, fit.fit().intercept(0), 1e-12);
        assertEquals(3, fit.fit().slope(0, 0), 1e-12);
    }

    /** Where only a share of people moves, their data spread, and the optimum counts that. */
    @Property(tries = 30, seed = "3")
    void theOptimumCountsTheSpreadOfData(
            @ForAll @DoubleRange(min = 0.1, max = 1) double share,
            @ForAll @DoubleRange(min = -2, max = 0.9) double epsilon,
            @ForAll @DoubleRange(min = -1, max = 1) double step) {
        PerformativeGame game = new PerformativeGame(
                QuadraticLosses.squaredError(), AffineMap.of(1, epsilon).times(share), (1 - share) / share);
        double optimum = game.optimum()[0];
        double other = optimum + step;
        // The share moves by epsilon theta, the others stay: E (Z - theta)^2/2 by hand.
        double expected = share * square(1 + epsilon * other - other) / 2 + (1 - share) * square(1 - other) / 2;
        assertEquals(expected, game.performativeLoss(0, new double[] {other}, 0), 1e-12);
        assertTrue(expected >= game.performativeLoss(0, new double[] {optimum}, 0) - 1e-12);
    }

    private static double square(double value) {
        return value * value;
    }

    @Test
    void shapesAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> new AffineMap(new double[2], new double[1][1]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PerformativeGame(QuadraticLosses.competing(2, 1), AffineMap.of(1, 1)));
        assertThrows(IllegalArgumentException.class, () -> new SquareRootMap(0, 1));
    }
}
