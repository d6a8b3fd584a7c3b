package civitas.scenarios.collusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.agents.finite.FiniteActionLearner;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.Benchmark;
import civitas.scenario.InvalidScenarioException;
import civitas.scenarios.collusion.MarketSetup.Generator;
import java.io.DataInput;
import java.io.DataOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {
    private static final String[] SHORT = {
        "prices=6", "exploration_decay=1e-3", "convergence_window=5000", "max_periods=30000"
    };

    private static String[] settings(String... more) {
        return Stream.of(SHORT, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static RunResult play(String... more) {
        return Run.of(CollusionFiles.file(settings(more)), 0).play((round, name, value) -> {}, Checkpoints.NONE);
    }

    private static String price(double share, double adherence) {
        return "platform.recommendation={\"kind\": \"price\", \"share\": " + share + ", \"adherence\": " + adherence
                + "}";
    }

    /** Grid 1.42772, 1.46647, ..., 1.97019 around the Nash price 1.47293 and the monopoly price 1.92498. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.5, 7", "1, 13", "0.028, 1", "0.029, 2"})
    void theNearestPriceOfTheGridIsRecommended(double share, int expected) {
        StageGame game = StageGame.of(CollusionFiles.parameters());
        assertArrayEquals(new int[] {expected, expected}, new Recommendation.Price(share, 1).actions(game));
    }

    @Test
    void theRecommendedPriceIsReported() {
        List<Benchmark> benchmarks = CollusionFiles.file(price(0.5, 1)).benchmarks();
        double reported = benchmarks.stream()
                .filter(benchmark -> benchmark.name().equals("recommended_price"))
                .findFirst()
                .orElseThrow()
                .value();
        assertEquals(1.69895, reported, 1e-5);
    }

    @Test
    void firmsFollowWithTheGivenProbabilityAndIndependently() {
        Advice advice = new Advice(new int[] {4, 5}, 0.3, new Generator(1), new Generator(2));
        int first = 0;
        int both = 0;
        for (int period = 0; period < 10_000; period++) {
            boolean follows = advice.charged(0, 0) == 4;
            first += follows ? 1 : 0;
            both += advice.charged(1, 0) == 5 && follows ? 1 : 0;
        }
        assertEquals(3_000, first, 4 * Math.sqrt(2_100));
        assertEquals(900, both, 4 * Math.sqrt(819));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q_learning", "boltzmann_q", "sarsa", "asynchronous", "ucb_tuned"})
    void adviceThatNobodyFollowsChangesNothing(String learner) {
        RunResult without = play("learner=" + learner);
        RunResult ignored = play("learner=" + learner, price(1, 0));
        assertEquals(without.trajectoryHash(), ignored.trajectoryHash());
        assertEquals(without.outcomes(), ignored.outcomes());
        assertNotEquals(
                without.trajectoryHash(),
                play("learner=" + learner, price(1, 0.5)).trajectoryHash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"q_learning", "boltzmann_q", "sarsa", "asynchronous", "ucb_tuned"})
    void adviceThatAllFollowSetsPrices(String learner) {
        CollusionView view = CollusionView.of(
                CollusionFiles.world(CollusionFiles.file(settings("learner=" + learner, price(1, 1))), 2_000));
        assertEquals(5, view.lastAction(0));
        assertEquals(5, view.lastAction(1));
    }

    @Test
    void firmsLearnFromWhatTheyCharged() {
        Stubborn[] firms = {new Stubborn(), new Stubborn()};
        MarketSetup setup = new MarketSetup(2, 5, 1);
        List<Lesson> lessons = IntStream.range(0, 2)
                .mapToObj(firm -> Lesson.ownProfit(firms[firm], firm))
                .toList();
        Market market = new Market(
                new Players(List.of(firms), lessons, Sight.complete(setup.states), 1, Optional.empty()),
                true,
                Payoffs.of(new DrawnProfits(setup.profits, 2)),
                Chance.of(new Generator(3)),
                0,
                new Market.Limits(1_000, 1_000, 0));
        market.advise(Optional.of(new Advice(new int[] {2, 3}, 1, new Generator(1), new Generator(2))));
        market.play(10, false);
        market.advise(Optional.empty());
        market.play(10, false);
        double advised = setup.profits[2 * setup.states.jointAction(2, 3) + 1];
        double own = setup.profits[2 * setup.states.jointAction(1, 1) + 1];
        for (int period = 0; period < 20; period++) {
            assertEquals(period < 10 ? 3 : 1, firms[1].charged.get(period));
            assertEquals(period < 10 ? advised : own, firms[1].earned.get(period));
        }
    }

    /** Told the lowest price in every period, firms find out that it pays badly, and would charge more by themselves. */
    @Test
    void strategiesAreMeasuredWithoutAdvice() {
        Map<String, Double> outcomes = play(price(0, 1)).outcomes();
        double recommended = StageGame.of(CollusionFiles.parameters(SHORT)).prices()[0][0];
        assertEquals(1, outcomes.get("converged"));
        assertTrue(outcomes.get("price_1") > recommended + 0.1, outcomes.toString());
    }

    @Test
    void learnersThatWeighTheirOwnChoicesAreRefused() {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> play("learner=exp3", price(1, 0.5)));
        assertTrue(
                refused.getMessage()
                        .contains("platform.recommendation: must be none with the learner that all firms use"),
                refused.getMessage());
        InvalidScenarioException later = assertThrows(
                InvalidScenarioException.class,
                () -> CollusionFiles.read("\"parameters\": {\"learner\": [\"sarsa\", \"exp3\"]}, \"interventions\":"
                        + " [{\"at\": 9, \"set\": {\"platform.recommendation\": \"price\"}}]"));
        assertTrue(later.getMessage().contains("the learner of firm 2"), later.getMessage());
    }

    /** Always chooses its second price, and notes what it charged and earned. */
    private static final class Stubborn implements FiniteActionLearner {
        private final List<Integer> charged = new ArrayList<>();
        private final List<Double> earned = new ArrayList<>();

        @Override
        public int choose(int observation) {
            return 1;
        }

        @Override
        public boolean learn(int observation, int action, double payoff, int nextObservation) {
            charged.add(action);
            earned.add(payoff);
            return false;
        }

        @Override
        public void save(DataOutput out) {}

        @Override
        public void restore(DataInput in) {}
    }
}
