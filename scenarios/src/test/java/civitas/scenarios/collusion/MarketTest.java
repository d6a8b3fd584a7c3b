package civitas.scenarios.collusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.agents.finite.ExponentialExploration;
import civitas.agents.finite.FiniteActionLearner;
import civitas.agents.finite.GreedyLearner;
import civitas.agents.finite.QLearner;
import civitas.analysis.strategies.HistoryStates;
import civitas.scenarios.collusion.MarketSetup.Generator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketTest {
    /** Actions, values, and the counter of stable periods, which the loop gets by comparing whole strategies. */
    @ParameterizedTest
    @CsvSource({
        // firms, prices, memory
        "2, 15, 0",
        "2, 6, 1",
        "2, 4, 2",
        "3, 6, 0",
        "3, 4, 1",
        "3, 2, 2",
        "2, 15, 1",
    })
    void playsThePublishedLoop(int firms, int prices, int memory) {
        MarketSetup setup = new MarketSetup(firms, prices, memory);
        int firstState = setup.states.states() * 2 / 3;
        Market market = setup.endless(firstState);
        PublishedLoop loop = publishedLoop(new MarketSetup(firms, prices, memory), firstState);
        for (int period = 1; period <= 8000; period++) {
            market.play(1, true);
            loop.period();
            assertEquals(loop.lastJointAction(), market.lastJointAction(), "period " + period);
            assertEquals(loop.stablePeriods(), market.stablePeriods(), "period " + period);
        }
        assertTrue(market.stablePeriods() < 8000, "strategies never changed: the test shows nothing");
        for (int firm = 0; firm < firms; firm++) {
            for (int cell = 0; cell < setup.states.states() * prices; cell++) {
                double value = setup.learners[firm].value(cell / prices, cell % prices);
                assertEquals(loop.value(firm, cell / prices, cell % prices), value, "firm " + firm + ", cell " + cell);
            }
        }
    }

    private static PublishedLoop publishedLoop(MarketSetup setup, int firstState) {
        HistoryStates states = setup.states;
        double[][] firstValues = new double[states.players()][states.actions()];
        for (int firm = 0; firm < firstValues.length; firm++) {
            for (int action = 0; action < states.actions(); action++) {
                firstValues[firm][action] = setup.learners[firm].value(0, action);
            }
        }
        int[][] memory = new int[states.memory()][states.players()];
        int digits = firstState;
        for (int period = memory.length - 1; period >= 0; period--) {
            for (int firm = states.players() - 1; firm >= 0; firm--) {
                memory[period][firm] = digits % states.actions();
                digits /= states.actions();
            }
        }
        RandomGenerator[] random = Arrays.copyOf(setup.random, setup.random.length, RandomGenerator[].class);
        return new PublishedLoop(
                firstValues,
                setup.profits,
                memory,
                MarketSetup.LEARNING_RATE,
                MarketSetup.DISCOUNT_FACTOR,
                MarketSetup.DECAY,
                random);
    }

    /**
     * Two firms have a loop of their own. A third firm that always sits on price 0 and that nobody's profit depends on
     * sends the same duopoly through the loop for any number of firms.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void bothLoopsPlayTheSameDuopoly(int memory) {
        int prices = 3;
        MarketSetup two = new MarketSetup(2, prices, memory);
        Market duopoly = two.endless(0);
        MarketSetup three = new MarketSetup(3, prices, memory);
        double[] profits = new double[three.profits.length];
        for (int joint = 0; joint < three.states.jointActions(); joint++) {
            System.arraycopy(two.profits, joint / prices * 2, profits, joint * 3, 2);
        }
        FiniteActionLearner[] learners = {learner(three, 0, two), learner(three, 1, two), new Idle()};
        Market oligopoly = new Market(
                three.states,
                new DrawnProfits(profits, 3),
                Chance.of(new Generator(99)),
                learners,
                0,
                Long.MAX_VALUE,
                Long.MAX_VALUE);
        for (int period = 1; period <= 5000; period++) {
            duopoly.play(1, true);
            oligopoly.play(1, true);
            assertEquals(duopoly.lastJointAction() * prices, oligopoly.lastJointAction(), "period " + period);
            assertEquals(duopoly.stablePeriods(), oligopoly.stablePeriods(), "period " + period);
        }
    }

    /** A learner for the states of three firms that starts from the values of the duopoly. */
    private static FiniteActionLearner learner(MarketSetup three, int firm, MarketSetup two) {
        int prices = three.states.actions();
        double[] values = new double[three.states.states() * prices];
        Arrays.setAll(values, cell -> two.learners[firm].value(0, cell % prices));
        return new QLearner(
                values,
                prices,
                MarketSetup.LEARNING_RATE,
                MarketSetup.DISCOUNT_FACTOR,
                new ExponentialExploration(MarketSetup.DECAY),
                new Generator(firm + 1));
    }

    @Property(tries = 60, seed = "1")
    void cuttingPlayIntoStretchesChangesNothing(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 900) Integer> cuts,
            @ForAll @IntRange(min = 2, max = 3) int firms,
            @ForAll boolean mayStop) {
        MarketSetup whole = new MarketSetup(firms, 4, 1);
        Market undivided = whole.market(5, 2_000, 12_000);
        undivided.play(15_000, mayStop);
        MarketSetup parts = new MarketSetup(firms, 4, 1);
        Market divided = parts.market(5, 2_000, 12_000);
        for (int cut : cuts) {
            if (!(mayStop && divided.finished())) {
                divided.play(cut, mayStop);
            }
        }
        if (divided.periods() < undivided.periods()) {
            divided.play(15_000 - divided.periods(), mayStop);
        }
        assertSame(undivided, divided);
        assertArrayEquals(whole.values(), parts.values());
    }

    @Test
    void stopsInThePeriodThatCompletesTheWindow() {
        Market market = new MarketSetup(2, 4, 1).market(0, 3_000, 10_000_000);
        long played = market.play(10_000_000, true);
        assertEquals(played, market.periods());
        assertTrue(market.converged() && market.finished());
        assertEquals(3_000, market.stablePeriods());
        assertTrue(played > 3_000);
    }

    @Test
    void playsOnAtRestWhereItMayNotStop() {
        MarketSetup setup = new MarketSetup(2, 4, 1);
        Market market = setup.market(0, 3_000, 50_000);
        assertEquals(60_000, market.play(60_000, false));
        assertEquals(60_000, market.periods());
    }

    @Test
    void stopsAtTheCap() {
        Market market = new MarketSetup(2, 4, 1).market(0, 10_000, 10_500);
        assertEquals(10_500, market.play(1_000_000, true));
        assertTrue(market.finished());
        assertFalse(market.converged());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void otherPayoffsStartTheCountAfreshAndKeepWhatWasLearned(int firms) {
        MarketSetup setup = new MarketSetup(firms, 4, 1);
        Market market = setup.market(0, 3_000, 10_000_000);
        market.play(10_000_000, true);
        double[] learned = setup.values();
        long hash = market.hash();
        double[] other = Arrays.stream(setup.profits).map(profit -> 2 * profit).toArray();
        market.changeProfits(new DrawnProfits(other, setup.states.players()));
        assertFalse(market.converged());
        assertEquals(0, market.stablePeriods());
        assertEquals(hash, market.hash());
        assertArrayEquals(learned, setup.values());
        long played = market.play(10_000_000, true);
        assertTrue(played >= 3_000, "a whole window is needed again, played " + played);
        assertTrue(market.converged());
    }

    @Property(tries = 30, seed = "1")
    void continuesFromWhereItWasSaved(
            @ForAll @IntRange(min = 1, max = 6000) int before, @ForAll @IntRange(min = 2, max = 3) int firms)
            throws IOException {
        MarketSetup setup = new MarketSetup(firms, 3, 1);
        Market market = setup.endless(7);
        market.play(before, false);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        market.save(new DataOutputStream(saved));
        MarketSetup copy = new MarketSetup(firms, 3, 1);
        Market restored = copy.endless(0);
        restored.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        for (int firm = 0; firm < firms; firm++) {
            copy.random[firm].state = setup.random[firm].state;
        }
        assertSame(market, restored);
        market.play(2_000, false);
        restored.play(2_000, false);
        assertSame(market, restored);
        assertArrayEquals(setup.values(), copy.values());
    }

    @Test
    void theHashTellsFirstStatesAndPeriodsApart() {
        Market market = new MarketSetup(2, 4, 1).endless(0);
        long before = market.hash();
        market.play(1, false);
        assertNotEquals(before, market.hash());
        Market other = new MarketSetup(2, 4, 1).endless(9);
        other.play(5_000, false);
        market.play(4_999, false);
        assertNotEquals(market.hash(), other.hash());
    }

    private static void assertSame(Market expected, Market actual) {
        assertEquals(expected.hash(), actual.hash());
        assertEquals(expected.state(), actual.state());
        assertEquals(expected.lastJointAction(), actual.lastJointAction());
        assertEquals(expected.periods(), actual.periods());
        assertEquals(expected.stablePeriods(), actual.stablePeriods());
    }

    /** Always takes action 0 and learns nothing. */
    private static final class Idle implements GreedyLearner {
        @Override
        public int choose(int observation) {
            return 0;
        }

        @Override
        public boolean learn(int observation, int action, double payoff, int nextObservation) {
            return false;
        }

        @Override
        public int greedyAction(int observation) {
            return 0;
        }

        @Override
        public double value(int observation, int action) {
            return 0;
        }

        @Override
        public void save(DataOutput out) {}

        @Override
        public void restore(DataInput in) {}
    }
}
