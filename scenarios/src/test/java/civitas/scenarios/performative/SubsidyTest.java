package civitas.scenarios.performative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What platforms pay for moves, against the cost of moves in closed form. */
class SubsidyTest {
    /** One round under a model of 1 or 0.4; moves r = effect/(1 - u), cost r^2/2, of which the share u is paid. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'gaussian_mean', 'sensitivity': 0.4} | 0.4 | 0.5",
                "{'kind': 'gaussian_mean', 'sensitivity': 0.4} | 0.4 | -1",
                "{'kind': 'gaussian_mean', 'sensitivity': 0.4} | 0.4 | 0",
                "{'kind': 'stateful_mean', 'sensitivity': 0.4, 'adaptation': 0.25} | 0.1 | 0.5",
                "{'kind': 'tight_example', 'sensitivity': 0.4} | 0.4 | 0.5",
                "{'kind': 'coin', 'sensitivity': 0.1} | 0.1 | 0.5",
                "{'kind': 'linear', 'slope': 0.3} | 0.3 | 0.5",
                "{'kind': 'regression', 'effects': [0.5, 1.5]} | 2 | 0.2",
                "{'kind': 'zero_sum', 'first_effect': 0.4, 'second_effect': 0.1} | 0.5 | 0.5",
                "{'kind': 'competing_platforms', 'own_effect': -0.4, 'rival_effect': 0.1} | 0.4242640687119285 | 0.5",
            })
    void theShareOfQuadraticCosts(String environment, double effect, double subsidy) {
        for (double disclosure : new double[] {1, 0.5}) {
            double move = effect / (1 - subsidy);
            assertEquals(
                    subsidy * disclosure * move * move / 2,
                    paid(environment, subsidy, disclosure, ""),
                    1e-12,
                    "disclosure " + disclosure);
        }
    }

    private static double paid(String environment, double subsidy, double disclosure, String more) {
        return PerformativeFiles.play("{'environment': " + environment
                        + ", 'start': {'kind': 'constant', 'level': 1}, 'rounds': 1, 'platform': {'cadence': 2, 'disclosure': "
                        + disclosure + ", 'moving_subsidy': " + subsidy + "}" + more + "}")
                .get("subsidy_paid");
    }

    /** Under a square root what moves is the radicand; people's number changes nothing; labels of thresholds move likewise. */
    @Test
    void environmentsWithMovesOfTheirOwn() {
        assertEquals(
                0.5 * 0.6 * 0.6 / 2, paid("{'kind': 'square_root', 'intercept': 2, 'slope': 0.3}", 0.5, 1, ""), 1e-12);
        assertEquals(0.5 * 0.2 * 0.2 / 2, paid("{'kind': 'threshold', 'sensitivity': 0.1}", 0.5, 1, ""), 1e-12);
        assertEquals(
                paid("{'kind': 'regression'}", 0.5, 1, ""),
                paid("{'kind': 'regression'}", 0.5, 1, ", 'people': 50"),
                1e-12);
    }

    /** Weights of 1 on two movable features: sum_j move_j^2/(2 epsilon r_j) with moves -epsilon r_j/(1 - u). */
    @ParameterizedTest
    @CsvSource({"1, 0.5, 1, false", "3, 0.5, 1, true", "3, -2, 0.25, false"})
    void creditScoringHasThePublishedCost(double sensitivity, double subsidy, double disclosure, boolean memory) {
        String credit = "{'kind': 'credit_normal', 'sensitivity': " + sensitivity + ", 'memory': " + memory + "}";
        double move = sensitivity / (1 - subsidy);
        double cost = 2 * move * move / (2 * sensitivity);
        assertEquals(subsidy * disclosure * cost, paid(credit, subsidy, disclosure, ""), 1e-12);
        assertEquals(0, paid("{'kind': 'credit_normal', 'sensitivity': 0}", 0.5, 1, ""));
    }

    /** A subsidy buys the optimum nothing: the least risk of a mean is its variance anyway, and the bill comes on top. */
    @Test
    void theOptimumLeavesTheBillOut() {
        String parameters = "{'environment': {'kind': 'gaussian_mean', 'sensitivity': 0.4, 'sd': 0.1}, 'rounds': 400,"
                + " 'platform': {'moving_subsidy': 0.5}}";
        Map<String, Double> outcomes = PerformativeFiles.play(parameters);
        assertEquals(0, outcomes.get("excess_risk"), 1e-9);
        assertEquals(0.5 * 40 * 40 / 2, outcomes.get("subsidy_paid"), 1e-6);
        assertTrue(PerformativeFiles.file(parameters).benchmarks().stream()
                .anyMatch(benchmark -> benchmark.name().equals("optimum")
                        && benchmark.description().contains("subsidies not counted")));
    }
}
