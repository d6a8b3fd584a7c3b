package civitas.analysis.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedGameTest {
    private static final RepeatedGame DUOPOLY = Games.duopolyGame(0.95);

    /** Calvano et al. 2020, baseline grid: best reply to the rival's price 1..15, counted from 1. */
    @Test
    void staticBestRepliesOnTheBaselineGrid() {
        int[] expected = {2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 6, 6, 7, 7, 7};
        HistoryStates history = DUOPOLY.history();
        for (int rival = 0; rival < 15; rival++) {
            assertEquals(expected[rival] - 1, DUOPOLY.staticBestReply(0, history.jointAction(14, rival)));
            assertEquals(expected[rival] - 1, DUOPOLY.staticBestReply(1, history.jointAction(rival, 0)));
        }
    }

    /** Same grid: the one-shot game has exactly the pure equilibria (2, 2) and (3, 3), counted from 1. */
    @Test
    void pureEquilibriaOfTheBaselineGrid() {
        HistoryStates history = DUOPOLY.history();
        List<Integer> equilibria = new ArrayList<>();
        for (int joint = 0; joint < history.jointActions(); joint++) {
            if (DUOPOLY.staticBestReply(0, joint) == history.action(joint, 0)
                    && DUOPOLY.staticBestReply(1, joint) == history.action(joint, 1)) {
                equilibria.add(joint);
            }
        }
        assertEquals(List.of(history.jointAction(1, 1), history.jointAction(2, 2)), equilibria);
    }

    /** Same grid: share of the way from Nash to monopoly profit if both sit at price 1..15 for ever. */
    @Test
    void profitGainOfConstantPlayOnTheBaselineGrid() {
        double[] expected = {
            -0.169, -0.024, 0.117, 0.251, 0.378, 0.498, 0.608, 0.707, 0.794, 0.868, 0.926, 0.969, 0.993, 1.000, 0.987
        };
        double nash = Games.duopoly().nash().profits()[0];
        double monopoly = Games.duopoly().jointMonopoly().profits()[0];
        for (int price = 0; price < 15; price++) {
            LimitCycle cycle = LimitCycle.from(Games.constant(DUOPOLY.history(), price), 17);
            for (double profit : cycle.meanPayoffs(DUOPOLY)) {
                assertEquals(expected[price], (profit - nash) / (monopoly - nash), 6e-4);
            }
        }
    }

    @Test
    void tiesGoToTheLowestAction() {
        RepeatedGame indifferent = new RepeatedGame(Games.PAIR, new double[8], 0.5);
        assertEquals(0, indifferent.staticBestReply(1, 3));
    }

    @Test
    void badInputIsNamed() {
        assertMessage(
                "payoffs has length 7, expected 8 (one per joint action and player)",
                () -> new RepeatedGame(Games.PAIR, new double[7], 0.5));
        assertMessage(
                "payoffs[2] = NaN, must be finite",
                () -> new RepeatedGame(Games.PAIR, new double[] {0, 0, Double.NaN, 0, 0, 0, 0, 0}, 0.5));
        assertMessage("discountFactor = 1.0, must be in [0, 1)", () -> Games.prisonersDilemma(1));
        assertMessage("player = 2, must be in 0..1", () -> DUOPOLY.staticBestReply(2, 0));
        assertMessage(
                "actions has length 1, expected 2 (one per player)",
                () -> new StrategyProfile(Games.PAIR, new int[1][4]));
        assertMessage(
                "actions[1] has length 3, expected 4 (one per state)", () -> Games.profile(new int[4], new int[3]));
        assertMessage("actions[1][2] = 2, must be in 0..1", () -> Games.profile(new int[4], new int[] {0, 0, 2, 0}));
        assertMessage(
                "profile is for HistoryStates[players=2, actions=2, memory=1], expected",
                () -> new PlayValue(DUOPOLY, Games.titForTat()));
    }

    private static void assertMessage(String expected, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
