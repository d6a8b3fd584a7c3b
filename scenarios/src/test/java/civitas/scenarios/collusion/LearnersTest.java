package civitas.scenarios.collusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.InvalidScenarioException;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Firms that learn in other ways than the published baseline, and what they must be told for it. */
class LearnersTest {
    private static final String[] SHORT = {"prices=6", "convergence_window=5000", "max_periods=30000"};

    /** The market of Asker, Fershtman, Pakes 2022. */
    private static final String[] HOMOGENEOUS = {
        "demand=unit",
        "quality=10",
        "marginal_cost=2",
        "memory=0",
        "discount_factor=0",
        "prices=100",
        "price_range={\"kind\": \"absolute\", \"lowest\": 0.01, \"highest\": 10}",
        "initial_values={\"kind\": \"uniform\", \"lowest\": 10, \"highest\": 20}",
        "convergence_window=20000",
        "max_periods=1000000"
    };

    /** They settle within 500 periods. */
    private static final String[] SYNCHRONOUS = {
        "learner=synchronous", "platform.feedback=counterfactual_profits", "convergence_window=1000"
    };

    private static RunResult play(int replicate, String[] common, String... settings) {
        String[] all = Stream.of(common, settings).flatMap(Stream::of).toArray(String[]::new);
        return Run.of(CollusionFiles.file(all), replicate).play((round, name, value) -> {}, Checkpoints.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"boltzmann_q", "sarsa", "asynchronous", "ucb_tuned", "exp3"})
    void everyLearnerPlaysOnItsOwnProfit(String learner) {
        Map<String, Double> outcomes = play(0, SHORT, "learner=" + learner).outcomes();
        double profit = outcomes.get("profit_mean");
        assertTrue(profit > 0 && profit < 0.34, "profit " + profit);
    }

    @ParameterizedTest
    @CsvSource({"downward_demand, own_sales", "synchronous, counterfactual_profits", "hedge, counterfactual_profits"})
    void learnersThatNeedMoreAreRefusedUnlessThePlatformGrantsIt(String learner, String needed) {
        InvalidScenarioException refused = assertThrows(
                InvalidScenarioException.class, () -> play(0, SHORT, "learner=[\"q_learning\", \"" + learner + "\"]"));
        assertTrue(
                refused.getMessage()
                        .contains("of firm 2 needs platform.feedback = " + needed
                                + ", but the platform grants own_profit"),
                refused.getMessage());
        play(0, SHORT, "learner=[\"q_learning\", \"" + learner + "\"]", "platform.feedback=" + needed);
        play(0, SHORT, "learner=" + learner, "platform.feedback=counterfactual_profits");
    }

    /** What is granted to others reaches no learner that does not ask for it. */
    @Test
    void grantedFeedbackDoesNotChangeQLearners() {
        assertEquals(
                play(0, SHORT).trajectoryHash(),
                play(0, SHORT, "platform.feedback=counterfactual_profits").trajectoryHash());
    }

    @Test
    void mixedPopulationsFollowTheList() {
        String mixed = "learner=[\"q_learning\", \"boltzmann_q\"]";
        String turned = "learner=[\"boltzmann_q\", \"q_learning\"]";
        assertNotEquals(play(0, SHORT).trajectoryHash(), play(0, SHORT, mixed).trajectoryHash());
        assertNotEquals(
                play(0, SHORT, turned).trajectoryHash(), play(0, SHORT, mixed).trajectoryHash());
    }

    @Test
    void learnersWithoutAGreedyPriceNeverConvergeAndAreNotAudited() {
        Map<String, Double> outcomes =
                play(0, SHORT, "learner=ucb_tuned", "measured_periods=500").outcomes();
        assertEquals(0, outcomes.get("converged"));
        assertEquals(30_000, outcomes.get("periods_to_convergence"));
        for (String none : new String[] {"cycle_length", "one_shot_nash", "exploitability", "rival_price_9"}) {
            assertTrue(Double.isNaN(outcomes.get(none)), none);
        }
        assertTrue(outcomes.get("price_mean") > 1.4);
    }

    /**
     * Asker, Fershtman, Pakes 2022, two firms: learning from the price charged only, prices end far above the Nash prices
     * 2.0282 and 2.1291 of the grid (quartiles 7.28, 8.39, 9.29); learning about all prices they end at these in every run.
     */
    @Test
    void whatIsLearnedFromDecidesAboutPrices() {
        double[] own = prices("learner=asynchronous");
        assertTrue(IntStream.range(0, own.length).allMatch(run -> own[run] > 2.14));
        assertEquals(
                8.2,
                IntStream.range(0, own.length)
                        .mapToDouble(run -> own[run])
                        .average()
                        .orElseThrow(),
                0.8);
        for (double price : prices(SYNCHRONOUS)) {
            assertTrue(Math.abs(price - 2.0282) < 1e-4 || Math.abs(price - 2.1291) < 1e-4, "price " + price);
        }
    }

    private static double[] prices(String... settings) {
        return IntStream.range(0, 20)
                .mapToDouble(run -> play(run, HOMOGENEOUS, settings).outcomes().get("price_paid"))
                .toArray();
    }

    /** All loops of the market play the same game; one that remembers its last periods takes the general one. */
    @ParameterizedTest
    @CsvSource({"2, 5, 1", "3, 4, 1", "2, 3, 2", "4, 2, 1"})
    void theGeneralLoopPlaysTheMarketsOfQLearners(int firms, int prices, int memory) {
        MarketSetup fast = new MarketSetup(firms, prices, memory);
        MarketSetup general = new MarketSetup(firms, prices, memory);
        Market first = fast.endless(3);
        Market second = new Market(
                Players.of(general.learners, Sight.complete(general.states)),
                true,
                Payoffs.of(new DrawnProfits(general.profits, firms)),
                Chance.of(new MarketSetup.Generator(99)),
                3,
                new Market.Limits(Long.MAX_VALUE, Long.MAX_VALUE, 1));
        first.play(20_000, false);
        second.play(20_000, false);
        assertEquals(first.hash(), second.hash());
        assertEquals(first.stablePeriods(), second.stablePeriods());
        assertEquals(second.lastJointAction(), second.recent().orElseThrow().joint(0));
    }

    /** Firms that never see rivals and remember nothing are the memoryless ones. */
    @Test
    void rivalPricesCanBeHiddenAndLate() {
        String hidden = "platform.rival_prices=hidden";
        String late = "platform.rival_prices=delayed";
        assertNotEquals(play(0, SHORT).trajectoryHash(), play(0, SHORT, hidden).trajectoryHash());
        assertNotEquals(
                play(0, SHORT, late).trajectoryHash(), play(0, SHORT, hidden).trajectoryHash());
        InvalidScenarioException refused = assertThrows(
                InvalidScenarioException.class, () -> play(0, SHORT, hidden, "memory=0", "discount_factor=0"));
        assertTrue(refused.getMessage().contains("has no meaning with memory = 0"), refused.getMessage());
    }
}
