package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents against equilibria and optima that are known on paper. */
class ClosedFormsTest {
    private static final String SLOW_TOLLS = "toll_policy=adaptive";
    private static final String FAST_DRIVERS = "learner={\"kind\": \"best_response\", \"decay\": 0.6}";

    private static double mean(String outcome, int replicates, String... settings) {
        double sum = 0;
        for (int replicate = 0; replicate < replicates; replicate++) {
            sum += TollRuns.outcomes(replicate, settings).get(outcome);
        }
        return sum / replicates;
    }

    /** Pigou 1920: everybody on the road that slows down, at cost 1; 4/3, 1.6258, 1.8956, 2.1505 of the optimum. */
    @ParameterizedTest
    @CsvSource({"1, 1.333333333", "2, 1.625752385", "3, 1.895628204", "4, 2.150501765"})
    void pigou(int degree, double priceOfAnarchy) {
        Map<String, Double> outcomes = TollRuns.outcomes(0, "network=pigou-" + degree, "days=100", "measured_days=10");
        assertEquals(1, outcomes.get("total_travel_time"), 1e-12);
        assertEquals(priceOfAnarchy, outcomes.get("price_of_anarchy"), 1e-8);
        assertEquals(0, outcomes.get("optimality_gap_closed"), 1e-9);
    }

    /** With the toll p/(p+1) on the second road, drivers split as at the optimum. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.5,        0.75,        0.25",
        "2, 0.577350269, 0.615099821, 0.384900179",
        "3, 0.629960525, 0.527529606, 0.472470394",
        "4, 0.668740305, 0.465007756, 0.534992244"
    })
    void pigouWithItsToll(int degree, double flow, double time, double revenue) {
        String[] settings = {"network=pigou-" + degree, "days=1000", "drivers=10000", "toll_policy=system_optimum"};
        TollWorld world = TollRuns.world(TollRuns.file(settings), 1000);
        assertEquals(flow, world.flows()[1], 0.01);
        assertEquals(time, world.outcomes().get("total_travel_time"), 1e-3);
        assertEquals(revenue, world.outcomes().get("toll_revenue"), 0.01);
    }

    /** Pigou's roads, value of time uniform on [0, 1], toll s^2: those with v > s pay it. Integrals by hand. */
    @ParameterizedTest
    @CsvSource({
        "0,           1,         1,         0.5,       0,         0.3333333",
        "0.5,         0.5,       0.75,      0.3125,    0.125,     0.2857143",
        "0.577350269, 0.4226497, 0.7559831, 0.3075499, 0.1408832, 0.2890724",
        "0.666666667, 0.3333333, 0.7777778, 0.3148148, 0.1481481, 0.2977778"
    })
    void valuesOfTimeBetweenZeroAndOne(
            double s, double flow, double time, double moneyCost, double revenue, double gini) {
        String[] settings = {
            "network=pigou-1",
            "drivers=10000",
            "days=500",
            "measured_days=50",
            "value_of_time=uniform",
            "toll_policy={\"kind\": \"fixed\", \"tolls\": \"1-2#2=" + s * s + "\"}"
        };
        TollWorld world = TollRuns.world(TollRuns.file(settings), 500);
        Map<String, Double> outcomes = world.outcomes();
        assertEquals(flow, world.flows()[1], 0.01);
        assertEquals(time, outcomes.get("total_travel_time"), 0.01);
        assertEquals(-moneyCost, outcomes.get("welfare"), 0.01);
        assertEquals(revenue, outcomes.get("toll_revenue"), 0.01);
        assertEquals(gini, outcomes.get("gini_generalised_cost"), 0.01);
    }

    /** Braess: 2 on each of three routes, 92 each. */
    @Test
    void braess() {
        Map<String, Double> outcomes = TollRuns.outcomes(0, FAST_DRIVERS);
        assertEquals(552, outcomes.get("total_travel_time"), 1);
        assertEquals(552.0 / 498, outcomes.get("price_of_anarchy"), 2e-3);
        assertEquals(0, outcomes.get("relative_gap"), 0.01);
    }

