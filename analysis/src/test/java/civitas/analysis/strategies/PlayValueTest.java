package civitas.analysis.strategies;

import static civitas.analysis.strategies.Games.COOPERATE;
import static civitas.analysis.strategies.Games.DEFECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlayValueTest {
    @Test
    void grimTriggerByHand() {
        PlayValue value = new PlayValue(Games.prisonersDilemma(0.6), Games.grimTrigger());
        assertEquals(2 / 0.4, value.value(0, 0), 1e-14);
        assertEquals(1 / 0.4, value.value(1, 2), 1e-14);
        assertEquals(3 + 0.6 / 0.4, value.deviationValue(0, 0, DEFECT), 1e-14);
        assertEquals(-0.5, value.oneShotGain(0, 0, DEFECT), 1e-14);
        assertEquals(0, value.oneShotGain(0, 0, COOPERATE), 0);
        assertEquals(5, value.bestOneShotValue(0, 0), 1e-14);
    }

    @Test
    void titForTatByHand() {
        double delta = 0.6;
        PlayValue value = new PlayValue(Games.prisonersDilemma(delta), Games.titForTat());
        assertEquals(3 * delta / (1 - delta * delta), value.value(0, 2), 1e-14);
        assertEquals(3 / (1 - delta * delta), value.value(1, 2), 1e-14);
        assertEquals(3 / (1 - delta * delta), value.deviationValue(0, 0, DEFECT), 1e-14);
    }

    @Test
    void nothingIsLostAsPatienceGrows() {
        double delta = 1 - 1e-12;
        PlayValue value = new PlayValue(Games.prisonersDilemma(delta), Games.titForTat());
        assertEquals(1.5, value.value(0, 2) * (1 - delta), 1e-11);
        assertEquals(2, value.value(0, 0) * (1 - delta), 1e-15);
    }

    @Test
    void withoutPatienceOnlyTheFirstPeriodCounts() {
        PlayValue value = new PlayValue(Games.prisonersDilemma(0), Games.titForTat());
        assertEquals(2, value.value(0, 0));
        assertEquals(3, value.deviationValue(0, 0, DEFECT));
    }

    @Property(tries = 100, seed = "1")
    void closedFormAgreesWithSimulation(@ForAll long seed) {
        Random random = new Random(seed);
        HistoryStates history = new HistoryStates(2, 3, random.nextInt(3));
        RepeatedGame game = Games.randomGame(history, random, 0.8);
        StrategyProfile profile = Games.randomProfile(history, random);
        PlayValue value = new PlayValue(game, profile);
        for (int state = 0; state < history.states(); state++) {
            for (int player = 0; player < 2; player++) {
                double simulated = simulate(game, profile, player, state, profile.action(player, state));
                assertEquals(simulated, value.value(player, state), 1e-12);
                assertTrue(value.bestOneShotValue(player, state) >= value.value(player, state));
                for (int action = 0; action < 3; action++) {
                    assertEquals(
                            simulate(game, profile, player, state, action),
                            value.deviationValue(player, state, action),
                            1e-12);
                }
            }
        }
    }

    private static double simulate(RepeatedGame game, StrategyProfile profile, int player, int start, int action) {
        double sum = 0;
        double weight = 1;
        int state = start;
        int joint = game.history().replace(profile.joint(start), player, action);
        for (int period = 0; period < 200; period++) {
            sum += weight * game.payoff(joint, player);
            weight *= game.discountFactor();
            state = game.history().next(state, joint);
            joint = profile.joint(state);
        }
        return sum;
    }
}
