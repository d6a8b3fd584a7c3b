package civitas.scenarios.performative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stochastic deployments and two-stage optimisation: runs against exact moments. */
class DeploymentTest {
    private static final int RUNS = 20;

    private static String greedy(long rounds) {
        return "{'environment': 'gaussian_mean', 'procedure': 'greedy_deployment', 'rounds': " + rounds + "}";
    }

    private static String lazy(double exponent, long rounds) {
        return "{'environment': 'gaussian_mean', 'procedure': {'kind': 'lazy_deployment', 'exponent': " + exponent
                + "}, 'rounds': " + rounds + "}";
    }

    private static double[] finals(String parameters) {
        double[] finals = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            finals[run] = PerformativeFiles.play(parameters, run).get("theta");
        }
        return finals;
    }

    /** 20 runs: bias within four standard errors, standard deviation within half of the exact one. */
    private static void assertMoments(String parameters, double bias, double tolerance) {
        Map<String, Double> exact = PerformativeFiles.benchmarks(parameters);
        assertEquals(bias, exact.get("expected_bias"), tolerance);
        double[] finals = finals(parameters);
        double sum = 0;
        for (double value : finals) {
            sum += value / RUNS;
        }
        double squares = 0;
        for (double value : finals) {
            squares += (value - sum) * (value - sum) / (RUNS - 1);
        }
        double deviation = exact.get("expected_sd");
        assertEquals(exact.get("expected_bias"), sum - exact.get("stable"), 4 * deviation / Math.sqrt(RUNS));
        assertEquals(deviation, Math.sqrt(squares), 0.5 * deviation);
    }

    @ParameterizedTest
    @CsvSource({"100, -80.0000", "1000, -40.0000", "10000, -6.66667"})
    void greedy(long rounds, double bias) {
        assertMoments(greedy(rounds), bias, 1e-4);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1000, -0.1857, 1e-4",
        "1, 100, -50.795, 1e-3",
        "1, 1000, -4.2397, 1e-4",
        "2, 1000, -32.893, 1e-3",
        "2, 10000, -5.6855, 1e-4"
    })
    void lazy(double exponent, long rounds, double bias, double tolerance) {
        assertMoments(lazy(exponent, rounds), bias, tolerance);
    }

    /** A coin learned by single flips comes near its stable point, too. */
    @Test
    void coinsAreLearnedFlipByFlip() {
        double bias = 0;
        for (int run = 0; run < RUNS; run++) {
            bias += (PerformativeFiles.play(
                                            "{'environment': 'coin', 'procedure': 'greedy_deployment', 'start': {'kind':"
                                                    + " 'constant', 'level': 0}, 'rounds': 20000}",
                                            run)
                                    .get("theta")
                            - 0.125)
                    / RUNS;
        }
        assertEquals(0, bias, 0.01);
    }

    /** With infinitely many people the map is known from as many probes as it has unknowns. */
    @ParameterizedTest
    @CsvSource({"gaussian_mean, 2", "coin, 2", "linear, 2", "competing_platforms, 3", "zero_sum, 3", "regression, 3"})
    void twoStagesFindTheOptimumOfExactData(String environment, int probes) {
        String parameters = "{'environment': '" + environment + "', 'procedure': {'kind': 'two_stage', 'probes': "
                + (probes + 2) + ", 'deviation': 0.1}, 'rounds': " + (probes + 4) + "}";
        Map<String, Double> outcomes = PerformativeFiles.play(parameters);
        assertEquals(0, outcomes.get("distance_to_optimum"), 1e-6);
        assertEquals(0, outcomes.get("excess_risk"), 1e-9);
    }

    /** Probes of deviation 10 are cut off at the interval of models, and the optimum is found from those. */
    @Test
    void probesStayWhereModelsMayBe() {
        String parameters = "{'environment': 'linear', 'start': {'kind': 'constant', 'level': 0}, 'procedure': {'kind':"
                + " 'two_stage', 'probes': 20, 'deviation': 10}, 'rounds': 22}";
        for (double theta : PerformativeFiles.series(parameters, "theta").values()) {
            assertTrue(theta >= -1 && theta <= 1, "theta = " + theta);
        }
        assertEquals(-0.25, PerformativeFiles.play(parameters).get("theta"), 1e-9);
    }

    /** All probes are cut off at the same bound: there is nothing to estimate a slope from, so probing goes on. */
    @Test
    void aSingleProbeTellsNoSlope() {
        String parameters =
                "{'environment': {'kind': 'linear', 'lowest': 5, 'highest': 6}, 'start': {'kind': 'constant',"
                        + " 'level': 6}, 'procedure': {'kind': 'two_stage', 'probes': 2, 'deviation': 0.1}, 'rounds': 9}";
        Map<String, Double> outcomes = PerformativeFiles.play(parameters);
        assertEquals(5, outcomes.get("theta"));
        assertEquals(9, outcomes.get("deployments"));
    }

    /** One new person per probe: excess risk about 2.5/n, so a tenth of it with ten times the probes. */
    @Test
    void excessRiskOfTwoStagesFallsWithTheNumberOfProbes() {
        double few = excess(100);
        double many = excess(1000);
        assertTrue(few > 5 * many && few < 20 * many, few + " against " + many);
        assertEquals(2.5, 1000 * many, 1.2);
    }

    private static double excess(int probes) {
        double sum = 0;
        int runs = 40;
        for (int run = 0; run < runs; run++) {
            sum += PerformativeFiles.play(
                            "{'environment': 'regression', 'people': 1, 'fresh_people': true, 'procedure': {'kind':"
                                    + " 'two_stage', 'probes': " + probes + "}, 'rounds': " + (probes + 1) + "}",
                            run)
                    .get("excess_risk");
        }
        return sum / runs;
    }
}
