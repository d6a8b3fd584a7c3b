package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunPool;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.ScenarioFile;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drivers, shares of a continuum, and loads that come and go. */
class TravellersTest {
    private static final String CONTINUUM = "population=continuum";

    /** Breaks the symmetry of the two outer routes, which a map without noise would keep for ever. */
    private static final String OUTER_TOLL = "toll_policy=fixed";

    private static final String SMALL_TOLL = "toll_policy.tolls=1-4=0.01";

    @ParameterizedTest
    @ValueSource(
            strings = {"best_response", "imitation", "proportional_swap", "exponential_weights", "pairwise_newton"})
    void aContinuumOfLearnersFindsTheEquilibriumOfBraess(String learner) {
        Map<String, Double> outcomes = TollRuns.outcomes(0, CONTINUUM, "learner=" + learner, "days=4000");
        assertEquals(552, outcomes.get("total_travel_time"), 0.5);
        assertEquals(0, outcomes.get("distance_to_equilibrium"), 5e-3);
    }

    /** Stable exactly if alpha (1 + 22 theta) is below 2: with alpha = 0.1 that is theta below 19/22. */
    @ParameterizedTest
    @CsvSource({"0.80, true", "0.85, true", "0.88, false", "0.95, false"})
    void logitSharesSwingBeyondTheThreshold(double theta, boolean calm) {
        ScenarioFile<?> file = TollRuns.file(
                CONTINUUM, "learner=logit", "learner.theta=" + theta, "days=4000", OUTER_TOLL, SMALL_TOLL);
        TollWorld world = TollRuns.world(file, 3999);
        double before = world.flows()[0];
        double after = TollRuns.world(file, 4000).flows()[0];
        assertEquals(calm, Math.abs(after - before) < 1e-6, before + " and " + after);
    }

    /** A toll of 13 on the middle road is never paid and undoes the paradox. */
    @Test
    void newtonStepsReachATolledEquilibriumToTheLastDigits() {
        Map<String, Double> outcomes = TollRuns.outcomes(
                0,
                CONTINUUM,
                "learner=pairwise_newton",
                "days=100",
                "measured_days=1",
                "toll_policy=fixed",
                "toll_policy.tolls=3-4=13.5");
        assertEquals(498, outcomes.get("total_travel_time"), 1e-6); // two roads take 1e-8 even when empty
        assertEquals(0, outcomes.get("toll_revenue"), 1e-9);
        assertEquals(0, outcomes.get("relative_gap"), 1e-12);
        assertEquals(1, outcomes.get("optimality_gap_closed"), 1e-7);
    }

    /**
     * Loads and tolls concentrate around the fixed point of logit choice under its own marginal-cost tolls, x_i
     * proportional to exp(-beta (t_i + x_i t'_i)), the closer the slower loads turn over: mean squares shrink with mu.
     */
    @Test
    void turnoverConcentratesAroundThePerturbedOptimum() {
        double[] fixedPoint = {1.12327535, 0.96540421, 0.91132044};
        double[] tolls = {1.12327535, 0.93200528, 0.22783011};
        double fast = meanSquare(fixedPoint, tolls, 0.1, 0.01);
        double slow = meanSquare(fixedPoint, tolls, 0.02, 0.0004);
        assertTrue(fast > 0.09 && fast < 0.12, "mean square " + fast);
        assertTrue(fast / slow > 4.5 && fast / slow < 7, "ratio " + fast / slow);
    }

    private static double meanSquare(double[] fixedPoint, double[] tolls, double rate, double step) {
        int days = 80_000;
        ScenarioFile<?> file = TollRuns.file(
                "network=parallel-3",
                "population={\"kind\": \"turnover\", \"rate\": " + rate + "}",
                "learner={\"kind\": \"logit\", \"smoothing\": 1, \"theta\": 1}",
                "toll_policy={\"kind\": \"adaptive\", \"scale\": " + step + ", \"decay\": 0}",
                "days=" + days);
        double[] mean = new double[3];
        double[] squares = new double[1];
        TollRuns.everyDay(file, days / 2, world -> {
            double[] flows = world.flows();
            double[] charged = world.tolls();
            for (int link = 0; link < 3; link++) {
                mean[link] += flows[link] / (days / 2.0);
                squares[0] += Math.pow(flows[link] - fixedPoint[link], 2);
                squares[0] += Math.pow(charged[link] - tolls[link], 2);
            }
        });
        assertArrayEquals(fixedPoint, mean, 0.03);
        return squares[0] / (days / 2.0);
    }

    /** A run of its own on the pool of a thread, or of several that take blocks of its drivers. */
    @Test
    void threadsOfOneRunChangeNothing() throws ExecutionException, InterruptedException {
        for (String learner : new String[] {"best_response", "epsilon_greedy_q"}) {
            ScenarioFile<?> file = TollRuns.file(
                    "network=grid-10x10", "drivers=300000", "days=5", "measured_days=1", "learner=" + learner);
            long alone = play(file, 1);
            assertEquals(alone, play(file, 2));
            assertEquals(alone, play(file, 8));
        }
    }

    private static long play(ScenarioFile<?> file, int threads) throws ExecutionException, InterruptedException {
        ExecutorService pool = RunPool.of(threads);
        try {
            return pool.submit(() -> Run.of(file, 0)
                            .play((round, name, value) -> {}, Checkpoints.NONE)
                            .trajectoryHash())
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "learner=pairwise_newton | learner=exponential_weights | moves shares of trips; set population to continuum",
                "population=continuum | learner=epsilon_greedy_q | from each driver's own days; set population to drivers",
                "population=turnover | learner=imitation | must be logit if population is turnover",
                "population=continuum | information=recommended | recommended addresses drivers"
            })
    void whatDoesNotGoTogetherIsRefused(String first, String second, String message) {
        String[] settings = first.startsWith("learner") ? new String[] {first} : new String[] {first, second};
        String found = assertThrows(InvalidScenarioException.class, () -> TollRuns.file(settings))
                .getMessage();
        assertTrue(found.contains(message), found);
    }

    /** Six trips pay 13 each, half of them at values of time of 0.5 and 1.5; everybody takes 136. */
    @Test
    void refundsGoBackToThoseWhoPaid() {
        String[] day = {
            "days=1", "measured_days=1", "value_of_time=classes", "toll_policy=fixed", "toll_policy.tolls=3-4=13"
        };
        double kept = TollRuns.outcomes(0, day).get("users_cost");
        assertEquals(6 * (136 + 13), kept, 1e-6);
        for (String refund : new String[] {"per_head", "proportional"}) {
            String[] refunded = Arrays.copyOf(day, day.length + 1);
            refunded[day.length] = "refund=" + refund;
            Map<String, Double> outcomes = TollRuns.outcomes(0, refunded);
            assertEquals(6 * 136, outcomes.get("users_cost"), 1e-6);
            assertEquals(6 * (92 - 136), outcomes.get("consumer_surplus"), 1e-6);
            assertEquals(0.25, outcomes.get("gini_generalised_cost"), 1e-9); // 68 and 204
        }
    }

    @Test
    void interventionsAfterTheLastDayAreRefused() {
        String keys = "\"parameters\": {\"days\": 100},"
                + " \"interventions\": [{\"at\": %d, \"set\": {\"toll_policy\": \"adaptive\"}}]";
        TollRuns.read(keys.formatted(100));
        String found = assertThrows(InvalidScenarioException.class, () -> TollRuns.read(keys.formatted(101)))
                .getMessage();
        assertTrue(found.contains("interventions[0].at: 101 lies after the last round"), found);
    }
}
