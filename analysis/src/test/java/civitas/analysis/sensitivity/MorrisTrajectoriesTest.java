package civitas.analysis.sensitivity;

import static civitas.analysis.sensitivity.Messages.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MorrisTrajectoriesTest {
    @Property(tries = 200, seed = "1")
    void eachInputMovesOnceByDeltaOnTheGrid(
            @ForAll @IntRange(min = 1, max = 12) int dimensions,
            @ForAll @IntRange(min = 1, max = 6) int halfTheLevels,
            @ForAll long seed) {
        int levels = 2 * halfTheLevels;
        MorrisTrajectories design = new MorrisTrajectories(dimensions, 3, levels, seed);
        double delta = levels / (2.0 * (levels - 1));
        for (int t = 0; t < 3; t++) {
            int[] moves = new int[dimensions];
            for (int k = 0; k < dimensions; k++) {
                double[] before = design.at((long) t * (dimensions + 1) + k);
                double[] after = design.at((long) t * (dimensions + 1) + k + 1);
                assertEquals(1, countMoves(before, after, delta, moves));
            }
            for (int i = 0; i < dimensions; i++) {
                assertEquals(1, moves[i]);
                double level = design.at((long) t * (dimensions + 1))[i] * (levels - 1);
                assertEquals(Math.rint(level), level, 1e-12);
            }
        }
    }

    private static int countMoves(double[] before, double[] after, double delta, int[] moves) {
        int moved = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i]) {
                assertEquals(delta, Math.abs(after[i] - before[i]), 1e-12);
                moves[i]++;
                moved++;
            }
        }
        return moved;
    }

    @Test
    void pointsDirectionsAndOrdersAreUniform() {
        MorrisTrajectories design = new MorrisTrajectories(3, 12_000, 4, 2);
        long[] cells = new long[64];
        long[] firstMoves = new long[6];
        for (int t = 0; t < 12_000; t++) {
            double[] start = design.at(4L * t);
            double[] next = design.at(4L * t + 1);
            double[] middle = design.at(4L * t + 2);
            cells[cell(middle)]++;
            for (int i = 0; i < 3; i++) {
                if (start[i] != next[i]) {
                    firstMoves[2 * i + (next[i] > start[i] ? 1 : 0)]++;
                }
            }
        }
        assertTrue(Samples.uniform(cells));
        assertTrue(Samples.uniform(firstMoves));
    }

    private static int cell(double[] point) {
        int cell = 0;
        for (double x : point) {
            cell = 4 * cell + (int) Math.rint(3 * x);
        }
        return cell;
    }

    @Test
    void moreTrajectoriesBeginWithTheSameOnes() {
        MorrisTrajectories shorter = new MorrisTrajectories(2, 5, 4, 9);
        MorrisTrajectories longer = new MorrisTrajectories(2, 1L << 40, 4, 9);
        for (int i = 0; i < shorter.points(); i++) {
            assertArrayEquals(shorter.at(i), longer.at(i));
        }
        assertEquals(3 * (1L << 40), longer.points());
    }

    @Test
    void badSizesAreNamed() {
        assertMessage("levels = 5, must be even and at least 2", () -> new MorrisTrajectories(1, 1, 5, 0));
        assertMessage("levels = 0, must be even and at least 2", () -> new MorrisTrajectories(1, 1, 0, 0));
        assertMessage("dimensions = 0, must be in 1..2147483646", () -> new MorrisTrajectories(0, 1, 4, 0));
        assertMessage(
                "trajectories = 0, must be in 1.." + Long.MAX_VALUE / 2, () -> new MorrisTrajectories(1, 0, 4, 0));
    }
}
