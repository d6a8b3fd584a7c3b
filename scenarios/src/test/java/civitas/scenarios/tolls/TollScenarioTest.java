package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.kernel.Simulation;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.ScenarioFile;
import civitas.scenarios.ScenarioContractTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TollScenarioTest extends ScenarioContractTest {
    private static final List<String> LEARNERS = List.of(
            "best_response",
            "logit",
            "experienced_logit",
            "exponential_weights",
            "imitation",
            "proportional_swap",
            "epsilon_greedy_q");

    private static final List<String> POLICIES =
            List.of("none", "fixed", "system_optimum", "marginal_cost", "adaptive", "correcting", "follower_agnostic");

    private static final List<String> INFORMATION = List.of("all_routes", "delayed", "noisy", "recommended");

    @Override
    protected String id() {
        return "tolls";
    }

    @Override
    protected String quickParameters() {
        return "{\"drivers\": 200, \"days\": 300, \"measured_days\": 50, \"learner\": \"logit\"}";
    }

    @Override
    protected long quickRounds() {
        return 300;
    }

    @Override
    protected String change() {
        return "{\"toll_policy\": {\"kind\": \"follower_agnostic\", \"settle_days\": 7},"
                + " \"information\": {\"kind\": \"delayed\", \"delay_days\": 3}}";
    }

    @Override
    protected String largeParameters() {
        return "{\"drivers\": 1000000, \"learner\": \"epsilon_greedy_q\"}";
    }

    static Stream<String> everyLearnerAndLever() {
        Stream<String> learners = LEARNERS.stream().map(learner -> levers(learner, "adaptive", "all_routes"));
        Stream<String> policies = POLICIES.stream().map(policy -> levers("epsilon_greedy_q", policy, "own_route"));
        Stream<String> reports = INFORMATION.stream().map(told -> levers("proportional_swap", "marginal_cost", told));
        return Stream.of(learners, policies, reports).flatMap(stream -> stream);
    }

    private static String levers(String learner, String policy, String information) {
        return "\"parameters\": {\"drivers\": 90, \"days\": 101, \"measured_days\": 30, \"learner\": \"" + learner
                + "\", \"toll_policy\": \"" + policy + "\", \"information\": \"" + information
                + "\", \"value_of_time\": \"classes\"}";
    }

    /** In the middle of a probe, on the last day, and after levers were switched. */
    @ParameterizedTest
    @MethodSource("everyLearnerAndLever")
    void everyLearnerAndLeverContinuesFromACheckpoint(String levers) throws IOException {
        String switches = ", \"interventions\": [{\"at\": 31, \"set\": {\"toll_policy\": \"follower_agnostic\","
                + " \"information\": \"all_routes\"}}, {\"at\": 62, \"set\": {\"toll_policy\": \"adaptive\"}}]";
        for (String keys : List.of(levers, levers + switches)) {
            ScenarioFile<?> file = TollRuns.read(keys);
            RunResult whole = play(Run.of(file, 0));
            for (long day : new long[] {53, 101}) {
                Simulation simulation = Run.of(file, 0).simulation();
                simulation.start();
                simulation.haltAfter(day);
                boolean goesOn = true;
                while (goesOn) {
                    goesOn = simulation.advance();
                }
                ByteArrayOutputStream saved = new ByteArrayOutputStream();
                simulation.save(new DataOutputStream(saved));
                Run<?> continued = Run.of(file, 0);
                continued.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
                RunResult result = play(continued);
                assertEquals(whole.outcomes(), result.outcomes());
                assertEquals(whole.trajectoryHash(), result.trajectoryHash());
            }
        }
    }

    private static RunResult play(Run<?> run) {
        return run.play((round, name, value) -> {}, Checkpoints.NONE);
    }

    /** What is told does not change what is measured: nobody's gap is below 0, and it closes for those told true costs. */
    @Test
    void noisyReportsDoNotEnterTheGap() {
        String noisy = "information={\"kind\": \"noisy\", \"relative_error\": 0.5}";
        TollWorld world = TollRuns.world(TollRuns.file("days=60", "measured_days=1", noisy), 60);
        assertTrue(TollRuns.series(world, "relative_gap") >= -1e-12);
        assertEquals(world.outcomes().get("relative_gap"), TollRuns.series(world, "relative_gap"));
        Map<String, Double> outcomes = world.outcomes();
        assertEquals(-outcomes.get("total_travel_time"), outcomes.get("welfare"), 1e-9);
    }

    @Test
    void outcomesAreMeansOfTheLastDaysWheneverTheRunEnds() {
        String parameters = "\"parameters\": {\"drivers\": 60, \"days\": 100, \"measured_days\": 10}";
        for (long end : new long[] {4, 57, 100}) {
            double[] times = new double[(int) end];
            ScenarioFile<?> file = TollRuns.read(parameters + ", \"stop\": {\"after_round\": " + end
                    + "}, \"record\": {\"every\": 1, \"series\": [\"total_travel_time\"]}");
            RunResult result = Run.of(file, 0)
                    .play((round, name, value) -> times[(int) Math.max(1, round) - 1] = value, Checkpoints.NONE);
            int measured = (int) Math.min(10, end);
            double sum = 0;
            for (int day = (int) end - measured; day < end; day++) {
                sum += times[day];
            }
            assertEquals(sum / measured, result.outcomes().get("total_travel_time"), 1e-9, "end " + end);
        }
    }

    @Test
    void aRunShorterThanTheMeasuredDaysIsMeasuredWhole() {
        Map<String, Double> all = TollRuns.outcomes(0, "days=30", "measured_days=1000000");
        assertEquals(TollRuns.outcomes(0, "days=30", "measured_days=30"), all);
        assertNotEquals(TollRuns.outcomes(0, "days=30", "measured_days=29"), all);
    }

    @Test
    void daysThatAreNotPlayedNeedNoMemory() {
        assertEquals(memoryBytes("days=30", "measured_days=30"), memoryBytes("days=30", "measured_days=1000000"));
        assertEquals(
                memoryBytes("days=30", "measured_days=30") + DayTotals.BYTES,
                memoryBytes("days=31", "measured_days=1000000"));
    }

    private static double memoryBytes(String... settings) {
        return new TollScenario().memoryBytes(TollRuns.parameters(settings));
    }

    @Test
    void seriesDoNotSpeakOfTheLastDay() {
        TollScenario scenario = new TollScenario();
        TollParameters parameters = TollRuns.parameters();
        assertTrue(scenario.series(parameters).stream()
                .noneMatch(series -> series.description().contains("last day")));
        assertTrue(scenario.outcomes(parameters).stream()
                .filter(outcome -> outcome.name().equals("distance_to_optimum"))
                .allMatch(outcome -> outcome.description().endsWith("relative to those, on the last day.")));
    }

    /** Values of time and tolls in another currency: the very same days. A power of two, so to the last bit. */
    @ParameterizedTest
    @ValueSource(strings = {"system_optimum", "marginal_cost", "adaptive", "correcting"})
    void theCurrencyDoesNotMatter(String policy) {
        TollWorld poor = TollRuns.world(TollRuns.file("days=200", "toll_policy=" + policy), 200);
        TollWorld rich =
                TollRuns.world(TollRuns.file("days=200", "toll_policy=" + policy, "value_of_time.value=8"), 200);
        assertEquals(poor.outcomes().get("total_travel_time"), rich.outcomes().get("total_travel_time"));
        assertEquals(8 * poor.outcomes().get("toll_revenue"), rich.outcomes().get("toll_revenue"));
        assertEquals(8 * poor.outcomes().get("welfare"), rich.outcomes().get("welfare"));
        assertEquals(
                poor.outcomes().get("gini_generalised_cost"), rich.outcomes().get("gini_generalised_cost"), 1e-12);
    }

    @Test
    void replicatesDiffer() {
        assertNotEquals(TollRuns.outcomes(0), TollRuns.outcomes(1));
        assertEquals(TollRuns.outcomes(1), TollRuns.outcomes(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "information | own_route tells too little | information=own_route",
                "value_of_time | high must be greater | value_of_time={\"kind\": \"uniform\", \"low\": 2}",
                "value_of_time.weights | weights has length 3, must be 1 or 2, the number of values | value_of_time={\"kind\": \"classes\", \"weights\": [1, 2, 3]}",
                "learner.initial_high | less than | learner={\"kind\": \"epsilon_greedy_q\", \"initial_high\": 1}",
                "learner.floor | at most 1 / routes_per_group | learner={\"kind\": \"exponential_weights\", \"floor\": 0.1}",
                "network | no network 'brass' | network=brass",
                "network | ring-radial-5x8, or the path of a file that ends in _net.tntp | network=brass",
                "network | is no file in the current folder | network=/etc/secret_net.tntp",
                "toll_policy.tolls | names a link that does not exist | toll_policy={\"kind\": \"fixed\", \"tolls\": \"2-1=1\"}",
            })
    void faultsAreNamedWhereTheyAre(String place, String message, String setting) {
        InvalidScenarioException refused = assertThrows(InvalidScenarioException.class, () -> TollRuns.file(setting));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
