package civitas.analysis.performative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThresholdClassifiersTest {
    private static final ThresholdClassifiers SET = new ThresholdClassifiers(0.2, 0.02);

    @Test
    void theCanonicalSet() {
        assertEquals(0.0333333, SET.halfWidth(), 1e-7);
        assertEquals(0.0166667, SET.churnFromBest(), 1e-7);
        assertEquals(0.0222222, SET.churnBetweenMembers(), 1e-7);
        assertEquals(0.0666667, SET.ambiguity(), 1e-7);
        assertEquals(0.42, SET.churnBound(), 1e-15);
        assertEquals(0.2, SET.risk(0), 1e-15);
        assertEquals(0.22, SET.risk(-SET.halfWidth()), 1e-15);
    }

    @Test
    void closedFormsEndWherePeopleDo() {
        assertTrue(SET.inside(0.5) && SET.inside(0.04) && SET.inside(0.96));
        assertFalse(SET.inside(0.03) || SET.inside(0.97));
    }

    @Test
    void drawnMembersDisagreeAsComputed() {
        SplittableRandom random = new SplittableRandom(1);
        double fromBest = 0;
        double pairs = 0;
        int draws = 200_000;
        for (int i = 0; i < draws; i++) {
            double first = SET.halfWidth() * (2 * random.nextDouble() - 1);
            double second = SET.halfWidth() * (2 * random.nextDouble() - 1);
            fromBest += Math.abs(first) / draws;
            pairs += Math.abs(first - second) / draws;
        }
        assertEquals(SET.churnFromBest(), fromBest, 1e-4);
        assertEquals(SET.churnBetweenMembers(), pairs, 1e-4);
        assertTrue(SET.ambiguity() <= SET.churnBound());
    }

    @Test
    void uninformativeLabelsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ThresholdClassifiers(0.5, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new ThresholdClassifiers(0.1, -0.1));
    }
}
