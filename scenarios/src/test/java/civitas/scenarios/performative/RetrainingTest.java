package civitas.scenarios.performative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs of repeated retraining and of gradient steps against closed forms. */
class RetrainingTest {
    private static final String GRADIENT = "'procedure': {'kind': 'repeated_gradient_descent', 'step_size': 0.3}";
    private static final String FROM_ZERO = "'start': {'kind': 'constant', 'level': 0}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'gaussian_mean', 'mean': 10, 'sensitivity': 0.5} | 20 | 20",
                "{'kind': 'gaussian_mean', 'mean': 1, 'sensitivity': -0.9} | 0.52631578947 | 0.52631578947",
                "{'kind': 'coin', 'bias': 0.1, 'sensitivity': 0.2} | 0.125 | 0.16666666667",
                "{'kind': 'coin', 'bias': 0.2, 'sensitivity': 0.25} | 0.26666666667 | 0.4",
                "{'kind': 'coin', 'bias': 0.1, 'sensitivity': 0.35} | 0.15384615385 | 0.33333333333",
                "{'kind': 'linear', 'intercept': 0.5, 'slope': 1} | -0.5 | -0.25",
                "{'kind': 'square_root', 'intercept': 1.5, 'slope': 2, 'lowest': -0.75} | -0.75 | -0.5",
            })
    void gradientStepsReachTheStablePoint(String environment, double stable, double optimum) {
        String parameters = "{'environment': " + environment + ", " + GRADIENT + ", " + FROM_ZERO + ", 'rounds': 400}";
        Map<String, Double> outcomes = PerformativeFiles.play(parameters);
        assertEquals(stable, outcomes.get("theta"), 1e-6);
        Map<String, Double> benchmarks = PerformativeFiles.benchmarks(parameters);
        assertEquals(stable, benchmarks.get("stable"), 1e-9);
        assertEquals(optimum, benchmarks.get("optimum"), 1e-9);
        assertEquals(Math.abs(stable - optimum), outcomes.get("distance_to_optimum"), 1e-6);
    }

    /** Exact retraining of linear losses jumps from bound to bound; where the mean stays positive it ends at the lower one. */
    @Test
    void linearLossesSwingBetweenBounds() {
        assertEquals(
                2,
                PerformativeFiles.play("{'environment': 'linear', " + FROM_ZERO + "}")
                        .get("gap"));
        assertEquals(
                -1,
                PerformativeFiles.play("{'environment': 'square_root', " + FROM_ZERO + "}")
                        .get("theta"));
    }

    @ParameterizedTest
    @CsvSource({"0.99, 1", "1.01, 0"})
    void theGeneralConditionIsTight(double sensitivity, double converges) {
        String parameters = "{'environment': {'kind': 'tight_example', 'convexity': 2, 'smoothness': 2, 'sensitivity': "
                + sensitivity + "}, 'start': {'kind': 'constant', 'level': 1}, 'rounds': 2500}";
        Map<String, Double> outcomes = PerformativeFiles.play(parameters);
        assertEquals(sensitivity, outcomes.get("contraction_factor"), 1e-9);
        assertEquals(converges, outcomes.get("converged"));
        assertEquals(
                StrictMath.pow(sensitivity, 2500), outcomes.get("theta"), 1e-9 * StrictMath.pow(sensitivity, 2500));
    }

    /** The published baseline: rounds until 1e-6 of the first distance is left, and factor 1 - delta (1 - epsilon). */
    @ParameterizedTest
    @CsvSource({"0.2, 0.5, 0.9, 132", "0.5, 0.5, 0.75, 49", "0.2, -0.9, 0.62, 29"})
    void statefulPeople(double adaptation, double sensitivity, double factor, double rounds) {
        Map<String, Double> outcomes = PerformativeFiles.play(stateful(adaptation, sensitivity));
        assertEquals(factor, outcomes.get("contraction_factor"), 1e-6);
        assertEquals(rounds, outcomes.get("rounds_to_stable"));
        assertEquals(1 / (1 - sensitivity), outcomes.get("theta"), 1e-6);
    }

    private static String stateful(double adaptation, double sensitivity) {
        return "{'environment': {'kind': 'stateful_mean', 'mean': 1, 'sensitivity': " + sensitivity + ", 'adaptation': "
                + adaptation + "}, 'start': 'trained_at_rest', 'rounds': 300}";
    }

    @Test
    void slowPeopleStabilise() {
        Map<String, Double> slow = PerformativeFiles.play(stateful(0.35, -1.4));
        assertEquals(0.16, slow.get("contraction_factor"), 1e-6);
        assertEquals(1, slow.get("converged"));
        Map<String, Double> quick = PerformativeFiles.play(stateful(1, -1.4));
        assertEquals(-1.4, quick.get("contraction_factor"), 1e-6);
        assertEquals(0, quick.get("converged"));
    }

    /** exp(-q/100) = 1 - delta with q = 0.5 and c = 8/3: retraining converges at every 1.57 and not at every 1.58. */
    @ParameterizedTest
    @CsvSource({"50, 0.188936, 1", "150, -0.934656, 1", "157, -0.994, 1", "158, -1.003, 0", "160, -1.019127, 0"})
    void theCadenceDecides(int cadence, double factor, double converges) {
        String parameters = "{'environment': {'kind': 'stateful_mean', 'mean': 1, 'sensitivity': -2.6666666666666665,"
                + " 'adaptation': 0.0049875208073176866}, 'start': {'kind': 'constant', 'level': 1}, 'platform':"
                + " {'cadence': " + cadence + "}, 'rounds': 2000000}";
        Map<String, Double> outcomes = PerformativeFiles.play(parameters);
        assertEquals(converges, outcomes.get("converged"));
        assertEquals(factor, outcomes.get("contraction_factor"), 1e-3);
        Map<String, Double> benchmarks = PerformativeFiles.benchmarks(parameters);
        assertEquals(157.6915, benchmarks.get("cadence_threshold"), 1e-4);
        assertEquals(factor, benchmarks.get("retraining_factor"), 1e-3);
    }

    private static String competing(double cost, double own, double rival, String base) {
        return "{'environment': {'kind': 'competing_platforms', 'base': " + base + ", 'cost': " + cost
                + ", 'own_effect': " + own + ", 'rival_effect': " + rival + "}, " + FROM_ZERO + ", 'rounds': 200";
    }

    @Test
    void twoPlatformsReachTheStablePointNotNash() {
        String parameters = competing(1, -0.5, 0.25, "[2, 1]") + "}";
        Map<String, Double> outcomes = PerformativeFiles.play(parameters);
        assertEquals(1.48571429, outcomes.get("theta_1"), 1e-6);
        assertEquals(0.91428571, outcomes.get("theta_2"), 1e-6);
        assertEquals(-1.10367347, outcomes.get("risk_1"), 1e-6);
        assertEquals(-0.41795918, outcomes.get("risk_2"), 1e-6);
        assertEquals(-0.75, outcomes.get("contraction_factor"), 1e-6);
        Map<String, Double> benchmarks = PerformativeFiles.benchmarks(parameters);
        assertEquals(1.07936508, benchmarks.get("optimum_1"), 1e-6);
        assertEquals(-0.40312421, benchmarks.get("optimum_risk_2"), 1e-6);
    }

    @Test
    void retrainingOfTwoPlatformsDivergesWhereGradientStepsConverge() {
        String start = competing(0.5, -0.4, 0.3, "[1, 0.9]");
        Map<String, Double> retraining = PerformativeFiles.play(start + "}");
        assertEquals(0, retraining.get("converged"));
        assertEquals(-1.4, retraining.get("contraction_factor"), 1e-6);
        assertTrue(retraining.get("distance_to_stable") > 1e6);
        Map<String, Double> gradient = PerformativeFiles.play(start + ", " + GRADIENT + "}");
        assertEquals(1, gradient.get("converged"));
        assertEquals(0, gradient.get("distance_to_stable"), 1e-6);
    }

    @Test
    void zeroSum() {
        String parameters = "{'environment': 'zero_sum', " + FROM_ZERO + ", 'rounds': 100}";
        Map<String, Double> outcomes = PerformativeFiles.play(parameters);
        assertEquals(-0.75, outcomes.get("theta_1"), 1e-6);
        assertEquals(0.25, outcomes.get("theta_2"), 1e-6);
        assertEquals(-0.6, outcomes.get("contraction_factor"), 1e-6);
        assertEquals(-0.67901235, PerformativeFiles.benchmarks(parameters).get("optimum_1"), 1e-6);
        assertEquals(0.37037037, PerformativeFiles.benchmarks(parameters).get("optimum_2"), 1e-6);
    }

    @Test
    void regressionIsStableAtItsCoefficients() {
        String parameters = "{'environment': 'regression', " + FROM_ZERO + ", 'rounds': 5}";
        Map<String, Double> outcomes = PerformativeFiles.play(parameters);
        assertEquals(0.625, outcomes.get("performative_risk"), 1e-9);
        assertEquals(0.625 - 0.33552632, outcomes.get("excess_risk"), 1e-6);
        assertEquals(1.21052632, PerformativeFiles.benchmarks(parameters).get("optimum_1"), 1e-6);
    }

    /** With people the stable point is that of the sample, within four standard errors of the exact one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'gaussian_mean', 'sensitivity': 0.5} | 0.2",
                "{'kind': 'coin'} | 0.625",
                "{'kind': 'stateful_mean', 'sd': 0.1} | 0.2",
            })
    void peopleApproachTheContinuum(String environment, double deviation) {
        int people = 40_000;
        String parameters = "{'environment': " + environment + ", 'people': " + people + ", 'rounds': 200}";
        Map<String, Double> outcomes = PerformativeFiles.play(parameters);
        assertEquals(0, outcomes.get("distance_to_stable"), 4 * deviation / Math.sqrt(people));
        assertTrue(outcomes.get("distance_to_stable") > 0);
        assertEquals(
                PerformativeFiles.benchmarks(parameters).get("stable_risk"),
                outcomes.get("performative_risk"),
                0.02 * PerformativeFiles.benchmarks(parameters).get("stable_risk"));
    }

    /** A subsidy u multiplies reactions by 1/(1-u), a share s of people who know by s. */
    @Property(tries = 20, seed = "1")
    void leversChangeTheSensitivity(
            @ForAll @DoubleRange(min = -3, max = 0.5) double subsidy,
            @ForAll @DoubleRange(min = 0, max = 1) double disclosure,
            @ForAll @IntRange(min = 1, max = 3) int cadence) {
        String parameters = "{'environment': {'kind': 'gaussian_mean', 'sensitivity': 0.4}, 'rounds': 200, 'platform':"
                + " {'cadence': " + cadence + ", 'disclosure': " + disclosure + ", 'moving_subsidy': " + subsidy + "}}";
        double sensitivity = 0.4 * disclosure / (1 - subsidy);
        Map<String, Double> outcomes = PerformativeFiles.play(parameters);
        assertEquals(10 / (1 - sensitivity), outcomes.get("theta"), 1e-4);
        assertEquals(Math.floorDiv(200, cadence), outcomes.get("deployments"));
        assertEquals(
                10 / (1 - sensitivity), PerformativeFiles.benchmarks(parameters).get("stable"), 1e-9);
        assertEquals(sensitivity, PerformativeFiles.benchmarks(parameters).get("retraining_factor"), 1e-9);
    }

    /** What people are told is noisy: the model keeps moving, around the stable point, by epsilon times the noise. */
    @Test
    void noiseInWhatPeopleAreToldKeepsModelsMoving() {
        String parameters = "{'environment': {'kind': 'gaussian_mean', 'sensitivity': 0.5}, 'rounds': 2000, 'platform':"
                + " {'disclosure_noise': 0.2}}";
        double squares = 0;
        for (double distance :
                PerformativeFiles.series(parameters, "distance_to_stable").values()) {
            squares += distance < 5 ? distance * distance : 0;
        }
        // Stationary variance of an autoregression: 0.25 0.04/(1 - 0.25); four standard errors of 2,000 rounds.
        assertEquals(0.25 * 0.04 / 0.75, squares / 2000, 4 * 0.0133 * Math.sqrt(2.0 / 2000 * 5 / 3) + 0.015);
        assertEquals(0, PerformativeFiles.play(parameters).get("converged"));
    }

    /** Descent stops short on the same data on which Newton's method is exact. */
    @Test
    void theSolverIsPartOfTheProcedure() {
        String exact = "{'environment': 'gaussian_mean', 'rounds': 3}";
        String descent =
                "{'environment': 'gaussian_mean', 'procedure': {'kind': 'repeated_risk_minimisation', 'solver':"
                        + " 'gradient_descent'}, 'rounds': 3}";
        assertEquals(
                PerformativeFiles.play(exact).get("theta"),
                PerformativeFiles.play(descent).get("theta"),
                1e-9);
    }

    @Test
    void outcomesBelongToTheEnvironment() {
        assertTrue(PerformativeFiles.outcomeNames("{'environment': 'zero_sum', 'rounds': 2}")
                .contains("risk_2"));
        assertFalse(PerformativeFiles.outcomeNames("{'rounds': 2}").contains("accuracy"));
        assertTrue(PerformativeFiles.outcomeNames("{'environment': 'coin', 'rounds': 2}")
                .contains("churn"));
    }

    /** Theta = 1 while nobody knows it; then people go a fifth of the way from 1 to 1.5 in the first round, not all of it. */
    @Test
    void peopleDoNotGetUsedToModelsThatNobodyKnew() {
        String hidden = "{'environment': 'stateful_mean', 'procedure': 'repeated_risk_minimisation', 'rounds': 21,"
                + " 'platform': {'disclosure': 0}}";
        assertEquals(1, PerformativeFiles.play(hidden).get("theta"), 1e-12);
        String disclosed = hidden + ", 'interventions': [{'at': 21, 'set': {'platform.disclosure': 1}}]";
        assertEquals(1.1, PerformativeFiles.play(disclosed).get("theta"), 1e-12);
    }
}
