package civitas.scenarios.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.landscape.Climbing;
import civitas.analysis.landscape.Landscape;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.scenarios.ScenarioContractTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandscapeScenarioTest extends ScenarioContractTest {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    @Override
    protected String id() {
        return "social-learning-strategies";
    }

    /** Two generations of training, then two landscapes. */
    @Override
    protected String quickParameters() {
        return "{\"agents\": 20, \"periods\": 5, \"loci\": 8, \"epistasis\": 3, \"landscapes\": 2,"
                + " \"network\": {\"kind\": \"erdos_renyi\", \"link_probability\": 0.4},"
                + " \"strategy\": {\"kind\": \"learned\", \"generations\": 2, \"pairs\": 1},"
                + " \"platform\": {\"payoffs\": {\"noise\": 0.1, \"delay\": 1}, \"states\": {\"noise\": 0.05, \"share\": 0.9}}}";
    }

    @Override
    protected long quickRounds() {
        return 30;
    }

    @Override
    protected String change() {
        return "{\"platform.states.share\": 0.2, \"platform.payoffs.delay\": 2}";
    }

    @Override
    protected String largeParameters() {
        return "{\"loci\": 20, \"epistasis\": 19, \"agents\": 200}";
    }

    private static ScenarioFile<?> file(String parameters) {
        return READER.read(
                "test.json",
                "{\"scenario\": \"social-learning-strategies\", \"seed\": 3, \"parameters\": {" + parameters + "}}",
                Overrides.none());
    }

    private static RunResult play(String parameters) {
        return play(parameters, 0);
    }

    private static RunResult play(String parameters, int replicate) {
        return Run.of(file(parameters), replicate).play((round, name, value) -> {}, Checkpoints.NONE);
    }

    private static Map<String, Double> outcomes(String parameters) {
        return play(parameters).outcomes();
    }

    /** Agents who see nobody climb as the exact recursion says, whatever the network. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"strategy\": \"individual\"",
                "\"strategy\": \"follow_best\", \"platform\": {\"states\": {\"share\": 0}}",
                "\"strategy\": \"follow_best\", \"platform\": {\"payoffs\": {\"share\": 0}}",
                "\"strategy\": \"follow_major\", \"platform\": {\"states\": {\"delay\": 1000}}",
                "\"strategy\": {\"kind\": \"follow_best\"}, \"network\": {\"kind\": \"erdos_renyi\", \"link_probability\": 0}"
            })
    void whoSeesNobodyClimbsAlone(String parameters) {
        ScenarioFile<?> file = file(parameters + ", \"agents\": 20000, \"periods\": 30, \"loci\": 8, \"epistasis\": 4");
        Run<?> run = Run.of(file, 0);
        Landscape landscape =
                ((LandscapeWorld) run.simulation().world()).stage().landscape();
        Map<String, Double> outcomes =
                run.play((round, name, value) -> {}, Checkpoints.NONE).outcomes();
        for (int period : new int[] {0, 1, 5, 30}) {
            assertEquals(
                    Climbing.after(landscape, period), outcomes.get("payoff_" + period), 0.008, "period " + period);
        }
        assertEquals(0, outcomes.get("copies"), parameters.contains("individual") ? 0.02 : 0, "but for coincidence");
        assertEquals(Climbing.limit(landscape), outcomes.get("climbers_limit"), 1e-12);
    }

    /** Who sees all others and copies the best is at the best first state after one period. */
    @Test
    void theBestIsCopiedAtOnceByWhoSeesEverybody() {
        Map<String, Double> outcomes = outcomes(
                "\"agents\": 50, \"sample\": 49, \"periods\": 3, \"strategy\": {\"kind\": \"follow_best\", \"alone\": \"none\"}");
        assertEquals(outcomes.get("best_payoff"), outcomes.get("payoff_1"), 1e-12);
        assertEquals(outcomes.get("payoff_1"), outcomes.get("payoff_3"), 1e-12);
        assertEquals(0.02, outcomes.get("diversity"), 1e-12, "one state is left");
    }

    /** Nobody moves to what pays less, and payoffs never exceed the maximum. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"follow_best\"",
                "{\"kind\": \"follow_major\", \"alone\": \"fresh\"}",
                "{\"kind\": \"random_copy\", \"alone\": \"flip_each\"}",
                "{\"kind\": \"individual\", \"move\": \"flip_each\"}",
                "\"threshold\""
            })
    void payoffsNeverFall(String strategy) {
        Map<String, Double> outcomes = outcomes("\"landscapes\": 3, \"strategy\": " + strategy
                + ", \"platform\": {\"payoffs\": {\"noise\": 0.3}, \"states\": {\"noise\": 0.1}}");
        double last = 0;
        for (int period : new int[] {0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200}) {
            double payoff = outcomes.get("payoff_" + period);
            assertTrue(payoff >= last && payoff <= 1, period + ": " + payoff);
            last = payoff;
        }
    }

    /** Copying the best leads early and trails late. */
    @Test
    void imitationOfTheBestWinsTheShortRunAndOfTheMostFrequentTheLongRun() {
        Map<String, Double> best = outcomes("\"landscapes\": 25, \"strategy\": \"follow_best\"");
        Map<String, Double> major = outcomes("\"landscapes\": 25, \"strategy\": \"follow_major\"");
        assertTrue(best.get("payoff_10") > major.get("payoff_10") + 0.3);
        assertTrue(best.get("payoff_200") < major.get("payoff_200") - 0.1);
        assertEquals(best.get("local_optima"), major.get("local_optima"), "the same landscapes");
    }

    /** Landscapes, and the first states of agents on them. */
    @Test
    void landscapesAreTheSameForEveryStrategyWhateverWasTrainedBefore() {
        String small = "\"loci\": 10, \"periods\": 3, \"landscapes\": 4, \"strategy\": ";
        Map<String, Double> best = outcomes(small + "\"follow_best\"");
        Map<String, Double> learned = outcomes(small + "{\"kind\": \"learned\", \"generations\": 3, \"pairs\": 1}");
        for (String each : new String[] {"local_optima", "climbers_limit", "payoff_0"}) {
            assertEquals(best.get(each), learned.get(each), each);
        }
    }

    /** With a longer delay nothing is kept that is old enough: for a while agents see nobody. */
    @Test
    void delaysCanBeRaisedDuringARun() {
        String parameters = "\"periods\": 12, \"strategy\": {\"kind\": \"follow_best\", \"alone\": \"none\"}";
        ScenarioFile<?> late = READER.read(
                "test.json",
                "{\"scenario\": \"social-learning-strategies\", \"seed\": 3, \"parameters\": {" + parameters
                        + "}, \"interventions\": [{\"at\": 4, \"set\": {\"platform.states.delay\": 2}},"
                        + " {\"at\": 9, \"set\": {\"platform.payoffs.delay\": 3}}], \"record\": {\"every\": 1}}",
                Overrides.none());
        List<Double> copies = new ArrayList<>();
        Run.of(late, 0)
                .play(
                        (round, name, value) -> {
                            if (name.equals("copy_tries")) {
                                copies.add(value);
                            }
                        },
                        Checkpoints.NONE);
        assertTrue(copies.get(2) > 0, copies::toString);
        assertEquals(0, copies.get(3), copies::toString);
    }

    /** Against a policy that tries all its actions equally often, on the same landscapes. */
    @Test
    void trainingPays() {
        String small =
                "\"loci\": 12, \"epistasis\": 6, \"agents\": 50, \"periods\": 60, \"landscapes\": 10, \"strategy\":"
                        + " {\"kind\": \"learned\", \"pairs\": 16, \"generations\": ";
        double gained = 0;
        for (int replicate = 0; replicate < 3; replicate++) {
            gained += play(small + "60}", replicate).outcomes().get("mean_payoff");
            gained -= play(small + "0}", replicate).outcomes().get("mean_payoff");
        }
        assertTrue(gained / 3 > 0.02, "gained " + gained / 3);
    }

    /** Blocks of agents on several threads. */
    @Test
    void threadsDoNotMatter() throws Exception {
        String large = "\"agents\": 20000, \"periods\": 4, \"strategy\": \"threshold\"";
        ForkJoinPool pool = new ForkJoinPool(3);
        RunResult threaded = pool.submit(() -> play(large)).get();
        pool.shutdown();
        RunResult alone = play(large);
        assertEquals(alone.trajectoryHash(), threaded.trajectoryHash());
        assertEquals(alone.outcomes(), threaded.outcomes());
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused("\"loci\": 5, \"epistasis\": 5", "epistasis is 5, must be below loci = 5");
        assertRefused(
                "\"agents\": 19, \"network\": \"barabasi_albert\"", "network.links is 19, must be below agents = 19");
        assertRefused("\"agents\": 101, \"network\": \"cliques\"", "network.cliques is 5, must divide agents = 101");
        assertRefused(
                "\"platform\": {\"states\": {\"noise\": 0.7}}", "platform.states.noise is 0.7, must be at most 0.5");
        assertRefused("\"strategy\": \"folow_best\"", "follow_best");
    }

    private static void assertRefused(String parameters, String message) {
        String refused = assertThrows(InvalidScenarioException.class, () -> file(parameters))
                .getMessage();
        assertTrue(refused.replace(": ", " ").replace("parameters.", "").contains(message), refused);
    }
}
