package civitas.agents.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SuccessiveEliminationTest {
    private static void round(SuccessiveElimination search, double... payoffs) {
        for (int arm = 0; arm < payoffs.length; arm++) {
            if (search.isActive(arm)) {
                search.observe(arm, payoffs[arm]);
            }
        }
        search.endRound();
    }

    /** Without noise in payoffs the gap of 1 alone decides: dropped in the first n with 2 radii below 1. */
    @Test
    void dropsAnArmOnceTheGapExceedsTwoRadii() {
        SuccessiveElimination search = new SuccessiveElimination(2, 0.2, 0.05);
        int expected = 1;
        while (2 * 0.2 * Math.sqrt(2 * Math.log(4 * 2.0 * expected * expected / 0.05) / expected) >= 1) {
            expected++;
        }
        assertTrue(expected > 2);
        while (search.activeArms() == 2) {
            round(search, 0, 1);
        }
        assertEquals(expected, search.rounds());
        assertEquals(1, search.best());
        assertFalse(search.isActive(0));
    }

    /** It may fail in one of twenty cases, and here in none of two hundred. */
    @Test
    void theBestArmSurvives() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 200; trial++) {
            SuccessiveElimination search = new SuccessiveElimination(4, 1, 0.05);
            while (search.activeArms() > 1) {
                round(
                        search,
                        random.nextGaussian(),
                        1 + random.nextGaussian(),
                        0.5 + random.nextGaussian(),
                        random.nextGaussian());
            }
            assertEquals(1, search.best());
        }
    }

    @Test
    void equalArmsStayForEver() {
        SuccessiveElimination search = new SuccessiveElimination(3, 0.1, 0.5);
        for (int n = 0; n < 10_000; n++) {
            round(search, 1, 1, 1);
        }
        assertEquals(3, search.activeArms());
        assertEquals(0, search.best());
        search.forget();
        assertEquals(0, search.rounds());
        assertEquals(Double.POSITIVE_INFINITY, search.radius());
    }

    @Test
    void goesOnFromWhereItWasSaved() throws IOException {
        SuccessiveElimination search = new SuccessiveElimination(3, 0.1, 0.05);
        for (int n = 0; n < 20; n++) {
            round(search, 0, 1, 0.9);
        }
        assertEquals(2, search.activeArms());
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        search.save(new DataOutputStream(saved));
        SuccessiveElimination restored = new SuccessiveElimination(3, 0.1, 0.05);
        restored.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        while (search.activeArms() > 1) {
            round(search, 0, 1, 0.9);
            round(restored, 0, 1, 0.9);
            assertEquals(search.activeArms(), restored.activeArms());
        }
        assertEquals(search.radius(), restored.radius());
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertEquals(
                "delta = 1.0, must be in (0, 1)",
                assertThrows(IllegalArgumentException.class, () -> new SuccessiveElimination(2, 1, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new SuccessiveElimination(0, 1, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new SuccessiveElimination(2, -1, 0.1));
    }
}
