package civitas.analysis.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HistoryStatesTest {
    @Test
    void theFirstPlayerIsTheMostSignificantDigit() {
        HistoryStates history = new HistoryStates(3, 10, 1);
        assertEquals(472, history.jointAction(4, 7, 2));
        assertEquals(4, history.action(472, 0));
        assertEquals(7, history.action(472, 1));
        assertEquals(2, history.action(472, 2));
        assertEquals(492, history.replace(472, 1, 9));
    }

    @Test
    void theNewestPeriodIsTheLeastSignificantDigit() {
        HistoryStates history = new HistoryStates(1, 10, 3);
        assertEquals(1000, history.states());
        assertEquals(234, history.next(123, 4));
        assertEquals(345, history.next(234, 5));
    }

    @Test
    void withoutMemoryThereIsOneState() {
        HistoryStates history = new HistoryStates(2, 15, 0);
        assertEquals(1, history.states());
        assertEquals(225, history.jointActions());
        assertEquals(0, history.next(0, 224));
    }

    @Test
    void sizesOfTheLiterature() {
        assertEquals(225, new HistoryStates(2, 15, 1).states());
        assertEquals(50_625, new HistoryStates(2, 15, 2).states());
        assertEquals(50_625, new HistoryStates(4, 15, 1).states());
        assertEquals(1, new HistoryStates(3, 1, 100).states());
    }

    @Property(tries = 200, seed = "1")
    void aStateHoldsTheLastPeriods(
            @ForAll @IntRange(min = 1, max = 3) int players,
            @ForAll @IntRange(min = 1, max = 4) int actions,
            @ForAll @IntRange(min = 0, max = 3) int memory,
            @ForAll long seed) {
        HistoryStates history = new HistoryStates(players, actions, memory);
        Random random = new Random(seed);
        int state = random.nextInt(history.states());
        long expected = 0;
        for (int period = 0; period < memory; period++) {
            int[] actionOfPlayer = random.ints(players, 0, actions).toArray();
            int joint = history.jointAction(actionOfPlayer);
            int[] decoded = new int[players];
            Arrays.setAll(decoded, player -> history.action(joint, player));
            assertEquals(Arrays.toString(actionOfPlayer), Arrays.toString(decoded));
            expected = expected * history.jointActions() + joint;
            assertEquals(
                    ((long) state * history.jointActions() + joint) % history.states(), history.next(state, joint));
            state = history.next(state, joint);
        }
        assertEquals(expected, state);
    }

    @Test
    void badInputIsNamed() {
        assertMessage("players = 0, must be at least 1", () -> new HistoryStates(0, 2, 1));
        assertMessage("actions = 0, must be at least 1", () -> new HistoryStates(2, 0, 1));
        assertMessage("memory = -1, must be at least 0", () -> new HistoryStates(2, 2, -1));
        assertMessage("number of states = 15^8", () -> new HistoryStates(2, 15, 4));
        assertMessage("number of joint actions = 100^5", () -> new HistoryStates(5, 100, 0));
        assertMessage("must be at most 2147483647; use fewer", () -> new HistoryStates(Integer.MAX_VALUE, 2, 2));
        assertMessage("actionOfPlayer has length 1, expected 2 (one per player)", () -> Games.PAIR.jointAction(1));
        assertMessage("action = 2, must be in 0..1", () -> Games.PAIR.jointAction(0, 2));
    }

    @Test
    void equalNumberingsAreEqual() {
        assertEquals(new HistoryStates(2, 2, 1), Games.PAIR);
        assertEquals(new HistoryStates(2, 2, 1).hashCode(), Games.PAIR.hashCode());
        assertNotEquals(new HistoryStates(2, 2, 2), Games.PAIR);
        assertEquals("HistoryStates[players=2, actions=2, memory=1]", Games.PAIR.toString());
    }

    private static void assertMessage(String expected, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
