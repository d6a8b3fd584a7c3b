package civitas.scenarios.steering;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.information.Channel;
import civitas.information.Disclosure;
import civitas.information.Noise;
import civitas.information.Reader;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.Benchmark;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.scenarios.ScenarioContractTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SteeringScenarioTest extends ScenarioContractTest {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());
    private static final String COARSE = "\"belief_grid\": 401, \"precision_grid\": 21";

    @Override
    protected String id() {
        return "steering";
    }

    @Override
    protected String quickParameters() {
        return "{\"agents\": 20, \"cohorts\": 3, \"episodes\": 100, " + COARSE
                + ", \"response\": {\"kind\": \"weighted\"}, \"platform\": {\"planner\": \"learning\","
                + " \"precision\": {\"share\": 0.7, \"delay\": 1, \"noise\": 0.05}}}";
    }

    @Override
    protected long quickRounds() {
        return 60;
    }

    @Override
    protected String change() {
        return "{\"platform.planner\": \"optimal\", \"platform.precision.share\": 0.3}";
    }

    @Override
    protected String largeParameters() {
        return "{\"agents\": 2, \"episodes\": 500000, " + COARSE + "}";
    }

    private static ScenarioFile<?> file(String parameters) {
        return READER.read(
                "test.json",
                "{\"scenario\": \"steering\", \"seed\": 3, \"parameters\": {" + parameters + "}}",
                Overrides.none());
    }

    private static RunResult play(ScenarioFile<?> file) {
        return Run.of(file, 0).play((round, name, value) -> {}, Checkpoints.NONE);
    }

    private static Map<String, Double> outcomes(String parameters) {
        return play(file(parameters)).outcomes();
    }

    private static Map<String, Double> benchmarks(String parameters) {
        return file(parameters).benchmarks().stream().collect(Collectors.toMap(Benchmark::name, Benchmark::value));
    }

    /** Simulated rewards and errors are what the dynamic programme and the evaluation of policies say. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    biased     | 1  | 0.5 | optimal
                    biased     | 2  | 0.3 | optimal
                    biased     | 5  | 0.6 | optimal
                    altruistic | 10 | 0.3 | optimal
                    altruistic | 10 | 0.5 | optimal
                    altruistic | 6  | 0.1 | optimal
                    biased     | 2  | 0.4 | myopic
                    biased     | 2  | 0.5 | none
                    """)
    void runsEarnTheirExactValue(String objective, double cost, double prior, String planner) {
        String parameters = "\"episodes\": 20000, \"objective\": \"" + objective + "\", \"cost\": " + cost
                + ", \"prior\": " + prior + ", \"platform\": {\"planner\": \"" + planner + "\"}";
        Map<String, Double> outcomes = outcomes(parameters);
        Map<String, Double> exact = benchmarks(parameters);
        assertEquals(exact.get(planner + "_value"), outcomes.get("value"), 0.13, "four standard errors, sd about 4");
        assertEquals(exact.get("optimal_value") - outcomes.get("value"), outcomes.get("regret"), 1e-9);
        assertTrue(outcomes.get("drift_z") < 3.5, "beliefs are a martingale: " + outcomes.get("drift_z"));
        if (!planner.equals("myopic")) {
            assertEquals(exact.get(planner + "_wrong_share_bad"), outcomes.get("wrong_share_bad"), 0.02);
            assertEquals(exact.get(planner + "_wrong_share_good"), outcomes.get("wrong_share_good"), 0.02);
        }
    }

    /** The cascades of Bayesians who follow their own signal. */
    @Test
    void withoutControlAgentsHerdAsTheClosedFormsSay() {
        Map<String, Double> outcomes =
                outcomes("\"agents\": 40, \"episodes\": 40000, \"platform\": {\"planner\": \"none\"}");
        assertEquals(0.844828, outcomes.get("herd_correct"), 4 * Math.sqrt(0.845 * 0.155 / 40_000));
        assertEquals(3.4483, outcomes.get("herd_time"), 4 * 2.24 / 200);
        assertEquals(0, outcomes.get("spending"));
        assertEquals(0, outcomes.get("correct_change_bad"), 0.02);
    }

    @Test
    void welfareMovesBothWays() {
        assertTrue(outcomes("\"episodes\": 5000").get("correct_change_bad") < -0.15);
        Map<String, Double> altruistic = outcomes("\"episodes\": 5000, \"objective\": \"altruistic\", \"cost\": 1");
        assertTrue(altruistic.get("correct_change_bad") > 0.15 && altruistic.get("correct_change_good") > 0.15);
        assertEquals(0, altruistic.get("wrong_share"), "a perfect signal for the first agent");
    }

    /** A planner that knows the state: agents take its choices for uninformed ones, and beliefs drift. */
    @Test
    void choicesThatDependOnTheStateBreakTheMartingale() {
        String knows = "\"episodes\": 20000, \"platform\": {\"knows_state\": true}";
        Map<String, Double> outcomes = outcomes(knows);
        assertTrue(outcomes.get("drift_z") > 10, "drift " + outcomes.get("drift_z"));
        assertEquals(benchmarks(knows).get("informed_value"), outcomes.get("value"), 0.13);
    }

    @Test
    void agentsWhoAreSlowToConfirmHerdLater() {
        String none = ", \"episodes\": 20000, \"agents\": 60, \"platform\": {\"planner\": \"none\"}";
        double bayesian = outcomes("\"response\": \"bayesian\"" + none).get("herd_time");
        double weighted = outcomes("\"response\": \"weighted\"" + none).get("herd_time");
        assertTrue(weighted > bayesian + 0.3, weighted + " against " + bayesian);
    }

    /** Precisions that are not shown are taken for the baseline: a perfect signal then convinces nobody else at once. */
    @Test
    void hiddenPrecisionsTeachLess() {
        String altruistic =
                "\"episodes\": 5000, \"objective\": \"altruistic\", \"cost\": 1, \"platform\": {\"precision\": ";
        double shown = outcomes(altruistic + "{}}").get("wrong_share");
        double hidden = outcomes(altruistic + "{\"share\": 0}}").get("wrong_share");
        double late = outcomes(altruistic + "{\"delay\": 5}}").get("wrong_share");
        assertEquals(0, shown);
        assertTrue(hidden > late && late > 0, hidden + ", " + late);
    }

    @Test
    void forbiddingObfuscationProtectsTheBadState() {
        double free = benchmarks("\"cost\": 1").get("optimal_wrong_share_bad");
        Map<String, Double> floor = benchmarks("\"cost\": 1, \"platform\": {\"degrading\": \"forbidden\"}");
        assertTrue(floor.get("optimal_wrong_share_bad") < free - 0.2);
        assertTrue(!floor.containsKey("obfuscate_from"));
    }

    @Test
    void aLearningPlannerComesBetweenNoneAndTheOptimum() {
        Map<String, Double> learned =
                outcomes("\"objective\": \"altruistic\", \"cost\": 1, \"agents\": 25, \"episodes\": 400,"
                        + " \"cohorts\": 60, \"platform\": {\"planner\": \"learning\"}");
        Map<String, Double> exact = benchmarks("\"objective\": \"altruistic\", \"cost\": 1");
        double none = exact.get("optimal_value") - exact.get("none_value");
        assertTrue(learned.get("greedy_regret") < 0.8 * none, learned.get("greedy_regret") + " against " + none);
        assertTrue(learned.get("greedy_regret") > -1e-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"optimal", "none"})
    void threadsDoNotMatter(String planner) throws Exception {
        ScenarioFile<?> file =
                file("\"episodes\": 150000, \"agents\": 8, \"platform\": {\"planner\": \"" + planner + "\"}");
        ForkJoinPool pool = new ForkJoinPool(3);
        RunResult threaded = pool.submit(() -> play(file)).get();
        pool.shutdown();
        RunResult alone = play(file);
        assertEquals(alone.trajectoryHash(), threaded.trajectoryHash());
        assertEquals(alone.outcomes(), threaded.outcomes());
    }

    /** The contract restores a planner that learns; here one that does not, in its second cohort, under another lever. */
    @Test
    void aSecondCohortContinuesFromACheckpoint() throws Exception {
        ScenarioFile<?> file = READER.read(
                "test.json",
                "{\"scenario\": \"steering\", \"parameters\": {\"agents\": 10, \"episodes\": 300, \"cohorts\": 2, "
                        + COARSE + "}, \"interventions\": [{\"at\": 5, \"set\": {\"platform.precision.delay\": 3}}]}",
                Overrides.none());
        assertContinues(file, 14);
    }

    /** A run that is saved after a round and restored is the same as one that is played at a stretch. */
    private static void assertContinues(ScenarioFile<?> file, int round) throws IOException {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        var simulation = Run.of(file, 0).simulation();
        simulation.start();
        simulation.haltAfter(round);
        while (simulation.advance()) {
            // until it halts
        }
        simulation.save(new DataOutputStream(saved));
        Run<?> continued = Run.of(file, 0);
        continued.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        RunResult rest = continued.play((at, name, value) -> {}, Checkpoints.NONE);
        RunResult whole = play(file);
        assertEquals(whole.trajectoryHash(), rest.trajectoryHash(), "from round " + round);
        assertEquals(whole.outcomes(), rest.outcomes());
    }

    /** What was looked up in one state is not played in another, and a restored run looks up for itself. */
    @Test
    void whoKnowsTheStatePlaysIt() throws Exception {
        KnownPlanner planner = new KnownPlanner(belief -> 0.9, belief -> 0.6, 1);
        assertEquals(0.9, planner.choose(0, 0.5, true));
        assertEquals(0.6, planner.choose(0, 0.5, false));
        String knows = "\"agents\": 10, \"episodes\": 300, \"cohorts\": 3, " + COARSE
                + ", \"platform\": {\"knows_state\": true}";
        for (int round : new int[] {10, 11, 20}) {
            assertContinues(file(knows), round);
        }
    }

    /** Under a floor agents still follow at p, and herd just above: the value of the independent program. */
    @Test
    void runsUnderAFloorEarnTheirExactValue() {
        String floor = "\"episodes\": 20000, \"cost\": 2, \"platform\": {\"degrading\": \"forbidden\"}";
        Map<String, Double> outcomes = outcomes(floor);
        Map<String, Double> exact = benchmarks(floor);
        assertEquals(-3.2943, exact.get("optimal_value"), 2e-4);
        assertTrue(exact.get("value_error_bound") < 0.05);
        assertEquals(-3.2943, outcomes.get("value"), 0.1);
        assertEquals(exact.get("optimal_wrong_share_bad"), outcomes.get("wrong_share_bad"), 0.02);
        assertEquals(exact.get("optimal_wrong_share_good"), outcomes.get("wrong_share_good"), 0.02);
    }

    /** Shares of weight that lies after the last agent: 0.22 and 0.86. */
    @ParameterizedTest
    @CsvSource({"0.99, 0.02", "0.999, 0.02"})
    void laterAgentsCount(double discount, double tolerance) {
        String parameters = "\"episodes\": 20000, \"cost\": 5, \"discount_factor\": " + discount;
        Map<String, Double> outcomes = outcomes(parameters);
        Map<String, Double> exact = benchmarks(parameters);
        assertEquals(exact.get("optimal_wrong_share_bad"), outcomes.get("wrong_share_bad"), tolerance);
        assertEquals(exact.get("optimal_wrong_share_good"), outcomes.get("wrong_share_good"), tolerance);
        assertEquals(0, outcomes.get("regret") * (1 - discount), tolerance);
        assertTrue(file(parameters).notices().get(0).contains("count like the last one"));
        assertTrue(file("\"discount_factor\": 0.9").notices().isEmpty());
    }

    /** Precisions that were read before the delay was raised do not count for agents who are not shown them. */
    @Test
    void aLongerDelayHidesWhatWasShown() {
        Learners bayesians = new Learners(new ResponsePart.Bayesian());
        HiddenPrecision seeing = new HiddenPrecision(bayesians, 0.5, 0.4, 8, 1);
        HiddenPrecision looking = new HiddenPrecision(bayesians, 0.5, 0.4, 8, 1);
        Channel channel = new Channel("precision", 1, 8, Noise.ADDED, false, 1);
        for (int agent = 1; agent <= 6; agent++) {
            seeing.belief(channel.showTo(new Reader(), 0), 0);
            channel.publish(new double[] {0.9});
            seeing.note(new boolean[] {agent % 2 == 1});
            looking.note(new boolean[] {agent % 2 == 1});
        }
        double all = seeing.belief(channel.showTo(new Reader(), 0), 0);
        channel.retune(new Disclosure(1, 3, 0));
        double late = looking.belief(channel.showTo(new Reader(), 0), 0);
        assertEquals(0.4, all, 1e-12, "three good signals and three bad ones");
        assertEquals(0.36 / 0.42, late, 1e-12, "two good ones and a bad one, and some that tell nothing");
        assertEquals(late, seeing.belief(channel.showTo(new Reader(), 0), 0));
    }

    @Test
    void whatWasLearnedOutlivesAnInterventionOnDegrading() {
        String parameters =
                "\"objective\": \"altruistic\", \"cost\": 1, \"agents\": 25, \"episodes\": 400, \"cohorts\": 60, "
                        + COARSE + ", \"platform\": {\"degrading\": \"allowed\", \"planner\": \"learning\"}";
        double learned = outcomes(parameters).get("greedy_regret");
        ScenarioFile<?> changed = withIntervention(parameters, 1490, "\"platform.degrading\": \"forbidden\"");
        assertEquals(learned, play(changed).outcomes().get("greedy_regret"), 0.2);
        ScenarioFile<?> back = READER.read(
                "test.json",
                "{\"scenario\": \"steering\", \"seed\": 3, \"parameters\": {" + parameters + "}, \"interventions\": ["
                        + "{\"at\": 1490, \"set\": {\"platform.degrading\": \"forbidden\"}},"
                        + " {\"at\": 1495, \"set\": {\"platform.degrading\": \"allowed\"}}]}",
                Overrides.none());
        assertEquals(learned, play(back).outcomes().get("greedy_regret"), 0.2);
        assertDoesNotThrow(() -> assertContinues(back, 1492));
    }

    @Test
    void memoryCountsPrecisionsThatAreShownLate() {
        String base =
                "\"agents\": 10, \"cohorts\": 100, \"episodes\": 1000, " + COARSE + ", \"platform\": {\"precision\": ";
        double soon = file(base + "{}}").memoryBytes();
        assertEquals(soon + 1000 * 8 * 500, file(base + "{\"delay\": 500}}").memoryBytes());
        assertEquals(soon + 1000 * 8 * 990, file(base + "{\"delay\": 5000}}").memoryBytes());
    }

    @Test
    void regretIsAgainstAPlannerThatKnowsAsMuch() {
        String knows = "\"episodes\": 20000, \"platform\": {\"knows_state\": true}";
        Map<String, Double> outcomes = outcomes(knows);
        assertEquals(benchmarks(knows).get("informed_value") - outcomes.get("value"), outcomes.get("regret"), 1e-9);
        assertEquals(0, outcomes.get("regret"), 0.13);
        String two = "\"agents\": 10, \"cohorts\": 2, \"episodes\": 100, " + COARSE;
        assertTrue(Double.isNaN(regretAfter(two, 15, "\"platform.degrading\": \"forbidden\"")), "amid the last cohort");
        assertTrue(Double.isFinite(regretAfter(two, 11, "\"platform.degrading\": \"forbidden\"")), "before it");
        assertTrue(Double.isFinite(regretAfter(two, 15, "\"platform.planner\": \"none\"")), "the game stays");
        assertTrue(Double.isNaN(regretAfter(two, 15, "\"platform.precision.share\": 0.5")), "agents change");
    }

    private static double regretAfter(String parameters, int at, String set) {
        return play(withIntervention(parameters, at, set)).outcomes().get("regret");
    }

    @Test
    void yardsticksOfAnotherGameAreLeftOut() {
        for (String others :
                List.of("\"platform\": {\"precision\": {\"share\": 0.5}}", "\"response\": {\"kind\": \"weighted\"}")) {
            ScenarioFile<?> file = file("\"episodes\": 100, " + COARSE + ", " + others);
            assertFalse(
                    benchmarks("\"episodes\": 100, " + COARSE + ", " + others).containsKey("optimal_value"));
            assertTrue(Double.isNaN(play(file).outcomes().get("regret")));
            assertTrue(file.notices().get(0).contains("planners plan for Bayesians"));
        }
        Map<String, Double> hidden = benchmarks(COARSE + ", \"platform\": {\"precision\": {\"share\": 0.5}}");
        assertTrue(hidden.containsKey("none_value"), "without control it does not matter who is shown what");
        assertTrue(hidden.containsKey("value_at_50"), "the planner's own");
    }

    private static ScenarioFile<?> withIntervention(String parameters, int at, String set) {
        return READER.read(
                "test.json",
                "{\"scenario\": \"steering\", \"seed\": 3, \"parameters\": {" + parameters
                        + "}, \"interventions\": [{\"at\": " + at + ", \"set\": {" + set + "}}]}",
                Overrides.none());
    }

    @Test
    void tablesHoldThePolicyAndSomePaths() throws Exception {
        Run<?> run = Run.of(file("\"agents\": 5, \"episodes\": 50, \"objective\": \"altruistic\", \"cost\": 1"), 0);
        run.play((round, name, value) -> {}, Checkpoints.NONE);
        List<Object[]> policy = new ArrayList<>();
        run.tables().get(0).content().writeTo(policy::add);
        assertEquals(201, policy.size());
        assertEquals(1.0, policy.get(100)[1], "perfect signal at 1/2");
        assertEquals(0.7, policy.get(2)[1], "herd at 0.01");
        assertEquals(0.7, policy.get(2)[2], "and in the bad state, of which it knows nothing");
        List<Object[]> paths = new ArrayList<>();
        run.tables().get(1).content().writeTo(paths::add);
        assertEquals(40 * 6, paths.size());
        assertEquals((double) (int) paths.get(5)[2], paths.get(5)[3], "certain of the state after the first agent");
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused("\"belief_grid\": 400", "is 400, must be odd and in [101, 40001]");
        assertRefused("\"belief_grid\": 40001, \"precision_grid\": 2001", "is 2001, must be at most 999");
        assertRefused(
                "\"platform\": {\"planner\": \"fixed\", \"degrading\": \"forbidden\"}, \"baseline_precision\": 0.95",
                "is 0.9, must be at least the baseline_precision = 0.95");
        assertRefused("\"platform\": {\"planner\": \"learning\", \"knows_state\": true}", "is true, must be false");
        assertRefused("\"discount_factor\": 1", "discount_factor");
    }

    private static void assertRefused(String parameters, String message) {
        String refused = assertThrows(InvalidScenarioException.class, () -> file(parameters))
                .getMessage();
        assertTrue(refused.contains(message), refused);
    }
}
