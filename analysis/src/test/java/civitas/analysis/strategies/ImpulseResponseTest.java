package civitas.analysis.strategies;

import static civitas.analysis.strategies.Games.DEFECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ImpulseResponseTest {
    private static final double[][] PRICES = {{2, 1}, {2, 1}};

    private static ImpulseResponse test(double discountFactor, StrategyProfile profile, int start, int forcedPeriods) {
        PlayValue value = new PlayValue(Games.prisonersDilemma(discountFactor), profile);
        return new ImpulseResponse(value, LimitCycle.from(profile, start), PRICES, forcedPeriods, 4);
    }

    @Test
    void grimTriggerPunishesForEver() {
        Deviation deviation = test(0.6, Games.grimTrigger(), 0, 1).staticBestReply(0, 0);
        assertEquals(DEFECT, deviation.forcedAction());
        assertTrue(deviation.changesPlay());
        assertEquals(List.of(2.0, 1.0, 1.0, 1.0, 1.0), prices(deviation, 0));
        assertEquals(List.of(2.0, 2.0, 1.0, 1.0, 1.0), prices(deviation, 1));
        assertEquals(-0.5, deviation.rivalPriceChange());
        assertTrue(deviation.unprofitable());
        assertEquals((4.5 - 5) / 5, deviation.profitChange(), 1e-14);
        assertEquals(2, deviation.punishmentLength(), "mutual defection is first remembered after period 2");
        assertFalse(deviation.returns());
    }

    @Test
    void titForTatFallsIntoAlternationAtOnce() {
        Deviation deviation = test(0.6, Games.titForTat(), 0, 1).staticBestReply(1, 0);
        assertEquals(List.of(2.0, 2.0, 1.0, 2.0, 1.0), prices(deviation, 0));
        assertEquals(List.of(2.0, 1.0, 2.0, 1.0, 2.0), prices(deviation, 1));
        assertEquals(1, deviation.punishmentLength());
        assertFalse(deviation.returns());
        assertEquals(3 / 0.64 / 5 - 1, deviation.profitChange(), 1e-14);
    }

    @Test
    void twoPeriodsOfPunishmentThenBackToCooperation() {
        // Cooperate after CC and DD: a defection is answered by one period of mutual defection.
        StrategyProfile profile = Games.profile(new int[] {0, 1, 1, 0}, new int[] {0, 1, 1, 0});
        Deviation deviation = test(0.6, profile, 0, 1).staticBestReply(0, 0);
        assertEquals(List.of(2.0, 1.0, 1.0, 2.0, 2.0), prices(deviation, 0));
        assertEquals(3, deviation.punishmentLength());
        assertTrue(deviation.returns());
        // Gains 1 in the first period and loses 1 in the second.
        assertEquals((1 - 0.6) / 5, deviation.profitChange(), 1e-14);
        assertFalse(deviation.unprofitable());
    }

    @Test
    void aLastingShockCountsEachForcedPeriod() {
        Deviation deviation = test(0.6, Games.grimTrigger(), 0, 3).staticBestReply(0, 0);
        assertEquals(3, deviation.punishmentLength());
        assertEquals((3 + 0.6 / 0.4) / 5 - 1, deviation.profitChange(), 1e-14);
        Deviation stubborn = test(0.6, Games.grimTrigger(), 0, 2).force(0, 0, Games.COOPERATE);
        assertFalse(stubborn.changesPlay());
        assertEquals(2, stubborn.punishmentLength());
    }

    @Test
    void whereTheBestReplyIsTheLimitActionNothingDeviates() {
        DeviationAverages averages = test(0.6, Games.grimTrigger(), 3, 1).averages();
        assertEquals(1, averages.unchangedShare());
        assertEquals(0, averages.unprofitableShare());
        assertEquals(0, averages.profitChange());
        assertEquals(0, averages.rivalPriceChange());
        assertEquals(1, averages.punishmentLength());
        assertEquals(1, averages.returnShare());
    }

    @Test
    void averagesCountEveryPlayerAndState() {
        // Alternation (CD, DC): the defector's best reply is no deviation, the other's is.
        DeviationAverages averages = test(0.6, Games.titForTat(), 2, 1).averages();
        assertEquals(4, averages.cases());
        assertEquals(0.5, averages.unchangedShare());
        assertEquals(1, averages.forcedPrice());
        assertEquals(List.of(1.5, 1.0), averages.deviatorPrices().subList(0, 2));
        assertEquals(List.of(1.5, 1.5), averages.rivalPrices().subList(0, 2));
        // Deviators (0.5 of cases) go to DD for ever: 1/(1 - d) = 2.5 instead of 3d/(1 - d^2) = 2.8125.
        assertEquals(0.5 * (2.5 / 2.8125 - 1), averages.profitChange(), 1e-14);
        assertEquals(0.5, averages.unprofitableShare());
        assertEquals(0.5, averages.returnShare());
    }

    @Test
    void aLonePlayerHasNoRivals() {
        HistoryStates history = new HistoryStates(1, 2, 1);
        StrategyProfile profile = Games.constant(history, 0);
        PlayValue value = new PlayValue(new RepeatedGame(history, new double[] {1, 2}, 0.5), profile);
        ImpulseResponse test = new ImpulseResponse(value, LimitCycle.from(profile, 0), new double[][] {{1, 2}}, 1, 2);
        assertTrue(Double.isNaN(test.averages().rivalPriceChange()));
        assertEquals(0.5, test.averages().profitChange());
    }

    @Property(tries = 100, seed = "1")
    void theTestAgreesWithItsDefinition(@ForAll long seed) {
        Random random = new Random(seed);
        HistoryStates history = new HistoryStates(2, 3, 1 + random.nextInt(2));
        StrategyProfile profile = Games.randomProfile(history, random);
        PlayValue value = new PlayValue(Games.randomGame(history, random, 0.9), profile);
        LimitCycle cycle = LimitCycle.from(profile, 0);
        double[][] prices = {{1, 2, 3}, {1, 2, 3}};
        Deviation deviation = new ImpulseResponse(value, cycle, prices, 1, 400).staticBestReply(0, 0);
        double expected = value.oneShotGain(0, cycle.state(0), deviation.forcedAction());
        assertEquals(expected, deviation.profitChange() * value.value(0, cycle.state(0)), 1e-12);
        assertEquals(expected < -1e-11, deviation.unprofitable());
        int state = cycle.state(0);
        for (int tau = 1; tau < deviation.punishmentLength(); tau++) {
            state = history.next(state, deviation.path().jointAction(tau));
            assertFalse(cycle.contains(state));
        }
        state = history.next(state, deviation.path().jointAction(deviation.punishmentLength()));
        assertEquals(deviation.returns(), cycle.contains(state));
        assertEquals(0, LimitCycle.from(profile, state).transientLength());
    }

    @Test
    void badInputIsNamed() {
        ImpulseResponse test = test(0.6, Games.grimTrigger(), 0, 1);
        assertMessage("position = 1, must be in 0..0, the limit cycle", () -> test.staticBestReply(0, 1));
        assertMessage("player = 2, must be in 0..1", () -> test.force(2, 0, 0));
        assertMessage("action = 2, must be in 0..1", () -> test.force(0, 0, 2));
        assertMessage("forcedPeriods = 0, must be at least 1", () -> test(0.6, Games.grimTrigger(), 0, 0));
        PlayValue value = new PlayValue(Games.prisonersDilemma(0.5), Games.titForTat());
        LimitCycle cycle = LimitCycle.from(Games.titForTat(), 0);
        assertMessage("horizon = 1, must be at least 2", () -> new ImpulseResponse(value, cycle, PRICES, 1, 1));
        assertMessage(
                "prices has length 1, expected 2 (one per player)",
                () -> new ImpulseResponse(value, cycle, new double[1][2], 1, 2));
        assertMessage(
                "prices[0] has length 3, expected 2 (one per action)",
                () -> new ImpulseResponse(value, cycle, new double[2][3], 1, 2));
    }

    private static List<Double> prices(Deviation deviation, int player) {
        List<Double> prices = new ArrayList<>();
        for (int tau = 0; tau <= deviation.path().horizon(); tau++) {
            prices.add(deviation.path().price(player, tau));
        }
        return prices;
    }

    private static void assertMessage(String expected, Runnable call) {
        assertEquals(
                expected,
                assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
