package civitas.scenarios.recourse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Benchmark;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.scenarios.ScenarioContractTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecourseScenarioTest extends ScenarioContractTest {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    /** In the current folder, where input files may be. */
    @TempDir(factory = InCurrentFolder.class)
    private Path folder;

    @Override
    protected String id() {
        return "recourse";
    }

    @Override
    protected String quickParameters() {
        return "{\"data\": {\"kind\": \"synthetic\", \"persons\": 200}, \"periods\": 100, \"highest_budget\": 0.3,"
                + " \"improvement\": 0.3, \"platform\": {\"retrain_every\": 7}}";
    }

    @Override
    protected long quickRounds() {
        return 40;
    }

    @Override
    protected String change() {
        return "{\"platform.threshold\": 0.8, \"platform.disclosure\": \"reasons\"}";
    }

    @Override
    protected String largeParameters() {
        return "{\"data\": {\"kind\": \"synthetic\", \"persons\": 100000}, \"platform\": {\"disclosure\": \"none\"}}";
    }

    private static ScenarioFile<?> file(String... settings) {
        return READER.readDefault("recourse", Overrides.of(List.of(settings)));
    }

    private static Map<String, Double> outcomes(String... settings) {
        return Run.of(file(settings), 0)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    private static Map<String, Double> benchmarks(String... settings) {
        return file(settings).benchmarks().stream().collect(Collectors.toMap(Benchmark::name, Benchmark::value));
    }

    @Test
    void theWorkedExampleHasAClosedForm() {
        assertEquals(
                0.525,
                benchmarks("data=worked_example", "actions.immutable=", "actions.only_up=")
                        .get("first_denied_cost"),
                1e-9);
        Map<String, Double> immutable = benchmarks(
                "data=worked_example", "actions.immutable=", "actions.only_up=", "platform.declared_immutable=x2");
        assertEquals(0, immutable.get("initial_share_with_recourse"));
        assertEquals(1, immutable.get("denied_if_all_act"));
    }

    /** The published curve: few features are left at large penalties, in the end those nobody can change. */
    @Test
    void recourseVanishesWithThePenalty() {
        double small = benchmarks("platform.model.penalty=1").get("initial_share_with_recourse");
        double large = benchmarks("platform.model.penalty=120").get("initial_share_with_recourse");
        assertTrue(small > 0.9, "share " + small);
        assertTrue(large < 0.5, "share " + large);
    }

    @Test
    void whoIsToldNothingDoesNothingAndWithEnoughBudgetAllActWhoCan() {
        assertEquals(0, outcomes("platform.disclosure=none").get("acted"));
        double left = benchmarks().get("denied_if_all_act");
        Map<String, Double> all = outcomes("lowest_budget=1", "highest_budget=1");
        assertEquals(left, all.get("denied"), 1e-12);
        assertEquals(0, all.get("in_vain"));
        assertTrue(outcomes("platform.disclosure=reasons").get("in_vain") > 0);
    }

    @Test
    void theTotalCostIsSolvedByTheIntegerProgramme() {
        Map<String, Double> total = benchmarks("cost=total_log_percentile", "data.persons=60");
        Map<String, Double> largest = benchmarks("data.persons=60");
        assertEquals(largest.get("initial_share_with_recourse"), total.get("initial_share_with_recourse"));
        assertTrue(total.get("initial_median_cost") > 0);
    }

    @Test
    void learningAgainUndoesRecourse() {
        Map<String, Double> outcomes = outcomes("platform.retrain_every=1", "lowest_budget=1", "highest_budget=1");
        assertTrue(outcomes.get("invalidated") > 0, outcomes.toString());
    }

    @Test
    void personsOfAFileAreReadAndMistakesNamedByLine() throws IOException {
        Path csv = folder.resolve("people.csv");
        Files.writeString(csv, "good,town,income\n1,A,3\n1,B,4\n0,A,1\n-1,B,2\n1,C,2\n");
        String[] settings = {
            "data=file", "data.path=" + csv, "data.ignored=town", "actions.immutable=", "actions.only_up="
        };
        assertEquals(1, benchmarks(settings).get("initial_features_used"));
        Files.writeString(csv, "good,town,income\n1,A,3\n2,B,4\n0,A,NaN\n0,A\n");
        String message = assertThrows(InvalidScenarioException.class, () -> file(settings))
                .getMessage();
        assertTrue(message.contains("people.csv:3: label good is '2', must be 1 (favourable), 0 or -1"), message);
        assertTrue(message.contains("people.csv:4: income is 'NaN', must be a finite decimal number"), message);
        assertTrue(message.contains("people.csv:5: 2 cells, expected 3, one per column"), message);
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused("lowest_budget", "highest_budget=0.1", "lowest_budget=0.2");
        assertRefused("'salary' names no feature; features: age,", "actions.immutable=salary");
        assertRefused("'salary' names no feature", "platform.unused=salary");
        assertRefused("must be NAME=NUMBER", "actions.steps=income");
        assertRefused("is no file in", "data=file", "data.path=absent.csv");
    }

    private static void assertRefused(String message, String... settings) {
        String refused = assertThrows(InvalidScenarioException.class, () -> file(settings))
                .getMessage();
        assertTrue(refused.contains(message), refused);
    }
}