    /** A toll nobody pays closes the new road: 83 each. */
    @Test
    void aTollThatCollectsNothingUndoesTheParadox() {
        Map<String, Double> outcomes = TollRuns.outcomes(0, "toll_policy={\"kind\": \"fixed\", \"tolls\": \"3-4=14\"}");
        assertEquals(498, outcomes.get("total_travel_time"), 0.5);
        assertEquals(0, outcomes.get("toll_revenue"), 1e-12);
        assertEquals(1, outcomes.get("optimality_gap_closed"), 0.01);
        Map<String, Double> least = TollRuns.outcomes(0, "toll_policy={\"kind\": \"fixed\", \"tolls\": \"3-4=13\"}");
        assertEquals(498, least.get("total_travel_time"), 1);
    }

    /** t = 1 + x, 2 + x^2 / 2, 3 + x / 4 and demand 3: 1.7639, 1.2361, 0. */
    @Test
    void threeRoads() {
        TollWorld world = TollRuns.world(TollRuns.file("network=parallel-3", "drivers=3000"), 2000);
        assertEquals(8.29179607, world.outcomes().get("total_travel_time"), 0.01);
        assertArrayEquals(new double[] {1.763932, 1.236068, 0}, world.flows(), 0.01);
    }

    @Test
    void adaptiveTollsOnThreeRoads() {
        TollWorld world = TollRuns.world(
                TollRuns.file("network=parallel-3", "drivers=3000", FAST_DRIVERS, SLOW_TOLLS, "days=5000"), 5000);
        assertEquals(7.69851644, world.outcomes().get("total_travel_time"), 1e-4 * 7.7);
        assertArrayEquals(new double[] {1.20596, 0.94128, 0.20596}, world.tolls(), 0.005);
        assertEquals(2.537, world.outcomes().get("toll_revenue"), 0.02);
    }

    @Test
    void adaptiveTollsOnBraess() {
        TollWorld world = TollRuns.world(
                TollRuns.file("drivers=6000", FAST_DRIVERS, SLOW_TOLLS, "days=10000", "measured_days=1000"), 10_000);
        assertArrayEquals(new double[] {30, 3, 3, 0, 30}, world.tolls(), 0.02);
        assertEquals(498, world.outcomes().get("total_travel_time"), 1e-4 * 498);
    }

    /**
     * Logit with smoothing 0.1 is stable below theta = 19/22: all routes alike. Above, flows swing for ever; 582.6 is
     * what an independent simulation of one seed gave.
     */
    @Test
    void logitIsStableOnlyIfDriversAreNotTooSensitive() {
        String[] calm = {"learner={\"kind\": \"logit\", \"theta\": 0.1}", "days=4000", "measured_days=1000"};
        String[] wild = {"learner={\"kind\": \"logit\", \"theta\": 1}", "days=4000", "measured_days=1000"};
        assertEquals(552.4, mean("total_travel_time", 4, calm), 1);
        assertEquals(582.6, mean("total_travel_time", 4, wild), 3);
    }

    private static final String Q_LEARNING = "learner=epsilon_greedy_q";

    @Test
    void driversWhoKnowOnlyTheirOwnRoutesFindTheEquilibrium() {
        double time =
                mean("total_travel_time", 5, Q_LEARNING, "information=own_route", "days=4000", "measured_days=1000");
        assertEquals(552, time, 10);
    }

    @Test
    void adaptiveTollsWorkOnDriversWhoKnowOnlyTheirOwnRoutes() {
        String tolls = "toll_policy={\"kind\": \"adaptive\", \"scale\": 0.02, \"decay\": 0}";
        double time = mean("total_travel_time", 3, Q_LEARNING, tolls, "days=8000", "measured_days=1000");
        assertTrue(time <= 503 && time > 498, "time " + time);
    }

    /** The platform is told one number a day and knows nothing else. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void tollsFoundByTryingUndoTheParadox(int replicate) {
        double time = TollRuns.outcomes(
                        replicate,
                        "drivers=6000",
                        "learner=exponential_weights",
                        "toll_policy=follower_agnostic",
                        "days=20000",
                        "measured_days=400")
                .get("total_travel_time");
        assertTrue(time <= 499.5, "time " + time);
    }

    /** Copying spreads routes that pioneers found; so does swapping. */
    @ParameterizedTest
    @ValueSource(strings = {"imitation", "proportional_swap", "exponential_weights"})
    void otherLearnersFindBraessToo(String learner) {
        assertEquals(
                552, TollRuns.outcomes(0, "drivers=3000", "learner=" + learner).get("total_travel_time"), 1);
    }
}
