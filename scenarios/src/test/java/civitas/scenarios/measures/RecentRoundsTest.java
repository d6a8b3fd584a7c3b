package civitas.scenarios.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RecentRoundsTest {
    /** Round r holds r and, in even rounds only, 10 r. */
    private static RecentRounds ramp(int kept, int rounds) {
        RecentRounds recent = new RecentRounds(kept, 2);
        for (int round = 1; round <= rounds; round++) {
            add(recent, round);
        }
        return recent;
    }

    private static void add(RecentRounds recent, int round) {
        recent.begin();
        recent.set(0, round);
        recent.set(1, round % 2 == 0 ? 10 * round : Double.NaN);
    }

    @Test
    void onlyTheLastRoundsCount() {
        assertEquals(2, ramp(5, 3).mean(0));
        assertEquals(5, ramp(5, 7).mean(0)); // 3..7
        assertEquals(50, ramp(5, 7).mean(1)); // 4 and 6
        assertEquals(7, ramp(5, 7).latest(0));
    }

    @Test
    void beforeTheFirstRoundThereIsNothing() {
        assertEquals(0, new RecentRounds(3, 1).latest(0));
        assertTrue(Double.isNaN(new RecentRounds(3, 1).mean(0)));
        assertTrue(Double.isNaN(ramp(1, 3).mean(1)));
    }

    @Test
    void continuesFromWhereItWasSaved() throws IOException {
        RecentRounds original = ramp(4, 6);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        original.save(new DataOutputStream(bytes));
        RecentRounds copy = ramp(4, 1);
        copy.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        add(original, 7);
        add(copy, 7);
        assertEquals(original.mean(0), copy.mean(0));
        assertEquals(original.mean(1), copy.mean(1));
        assertThrows(IOException.class, () -> ramp(3, 1)
                .restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
    }

    @Test
    void nothingToRememberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RecentRounds(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new RecentRounds(Integer.MAX_VALUE, 2));
    }
}
