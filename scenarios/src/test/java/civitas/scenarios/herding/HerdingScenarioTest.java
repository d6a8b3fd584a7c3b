package civitas.scenarios.herding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HerdingScenarioTest extends ScenarioContractTest {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    @Override
    protected String id() {
        return "herding";
    }

    @Override
    protected String quickParameters() {
        return "{\"agents\": 40, \"episodes\": 200, \"platform\": {\"history\": {\"share\": 0.9, \"noise\": 0.1, \"delay\": 2}}}";
    }

    @Override
    protected long quickRounds() {
        return 40;
    }

    @Override
    protected String change() {
        return "{\"platform.history.share\": 0.3, \"platform.history.delay\": 5}";
    }

    @Override
    protected String largeParameters() {
        return "{\"agents\": 2, \"episodes\": 1000000}";
    }

    private static ScenarioFile<?> file(String parameters) {
        return READER.read(
                "test.json",
                "{\"scenario\": \"herding\", \"seed\": 3, \"parameters\": {" + parameters + "}}",
                Overrides.none());
    }

    private static RunResult play(ScenarioFile<?> file) {
        return Run.of(file, 0).play((round, name, value) -> {}, Checkpoints.NONE);
    }

    private static Map<String, Double> benchmarks(ScenarioFile<?> file) {
        return file.benchmarks().stream().collect(Collectors.toMap(Benchmark::name, Benchmark::value));
    }

    /** Every network, rule and disclosure that has an exact law is played as that law says, agent by agent. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ties\": \"coin\"",
                "\"prior\": 0.62, \"signal\": {\"kind\": \"binary\", \"accuracy\": 0.8}",
                "\"platform\": {\"history\": {\"share\": 0.5, \"noise\": 0.2}}",
                "\"signal\": \"unbounded\"",
                "\"signal\": \"unbounded\", \"platform\": {\"history\": {\"share\": 0.7}}, \"prior\": 0.4",
                "\"rule\": {\"kind\": \"weighted\", \"signal_weight\": 2.5}",
                "\"rule\": {\"kind\": \"weighted\", \"history_weight\": 0}",
                "\"rule\": \"naive\", \"signal\": \"unbounded\"",
                "\"rule\": {\"kind\": \"averaging\", \"own_weight\": 0.6}, \"signal\": \"unbounded\"",
                "\"rule\": \"imitate_majority\", \"platform\": {\"history\": {\"share\": 0.5}}",
                "\"rule\": \"imitate_last\", \"platform\": {\"history\": {\"noise\": 0.1, \"delay\": 3}}",
                "\"network\": {\"kind\": \"last\", \"memory\": 1}",
                "\"network\": {\"kind\": \"last\", \"memory\": 4}, \"ties\": \"coin\"",
                "\"network\": {\"kind\": \"last\", \"memory\": 3}, \"platform\": {\"history\": {\"share\": 0.6, \"delay\": 4}}",
                "\"network\": {\"kind\": \"last\", \"memory\": 3}, \"rule\": \"imitate_majority\"",
                "\"network\": {\"kind\": \"sample\", \"size\": 4}",
                "\"network\": {\"kind\": \"sample\", \"size\": 2}, \"signal\": \"unbounded\", \"rule\": \"averaging\"",
                "\"network\": {\"kind\": \"royal_family\", \"family\": 3, \"memory\": 2}",
                "\"network\": {\"kind\": \"royal_family\", \"family\": 5}, \"signal\": \"unbounded\""
            })
    void runsFollowTheirExactLaw(String parameters) {
        ScenarioFile<?> file = file(parameters + ", \"agents\": 30, \"episodes\": 40000");
        Map<String, Double> outcomes = play(file).outcomes();
        int compared = 0;
        for (Map.Entry<String, Double> exact : benchmarks(file).entrySet()) {
            if (exact.getKey().startsWith("exact_correct_")) {
                double p = exact.getValue();
                double error = Math.sqrt(p * (1 - p) / 40_000);
                assertEquals(p, outcomes.get(exact.getKey().substring(6)), 4.5 * error + 1e-12, exact.getKey());
                compared++;
            }
        }
        assertTrue(compared >= 7, compared + " agents have an exact law");
    }

    @ParameterizedTest
    @CsvSource({"0.55, coin", "0.7, own_signal", "0.9, coin"})
    void cascadesBeginAsTheClosedFormsSay(double accuracy, String ties) {
        ScenarioFile<?> file = file("\"signal\": {\"kind\": \"binary\", \"accuracy\": " + accuracy
                + "}, \"episodes\": 40000, \"ties\": \"" + ties + "\"");
        Map<String, Double> outcomes = play(file).outcomes();
        Map<String, Double> exact = benchmarks(file);
        for (String name : List.of("cascade_correct", "cascade_wrong", "no_cascade_10")) {
            double p = exact.get("exact_" + name);
            assertEquals(p, outcomes.get(name), 4.5 * Math.sqrt(p * (1 - p) / 40_000), name);
        }
        assertEquals(exact.get("exact_cascade_time"), outcomes.get("cascade_time"), 0.06);
        assertEquals(0, outcomes.get("herd_breaks"));
    }

    /** A prior that is no multiple of a signal: no ties, and the closed forms do not apply. */
    @Test
    void anyPriorHasItsCascades() {
        ScenarioFile<?> file = file("\"prior\": 0.6, \"episodes\": 40000");
        Map<String, Double> exact = benchmarks(file);
        Map<String, Double> outcomes = play(file).outcomes();
        assertEquals(1, exact.get("exact_cascade_correct") + exact.get("exact_cascade_wrong"), 1e-9);
        assertEquals(exact.get("exact_cascade_correct"), outcomes.get("cascade_correct"), 0.01);
        assertEquals(exact.get("exact_cascade_time"), outcomes.get("cascade_time"), 0.05);
        Map<String, Double> certain = benchmarks(file("\"prior\": 0.9"));
        assertEquals(0, certain.get("exact_cascade_time"), "who believes so much follows nobody's signal");
        assertEquals(0.9, certain.get("exact_cascade_correct"), 1e-12);
    }

    /** Smith, Sorensen 2000: with unbounded private beliefs nobody is stuck; 1 - prod is the chance of an early error. */
    @Test
    void unboundedSignalsHaveNoCascades() {
        ScenarioFile<?> file = file("\"signal\": \"unbounded\", \"episodes\": 20000, \"agents\": 100");
        Map<String, Double> outcomes = play(file).outcomes();
        assertEquals(0, outcomes.get("cascade_correct") + outcomes.get("cascade_wrong"));
        assertTrue(Double.isNaN(outcomes.get("cascade_time")));
        double p = benchmarks(file).get("exact_no_error");
        assertEquals(p, outcomes.get("no_error"), 4 * Math.sqrt(p * (1 - p) / 20_000));
        assertEquals(0.9947, outcomes.get("correct_100"), 0.002);
    }

    @Test
    void showingLessDelaysHerds() {
        double all = play(file("\"ties\": \"coin\"")).outcomes().get("cascade_time");
        double late = play(file("\"ties\": \"coin\", \"platform\": {\"history\": {\"delay\": 6}}"))
                .outcomes()
                .get("cascade_time");
        assertTrue(late > all + 3, late + " against " + all);
        Map<String, Double> hidden =
                play(file("\"platform\": {\"history\": {\"share\": 0}}")).outcomes();
        assertEquals(0, hidden.get("cascade_correct"));
        assertEquals(0.7, hidden.get("accuracy"), 0.003);
    }

    /** Blocks of episodes on several threads. */
    @Test
    void threadsDoNotMatter() throws Exception {
        for (String network : List.of("\"all\"", "{\"kind\": \"sample\", \"size\": 3}")) {
            ScenarioFile<?> file = file("\"episodes\": 150000, \"agents\": 12, \"network\": " + network);
            ForkJoinPool pool = new ForkJoinPool(3);
            RunResult threaded = pool.submit(() -> play(file)).get();
            pool.shutdown();
            assertEquals(play(file).trajectoryHash(), threaded.trajectoryHash());
            assertEquals(play(file).outcomes(), threaded.outcomes());
        }
    }

    @Test
    void beliefsOfSomeEpisodesAreATable() throws Exception {
        Run<?> run = Run.of(file("\"agents\": 5, \"episodes\": 50"), 0);
        run.play((round, name, value) -> {}, Checkpoints.NONE);
        List<Object[]> rows = new ArrayList<>();
        run.tables().get(0).content().writeTo(rows::add);
        assertEquals(40 * 5, rows.size());
        assertEquals(0.5, (double) rows.get(0)[3], 1e-12, "the first agent has seen nothing");
        for (Object[] row : rows) {
            double belief = (double) row[3];
            assertEquals(belief > 0.7 + 1e-9 || belief < 0.3 - 1e-9 ? 1 : 0, row[5]);
        }
    }

    /** Who sees nobody follows its own signal, and leaves no herd by it. */
    @Test
    void onlyWhoSeesAHerdCanLeaveIt() {
        Episodes episodes = new Episodes(4, new boolean[] {true});
        episodes.note(0, 1, true, true, true);
        episodes.note(0, 2, false, false, false);
        assertEquals(0, episodes.broken());
        episodes.note(0, 3, false, false, true);
        assertEquals(1, episodes.broken());
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused(
                "\"platform\": {\"history\": {\"noise\": 0.6}}", "platform.history.noise is 0.6, must be at most 0.5");
        assertRefused(
                "\"network\": \"random_graph\"", "network is random_graph, in which rule bayesian has no exact law");
        assertRefused(
                "\"network\": \"sample\", \"platform\": {\"history\": {\"delay\": 1}}",
                "platform.history.delay is 1, must be 0 where Bayesians infer from samples");
        assertRefused(
                "\"network\": {\"kind\": \"last\", \"memory\": 13}",
                "network.memory is 13 plus platform.history.delay = 0, must be at most 12 in all");
        assertRefused(
                "\"network\": {\"kind\": \"royal_family\", \"family\": 10, \"memory\": 3}",
                "network.family is 10 plus network.memory = 3 plus platform.history.delay = 0, must be at most 12");
        assertRefused("\"network\": \"graph\"", "network.file");
        assertRefused(
                "\"network\": {\"kind\": \"all\", \"memory\": 3}",
                "network.memory belongs to 'last' and 'royal_family', but network is 'all'");
        assertRefused("\"signal\": {\"kind\": \"binary\", \"accuracy\": 0.5}", "accuracy");
    }

    private static void assertRefused(String parameters, String message) {
        String refused = assertThrows(InvalidScenarioException.class, () -> file(parameters))
                .getMessage();
        assertTrue(refused.replace(": ", " ").replace("parameters.", "").contains(message), refused);
    }
}
