package civitas.scenarios.collusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.kernel.Simulation;
import civitas.run.Checkpoints;
import civitas.run.MemoryBudget;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.Benchmark;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioFile;
import civitas.scenarios.ScenarioContractTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollusionScenarioTest extends ScenarioContractTest {
    private static final String[] SHORT = {
        "prices=6", "exploration_decay=5e-4", "convergence_window=10000", "max_periods=500000"
    };

    @Override
    protected String id() {
        return "collusion";
    }

    @Override
    protected String quickParameters() {
        return "{\"prices\": 5, \"exploration_decay\": 1e-3, \"convergence_window\": 5000, \"max_periods\": 200000}";
    }

    @Override
    protected long quickRounds() {
        return 5_000;
    }

    @Override
    protected String change() {
        return "{\"platform.prominence\": \"price_directed\", \"marginal_cost\": 0.9}";
    }

    @Override
    protected String largeParameters() {
        return "{\"firms\": 3, \"prices\": 30}";
    }

    private static ScenarioFile<?> shortRun(String... settings) {
        String[] all = Arrays.copyOf(SHORT, SHORT.length + settings.length);
        System.arraycopy(settings, 0, all, SHORT.length, settings.length);
        return CollusionFiles.file(all);
    }

    private static Simulation simulate(ScenarioFile<?> file, long rounds) {
        Simulation simulation = Run.of(file, 0).simulation();
        simulation.start();
        simulation.haltAfter(rounds);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = simulation.advance();
        }
        return simulation;
    }

    private static long trajectory(String... settings) {
        return simulate(CollusionFiles.file(settings), 300_000).world().trajectoryHash();
    }

    private static RunResult play(ScenarioFile<?> file) {
        return Run.of(file, 0).play((round, name, value) -> {}, Checkpoints.NONE);
    }

    /** Net qualities a_i - c_i decide everything but the level of prices: firms take the same actions for ever. */
    @ParameterizedTest
    @CsvSource({
        "'[1, 1]', '[2, 2]', '[1.5, 1.5]', '[2.5, 2.5]'",
        "'[1, 0.75]', '[2, 2]', '[1, 1]', '[2, 2.25]'",
        "'[1, 0.5]', '[2, 2]', '[3, 2]', '[4, 3.5]'"
    })
    void costAndQualityShiftedTogetherGiveTheSameRun(
            String cost, String quality, String otherCost, String otherQuality) {
        String decay = "exploration_decay=2e-5";
        assertEquals(
                trajectory("marginal_cost=" + cost, "quality=" + quality, decay),
                trajectory("marginal_cost=" + otherCost, "quality=" + otherQuality, decay));
    }

    @Test
    void otherNetQualitiesGiveAnotherRun() {
        assertNotEquals(trajectory(), trajectory("marginal_cost=[1, 0.75]"));
    }

    @Test
    void showingAsManyAsThereAreIsShowingAll() {
        long all = trajectory();
        assertEquals(all, trajectory(CollusionFiles.showing(2)));
        assertEquals(all, trajectory(CollusionFiles.showing(5)));
        assertNotEquals(all, trajectory(CollusionFiles.showing(1)));
    }

    @Test
    void seriesDescribeTheLastPeriod() {
        ScenarioFile<?> file = shortRun("marginal_cost=[1, 0.75]");
        CollusionParameters parameters = (CollusionParameters) file.parameters();
        Simulation simulation = simulate(file, 1_000);
        Map<String, DoubleSupplier> series = simulation.world().series();
        double first = series.get("price_1").getAsDouble();
        double second = series.get("price_2").getAsDouble();
        StageGame game = StageGame.of(parameters);
        double[] prices = {first, second};
        double profit = StageGame.mean(game.profits(prices));
        assertEquals((first + second) / 2, series.get("price_mean").getAsDouble(), 1e-15);
        assertEquals(profit, series.get("profit_mean").getAsDouble(), 1e-15);
        assertEquals(game.profitGain(profit), series.get("profit_gain").getAsDouble(), 1e-12);
        assertEquals(
                game.consumerSurplus(prices), series.get("consumer_surplus").getAsDouble(), 1e-15);
        assertEquals(Math.exp(-0.5), series.get("exploration").getAsDouble(), 1e-12);
    }

    @Test
    void theFirstPeriodIsAlwaysExplored() {
        assertEquals(
                1,
                Run.of(shortRun(), 0)
                        .simulation()
                        .world()
                        .series()
                        .get("exploration")
                        .getAsDouble());
    }

    /** Published convergence times leave out the window that confirms them. */
    @Test
    void convergenceTimeExcludesTheWindow() {
        RunResult converged = play(shortRun());
        assertEquals(1, converged.outcomes().get("converged"));
        assertEquals((double) converged.rounds() - 10_000, converged.outcomes().get("periods_to_convergence"));
        RunResult capped = play(shortRun("max_periods=10001", "convergence_window=10001"));
        assertEquals(0, capped.outcomes().get("converged"));
        assertEquals(10_001, capped.outcomes().get("periods_to_convergence"));
    }

    /** With one state and no future a firm's value of a price is its average profit: no cycle, nothing off the path. */
    @Test
    void memorylessFirmsEndAtConstantPrices() {
        Map<String, Double> outcomes = play(CollusionFiles.file(
                        "memory=0", "discount_factor=0", "learning_rate=0.25", "exploration_decay=1e-3"))
                .outcomes();
        assertEquals(1, outcomes.get("cycle_length"));
        assertEquals(1, outcomes.get("constant_prices"));
        assertEquals(outcomes.get("one_shot_nash"), outcomes.get("mutual_best_response"));
        assertTrue(Double.isNaN(outcomes.get("one_shot_loss_off_path")));
    }

    @Test
    void whereFirmsOrLearnersDifferEachIsReported() {
        assertTrue(detail("price_2"));
        assertTrue(detail("price_2", "marginal_cost=[1, 1]"));
        for (String setting : List.of("marginal_cost=[1, 0.75]", "quality=[2, 2.5]", "learning_rate=[0.1, 0.2]")) {
            assertEquals(false, detail("price_2", setting), setting);
        }
    }

    private static boolean detail(String outcome, String... settings) {
        return CollusionFiles.file(settings).outcomes().stream()
                .filter(quantity -> quantity.name().equals(outcome))
                .map(Quantity::detail)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void recordingDoesNotDisturbTheDrawOfDisplays() {
        String keys = "\"parameters\": {\"prices\": 4, \"platform\": {\"prominence\": \"price_directed\"}},"
                + " \"stop\": {\"after_round\": 3000}, \"record\": ";
        RunResult watched = play(CollusionFiles.read(keys + "{\"every\": 7}"));
        assertEquals(play(CollusionFiles.read(keys + "{\"series\": []}")).trajectoryHash(), watched.trajectoryHash());
    }

    /** Nash and monopoly are yardsticks of the open market; only surplus at cost depends on what is shown. */
    @Test
    void benchmarksOfALimitedDisplay() {
        Map<String, Double> benchmarks = CollusionFiles.file("firms=3", CollusionFiles.showing(2)).benchmarks().stream()
                .collect(Collectors.toMap(Benchmark::name, Benchmark::value));
        assertEquals(1.370162731, benchmarks.get("nash_price"), 1e-8);
        assertEquals(0.911111, benchmarks.get("nash_consumer_surplus"), 1e-6);
        assertEquals(0.346574, benchmarks.get("monopoly_consumer_surplus"), 1e-6);
        assertEquals(1.175566, benchmarks.get("cost_consumer_surplus"), 1e-6);
    }

    @Test
    void anInterventionOnProminenceHidesTheDearerFirm() {
        ScenarioFile<?> file = CollusionFiles.read(
                "\"interventions\": [{\"at\": 101, \"set\": {\"platform.prominence\": \"price_directed\"}}]");
        StageGame open = StageGame.of(CollusionFiles.parameters());
        StageGame hidden = StageGame.of(CollusionFiles.parameters(CollusionFiles.showing(1)));
        assertEquals(StageGame.mean(open.profits(prices(file, 100))), meanProfit(file, 100), 1e-15);
        assertEquals(StageGame.mean(hidden.profits(prices(file, 101))), meanProfit(file, 101), 1e-15);
        assertNotEquals(StageGame.mean(open.profits(prices(file, 101))), meanProfit(file, 101), 1e-3);
    }

    private static double meanProfit(ScenarioFile<?> file, long round) {
        return simulate(file, round).world().series().get("profit_mean").getAsDouble();
    }

    private static double[] prices(ScenarioFile<?> file, long round) {
        Map<String, DoubleSupplier> series = simulate(file, round).world().series();
        return new double[] {
            series.get("price_1").getAsDouble(), series.get("price_2").getAsDouble()
        };
    }

    /** The run does not end before the intervention, prices stay on the first grid, and convergence starts afresh. */
    @Test
    void anInterventionOnCostsLetsFirmsLearnAgainAtTheSamePrices() {
        long late = 400_000;
        ScenarioFile<?> file = CollusionFiles.read("\"parameters\": {\"prices\": 6, \"exploration_decay\": 5e-4,"
                + " \"convergence_window\": 10000}, \"interventions\": [{\"at\": " + late
                + ", \"set\": {\"marginal_cost\": [1, 0.5]}}]");
        RunResult treated = play(file);
        RunResult twin = play(file.withoutInterventions());
        assertTrue(twin.rounds() < late - 10_000, "the twin rests at " + twin.rounds());
        assertTrue(treated.rounds() >= late + 9_999);
        assertTrue(treated.outcomes().get("profit_2") > twin.outcomes().get("profit_2"));
        assertEquals(
                prices(file, 10)[1], prices(file.withoutInterventions(), 10)[1], "nothing happens before the round");
    }

    @Test
    void aWindowLongerThanTheCapIsRefused() {
        assertRefused(
                "parameters.convergence_window",
                "is 100000, longer than max_periods = 500: learning could never be found to have converged",
                "max_periods=500");
    }

    @Test
    void aMarketWithoutRoomBetweenNashAndMonopolyIsRefused() {
        assertRefused("parameters.quality", "leaves no room between Nash and monopoly prices", "quality=-1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marginal_cost=[1, 2, 3]", "learning_rate=0", "discount_factor=1", "prices=1"})
    void outOfRangeIsRefused(String setting) {
        String name = setting.substring(0, setting.indexOf('='));
        assertRefused(name, "", setting);
    }

    private static void assertRefused(String place, String message, String... settings) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> CollusionFiles.file(settings));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    @Test
    void tablesLargerThanMemoryAreRefusedBeforeARunStarts() {
        assertEquals(
                "test.json: parameters: one run needs more than any Java program can hold of memory",
                budgetMessage("prices=100000").split(",", 2)[0]);
        String large = budgetMessage("prices=700", "memory=1");
        assertTrue(large.contains("one run needs about ") && large.contains("GiB"), large);
    }

    private static String budgetMessage(String... settings) {
        ScenarioFile<?> file = CollusionFiles.file(settings);
        return assertThrows(InvalidScenarioException.class, () -> MemoryBudget.threads("test.json", file, 1))
                .getMessage();
    }
}
