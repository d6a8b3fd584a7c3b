package civitas.analysis.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTest {
    /** Both need delta at least 1/2: 2/(1 - d) against 3 + d/(1 - d) for grim trigger, 3/(1 - d^2) for tit for tat. */
    @ParameterizedTest
    @CsvSource({"0.49, false", "0.5, true", "0.6, true"})
    void cooperationNeedsPatience(double discountFactor, boolean stable) {
        for (StrategyProfile profile : new StrategyProfile[] {Games.grimTrigger(), Games.titForTat()}) {
            PlayValue value = new PlayValue(Games.prisonersDilemma(discountFactor), profile);
            LimitCycle cycle = LimitCycle.from(profile, 0);
            assertEquals(stable, OneShotAudit.of(value, cycle).passes());
            assertEquals(stable, MutualBestResponseAudit.of(value, cycle).passes());
        }
    }

    @Test
    void lossesOfTitForTatByHand() {
        // delta = 0.4: V(CC) = 10/3 against 3/0.84 = 25/7; off the path CD and DC alternate, DD is worth 5/3.
        PlayValue value = new PlayValue(Games.prisonersDilemma(0.4), Games.titForTat());
        OneShotAudit audit = OneShotAudit.of(value, LimitCycle.from(Games.titForTat(), 0));
        assertEquals((25.0 / 7 - 10.0 / 3) / (25.0 / 7), audit.lossOnPath(), 1e-14);
        double victim = 3 * 0.4 / 0.84;
        // The player defected on replies C for 0 + d 3/(1 - d^2); D instead is worth 1 + d V(DD).
        double afterDefecting = 1 + 0.4 / 0.6;
        double loss = (afterDefecting - victim) / afterDefecting;
        assertEquals(2 * loss / 6, audit.lossOffPath(), 1e-14);
    }

    /**
     * Player 1 rewards a past 0 of player 0 with a 0. Player 0 could alternate 0, 1 for 3d/(1 - d^2) but would follow a
     * first 0 by 0 for ever, for d/2/(1 - d): no one-shot deviation gains, the plan does.
     */
    @Test
    void theOneShotTestOverlooksPlans() {
        RepeatedGame game = new RepeatedGame(Games.PAIR, new double[] {0.5, 0.5, 0, 3, 3, 0, 1, 1}, 0.8);
        StrategyProfile profile = Games.profile(new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 1});
        PlayValue value = new PlayValue(game, profile);
        LimitCycle cycle = LimitCycle.from(profile, 3);
        OneShotAudit oneShot = OneShotAudit.of(value, cycle);
        assertTrue(oneShot.passes());
        assertEquals(0, oneShot.lossOnPath());
        MutualBestResponseAudit full = MutualBestResponseAudit.of(value, cycle);
        assertFalse(full.passes());
        assertEquals(0.25, full.largestGain(), 1e-14);
        assertEquals(0.125, full.exploitability(), 1e-14);
        BestResponse response = BestResponse.of(game, profile, 0);
        assertEquals(2.4 / 0.36, response.value(3), 1e-13);
        assertEquals(0, response.action(3));
        assertEquals(1, response.action(1));
        assertTrue(response.errorBound() < 1e-9);
    }

    @Test
    void withoutMemoryNothingLiesOffThePath() {
        HistoryStates history = new HistoryStates(2, 15, 0);
        RepeatedGame game = Games.randomGame(history, new Random(3), 0.5);
        StrategyProfile profile = Games.constant(history, 4);
        OneShotAudit audit = OneShotAudit.of(new PlayValue(game, profile), LimitCycle.from(profile, 0));
        assertTrue(Double.isNaN(audit.lossOffPath()));
        assertTrue(audit.lossOnPath() >= 0);
    }

    @Test
    void aLossOfNothingIsNone() {
        assertEquals(0, PlayValue.relativeLoss(0, 0));
        assertEquals(0, PlayValue.relativeLoss(1, 1 - 1e-13));
        assertEquals(0.5, PlayValue.relativeLoss(-2, -3));
        assertEquals(Double.POSITIVE_INFINITY, PlayValue.relativeLoss(0, -1));
    }

    @Property(tries = 50, seed = "1")
    void bestResponseAgreesWithTryingEveryStrategy(@ForAll long seed) {
        Random random = new Random(seed);
        HistoryStates history = random.nextBoolean() ? new HistoryStates(3, 2, 1) : Games.PAIR;
        RepeatedGame game = Games.randomGame(history, random, 0.3 + 0.6 * random.nextDouble());
        int[][] actions = Games.randomActions(history, random);
        int player = random.nextInt(history.players());
        BestResponse response = BestResponse.of(game, new StrategyProfile(history, actions), player);
        double[] best = new double[history.states()];
        for (int strategy = 0; strategy < 1 << history.states(); strategy++) {
            int code = strategy;
            Arrays.setAll(actions[player], state -> code >> state & 1);
            PlayValue value = new PlayValue(game, new StrategyProfile(history, actions));
            Arrays.setAll(best, state -> Math.max(best[state], value.value(player, state)));
        }
        for (int state = 0; state < best.length; state++) {
            assertEquals(best[state], response.value(state), 1e-9);
        }
    }

    @Property(tries = 60, seed = "1")
    void bestResponseSolvesTheBellmanEquation(@ForAll long seed) {
        Random random = new Random(seed);
        HistoryStates history = new HistoryStates(2, 5, random.nextInt(3));
        RepeatedGame game = Games.randomGame(history, random, 0.999 * random.nextDouble());
        StrategyProfile profile = Games.randomProfile(history, random);
        PlayValue value = new PlayValue(game, profile);
        BestResponse response = BestResponse.of(game, profile, 1);
        for (int state = 0; state < history.states(); state++) {
            double best = 0;
            for (int action = 0; action < 5; action++) {
                int joint = history.replace(profile.joint(state), 1, action);
                best = Math.max(
                        best,
                        game.payoff(joint, 1) + game.discountFactor() * response.value(history.next(state, joint)));
            }
            assertEquals(best, response.value(state), 1e-10 * best);
            assertTrue(response.value(state) >= value.value(1, state) * (1 - 1e-13));
        }
    }

    @Property(tries = 60, seed = "1")
    void plansGainAtLeastWhatOneShotDeviationsDo(@ForAll long seed) {
        Random random = new Random(seed);
        HistoryStates history = new HistoryStates(2, 4, 1);
        RepeatedGame game = Games.randomGame(history, random, 0.9);
        StrategyProfile profile = Games.randomProfile(history, random);
        PlayValue value = new PlayValue(game, profile);
        LimitCycle cycle = LimitCycle.from(profile, 0);
        OneShotAudit oneShot = OneShotAudit.of(value, cycle);
        MutualBestResponseAudit full = MutualBestResponseAudit.of(value, cycle);
        assertTrue(oneShot.lossOnPath() >= 0);
        assertTrue(oneShot.lossOffPath() >= 0);
        assertEquals(oneShot.lossOnPath() == 0, oneShot.passes());
        assertTrue(full.exploitability() >= oneShot.lossOnPath() - 1e-12);
        assertTrue(full.largestGain() >= full.exploitability());
    }

    @Test
    void anUnknownPlayerIsRefused() {
        assertEquals(
                "player = -1, must be in 0..1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> BestResponse.of(Games.prisonersDilemma(0.5), Games.titForTat(), -1))
                        .getMessage());
    }
}
