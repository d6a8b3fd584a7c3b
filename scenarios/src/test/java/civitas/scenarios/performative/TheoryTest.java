package civitas.scenarios.performative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.Benchmark;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed forms and guarantees are there where they hold, and only there. */
class TheoryTest {
    private static final String FROM_ZERO = "'start': {'kind': 'constant', 'level': 0}";

    private static String coin(double bias, double sensitivity, String more) {
        return "{'environment': {'kind': 'coin', 'bias': " + bias + ", 'sensitivity': " + sensitivity + "}, " + more
                + "}";
    }

    /** At the fixed point 0.4/(1 - 0.3) labels would need a probability above 1: retraining ends at 1/2 instead. */
    @Test
    void coinsHaveNoClosedFormsWhereProbabilitiesAreCutOff() {
        String steep = coin(0.4, 0.3, FROM_ZERO);
        Map<String, Double> benchmarks = PerformativeFiles.benchmarks(steep);
        for (String name : new String[] {"stable", "stable_risk", "optimum", "optimum_risk", "retraining_factor"}) {
            assertFalse(benchmarks.containsKey(name), name);
        }
        assertEquals(0.5, PerformativeFiles.play(steep).get("theta"), 1e-12);
        Map<String, Double> half = PerformativeFiles.benchmarks(coin(0.2, 0.4, FROM_ZERO));
        assertEquals(1.0 / 3, half.get("stable"), 1e-12);
        assertFalse(half.containsKey("optimum"));
    }

    /** With twice the reaction the stationary point of the risk is its maximum. */
    @Test
    void coinsThatReactTooMuchHaveNoStationaryOptimum() {
        Map<String, Double> benchmarks =
                PerformativeFiles.benchmarks(coin(0.05, 0.4, FROM_ZERO + ", 'platform': {'moving_subsidy': 0.5}"));
        assertEquals(0.25, benchmarks.get("stable"), 1e-12);
        assertFalse(benchmarks.containsKey("optimum"));
    }

    /** A model of 4 that is in force for one round: labels of those who know it are certain. */
    @ParameterizedTest
    @CsvSource({"1, 12.25", "0.5, 13.85"})
    void exactRisksOfCoinsAreCutOffLikeThoseOfRuns(double disclosure, double risk) {
        String parameters =
                "{'environment': 'coin', 'start': {'kind': 'constant', 'level': 4}, 'rounds': 1, 'platform':"
                        + " {'cadence': 2, 'disclosure': " + disclosure + "}}";
        Map<String, Double> outcomes = PerformativeFiles.play(parameters);
        assertEquals(risk, outcomes.get("performative_risk"), 1e-12);
        double least = PerformativeFiles.benchmarks(parameters).get("optimum_risk");
        assertEquals(risk - least, outcomes.get("excess_risk"), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0, true", "0.02, 0, false", "0.97, 0, false", "0.5, 0.45, true", "0.5, 0.49, false"})
    void rashomonSetsThatReachBeyondPeopleHaveNoClosedForms(double boundary, double sensitivity, boolean inside) {
        Map<String, Double> benchmarks =
                PerformativeFiles.benchmarks("{'environment': {'kind': 'threshold', 'boundary': " + boundary
                        + ", 'sensitivity': " + sensitivity + "}}");
        for (String name : new String[] {"half_width", "churn", "pair_churn", "ambiguity"}) {
            assertEquals(inside, benchmarks.containsKey("rashomon_" + name), name);
        }
        assertTrue(benchmarks.containsKey("churn_bound"));
    }

    /** A threshold of 3 is above everybody: half of the people are misjudged, but for flipped labels. */
    @Test
    void exactRisksOfThresholdsEndWherePeopleDo() {
        Map<String, Double> outcomes = PerformativeFiles.play(
                "{'environment': 'threshold', 'start': {'kind': 'constant', 'level': 3}, 'rounds': 1, 'platform':"
                        + " {'cadence': 2}}");
        assertEquals(0.5, outcomes.get("performative_risk"), 1e-12);
        assertEquals(0.3, outcomes.get("excess_risk"), 1e-12);
    }

    /** gamma = beta = 1: the theorem is about steps up to 1 and people who follow at once. */
    @Test
    void theLimitOfGradientStepsHasConditions() {
        String mean = "{'environment': '%s', 'procedure': {'kind': 'repeated_gradient_descent', 'step_size': %s}}";
        assertEquals(
                0.2,
                PerformativeFiles.benchmarks(String.format(mean, "gaussian_mean", "1"))
                        .get("gradient_sensitivity_limit"),
                1e-12);
        for (String parameters :
                new String[] {String.format(mean, "gaussian_mean", "1.01"), String.format(mean, "stateful_mean", "0.5")
                }) {
            assertFalse(PerformativeFiles.benchmarks(parameters).containsKey("gradient_sensitivity_limit"), parameters);
        }
    }

    /** Without a penalty on every coordinate the logistic loss is not strongly convex; the one-step law has conditions, too. */
    @ParameterizedTest
    @CsvSource({
        "0.05, false, false, 1, false, true",
        "0.05, true, false, 1, true, false",
        "0, true, false, 1, false, false",
        "0.05, false, false, 0.5, false, false",
        "0.05, false, true, 1, false, false",
        "0.05, true, true, 1, false, false",
    })
    void guaranteesOfCreditScoring(
            double ridge, boolean penalised, boolean memory, double disclosure, boolean limit, boolean jump) {
        Map<String, Double> benchmarks = PerformativeFiles.benchmarks(
                "{'environment': {'kind': 'credit_normal', 'ridge': " + ridge + ", 'penalise_bias': " + penalised
                        + ", 'memory': " + memory + "}, 'platform': {'disclosure': " + disclosure + "}}");
        assertEquals(limit, benchmarks.containsKey("sensitivity_limit"));
        assertEquals(jump, benchmarks.containsKey("bias_jump"));
    }

    @Test
    void momentsOfDeploymentsSayWhatTheySuppose() {
        var file = PerformativeFiles.file("{'procedure': 'greedy_deployment'}");
        long said = file.benchmarks().stream()
                .filter(benchmark -> benchmark.name().startsWith("expected_"))
                .map(Benchmark::description)
                .filter(description -> description.contains("if nothing changes on the way"))
                .count();
        assertEquals(2, said);
    }
}
