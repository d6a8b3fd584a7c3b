package civitas.scenarios.collusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.agents.finite.FiniteActionLearner;
import civitas.analysis.strategies.HistoryStates;
import civitas.information.Gate;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
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

class ReadingsTest {
    private static final String[] SHORT = {
        "prices=6", "exploration_decay=1e-3", "convergence_window=5000", "max_periods=100000"
    };

    private static final HistoryStates ONE_PERIOD = new HistoryStates(2, 10, 1);

    private static Readings readings(HistoryStates states, int width, double probability) {
        Gate open = new Gate("platform.rival_prices");
        open.open(true);
        return new Readings(
                states, new RivalPrices.Noisy(width, probability), open, new Generator(1), new Generator(2));
    }

    @Test
    void errorsAreUniformOnStepsUpToTheWidthAndOwnPricesExact() {
        Readings readings = readings(ONE_PERIOD, 2, 1);
        double[] shares = new double[10];
        for (int period = 0; period < 20_000; period++) {
            readings.read(ONE_PERIOD.jointAction(3, 6));
            assertEquals(3, ONE_PERIOD.action(readings.view(0), 0));
            assertEquals(6, ONE_PERIOD.action(readings.view(1), 1));
            shares[ONE_PERIOD.action(readings.view(0), 1)] += 1 / 20_000.0;
        }
        assertArrayEquals(new double[] {0, 0, 0, 0, 0.2, 0.2, 0.2, 0.2, 0.2, 0}, shares, 0.012);
    }

    @Test
    void readingsStayOnTheGrid() {
        Readings readings = readings(ONE_PERIOD, 30, 1);
        double lowest = 0;
        for (int period = 0; period < 20_000; period++) {
            readings.read(ONE_PERIOD.jointAction(0, 9));
            lowest += ONE_PERIOD.action(readings.view(0), 1) == 0 ? 1 / 20_000.0 : 0;
        }
        assertEquals(22.0 / 61, lowest, 0.014); // errors -30 to -9
    }

    /** With probability q a reading is drawn from 2w + 1 steps, one of which is the true one. */
    @Test
    void theProbabilityOfAnErrorIsThatOfTheParameter() {
        Readings readings = readings(ONE_PERIOD, 1, 0.3);
        double exact = 0;
        for (int period = 0; period < 20_000; period++) {
            readings.read(ONE_PERIOD.jointAction(5, 5));
            exact += ONE_PERIOD.action(readings.view(1), 0) == 5 ? 1 / 20_000.0 : 0;
        }
        assertEquals(0.7 + 0.1, exact, 0.012);
    }

    @Test
    void whatWasReadIsRememberedAsRead() {
        HistoryStates states = new HistoryStates(2, 10, 2);
        Readings readings = readings(states, 3, 1);
        readings.begin(1234);
        assertEquals(1234, readings.view(0));
        Generator prices = new Generator(7);
        for (int period = 0; period < 100; period++) {
            int[] before = {readings.view(0), readings.view(1)};
            readings.read(prices.nextInt(states.jointActions()));
            for (int firm = 0; firm < 2; firm++) {
                assertEquals(before[firm] % states.jointActions(), readings.view(firm) / states.jointActions());
            }
        }
    }

    @Test
    void firmsErrIndependently() {
        Readings readings = readings(ONE_PERIOD, 1, 1);
        int both = 0;
        for (int period = 0; period < 9_000; period++) {
            readings.read(ONE_PERIOD.jointAction(5, 5));
            boolean first = ONE_PERIOD.action(readings.view(0), 1) == 6;
            both += first && ONE_PERIOD.action(readings.view(1), 0) == 6 ? 1 : 0;
        }
        assertEquals(1_000, both, 4 * Math.sqrt(1_000));
    }

    /** The same reading is what a firm learns with and what it acts on. */
    @Test
    void aFirmActsOnWhatItWasToldNext() {
        Listener[] firms = {new Listener(3), new Listener(4)};
        List<Lesson> lessons = IntStream.range(0, 2)
                .mapToObj(firm -> Lesson.ownProfit(firms[firm], firm))
                .toList();
        Readings readings = readings(ONE_PERIOD, 2, 1);
        Sight sight = Sight.of(ONE_PERIOD, 1, new RivalPrices.Noisy(2, 1));
        assertFalse(sight.isComplete());
        Players players = new Players(List.of(firms), lessons, sight, 1, Optional.of(readings));
        DrawnProfits profits = new DrawnProfits(new double[200], 2);
        new Market(
                        players,
                        true,
                        Payoffs.of(profits),
                        Chance.of(new Generator(5)),
                        42,
                        new Market.Limits(1_000, 1_000, 0))
                .play(200, false);
        for (Listener firm : firms) {
            assertEquals(42, firm.acted.get(0));
            assertEquals(firm.acted.subList(1, 200), firm.told.subList(0, 199));
        }
        assertNotEquals(firms[0].told, firms[1].told);
    }

    private static RunResult play(String... settings) {
        String[] all = Stream.of(SHORT, settings).flatMap(Stream::of).toArray(String[]::new);
        return Run.of(CollusionFiles.file(all), 0).play((round, name, value) -> {}, Checkpoints.NONE);
    }

    /** Digest of all prices of the first periods. */
    private static long digest(String... settings) {
        String[] all = Stream.of(SHORT, settings).flatMap(Stream::of).toArray(String[]::new);
        return CollusionFiles.world(CollusionFiles.file(all), 3_000).trajectoryHash();
    }

    private static String noisy(int width, double probability) {
        return "platform.rival_prices={\"kind\": \"noisy\", \"width\": " + width + ", \"probability\": " + probability
                + "}";
    }

    @Test
    void readingsWithoutErrorsAreObservations() {
        assertEquals(digest(), digest(noisy(3, 0)));
        assertNotEquals(digest(), digest(noisy(1, 1)));
    }

    @Test
    void strategiesThatMisreadPricesArePlayedOnAndNotAudited() {
        Map<String, Double> outcomes =
                play(noisy(1, 1), "measured_periods=2000").outcomes();
        for (String none : new String[] {"cycle_length", "one_shot_nash", "exploitability", "rival_price_9"}) {
            assertTrue(Double.isNaN(outcomes.get(none)), none);
        }
        double profit = outcomes.get("profit_mean");
        assertTrue(profit > 0.1 && profit < 0.34, "profit " + profit);
        assertEquals(outcomes.get("profit_gain"), play(noisy(1, 1)).outcomes().get("profit_gain"), 0.05);
    }

    /** Always charges the same price and notes what it is shown. */
    private static final class Listener implements FiniteActionLearner {
        private final List<Integer> acted = new ArrayList<>();
        private final List<Integer> told = new ArrayList<>();
        private final int price;

        Listener(int price) {
            this.price = price;
        }

        @Override
        public int choose(int observation) {
            acted.add(observation);
            return price;
        }

        @Override
        public boolean learn(int observation, int action, double payoff, int nextObservation) {
            told.add(nextObservation);
            return false;
        }

        @Override
        public void save(DataOutput out) {}

        @Override
        public void restore(DataInput in) {}
    }
}
