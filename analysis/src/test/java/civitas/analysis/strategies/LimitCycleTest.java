package civitas.analysis.strategies;

import static civitas.analysis.strategies.Games.PAIR;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LimitCycleTest {
    @Test
    void grimTriggerEndsInDefectionOnceAnyoneHasDefected() {
        LimitCycle cycle = LimitCycle.from(Games.grimTrigger(), 1);
        assertArrayEquals(new int[] {3}, cycle.states());
        assertEquals(1, cycle.transientLength());
        assertTrue(cycle.contains(3));
        assertFalse(cycle.contains(1));
        assertEquals("LimitCycle[states=[3], transientLength=1]", cycle.toString());
    }

    @Test
    void titForTatAlternatesAfterOneDefection() {
        LimitCycle cycle = LimitCycle.from(Games.titForTat(), 2);
        assertArrayEquals(new int[] {2, 1}, cycle.states());
        assertEquals(0, cycle.transientLength());
        assertEquals(PAIR.jointAction(0, 1), cycle.jointAction(0));
        assertEquals(PAIR.jointAction(1, 0), cycle.previousJointAction(0));
        assertArrayEquals(new double[] {1.5, 1.5}, cycle.meanPayoffs(Games.prisonersDilemma(0.9)));
        assertArrayEquals(new double[] {3, 30}, cycle.meanActions(new double[][] {{2, 4}, {20, 40}}));
        assertEquals(1.5, cycle.mean(joint -> joint));
    }

    @Test
    void theCycleBeginsWithItsFirstStateReached() {
        // CC -> DD -> CD -> DD: the transient is CC, the cycle DD, CD.
        StrategyProfile profile = Games.profile(new int[] {1, 1, 0, 0}, new int[] {1, 1, 0, 1});
        LimitCycle cycle = LimitCycle.from(profile, 0);
        assertArrayEquals(new int[] {3, 1}, cycle.states());
        assertEquals(1, cycle.transientLength());
    }

    @Property(tries = 200, seed = "1")
    void theCycleIsWherePlayIsAfterAnyLongTime(@ForAll long seed) {
        Random random = new Random(seed);
        HistoryStates history = new HistoryStates(2, 3, 2);
        StrategyProfile profile = Games.randomProfile(history, random);
        int state = random.nextInt(history.states());
        LimitCycle cycle = LimitCycle.from(profile, state);
        for (int step = 0; step < cycle.transientLength(); step++) {
            assertFalse(cycle.contains(state));
            state = profile.successor(state);
        }
        for (int step = 0; step < 2 * cycle.length(); step++) {
            int position = step % cycle.length();
            assertEquals(cycle.state(position), state);
            assertEquals(profile.joint(state), cycle.jointAction(position));
            assertEquals(state % history.jointActions(), cycle.previousJointAction(position));
            state = profile.successor(state);
        }
        assertEquals(cycle.length(), Arrays.stream(cycle.states()).distinct().count());
    }

    @Test
    void anUnknownStateIsRefused() {
        assertEquals(
                "state = 4, must be in 0..3",
                assertThrows(IllegalArgumentException.class, () -> LimitCycle.from(Games.titForTat(), 4))
                        .getMessage());
    }
}
