package civitas.analysis.sensitivity;

import static civitas.analysis.sensitivity.Messages.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RandomDesignTest {
    @Test
    void pairsOfCoordinatesAndSuccessivePointsAreUniform() {
        RandomDesign design = new RandomDesign(2, 40_000, 1);
        long[] pairs = new long[64];
        long[] successive = new long[64];
        int before = 0;
        for (int i = 0; i < design.points(); i++) {
            double[] point = design.at(i);
            int cell = (int) (8 * point[0]);
            pairs[8 * cell + (int) (8 * point[1])]++;
            successive[8 * before + cell]++;
            before = cell;
        }
        assertTrue(Samples.uniform(pairs));
        assertTrue(Samples.uniform(successive));
    }

    @Test
    void neighbouringSeedsAreUnrelated() {
        long[] pairs = new long[64];
        for (int i = 0; i < 40_000; i++) {
            int one = (int) (8 * new RandomDesign(1, 40_000, 5).at(i)[0]);
            int other = (int) (8 * new RandomDesign(1, 40_000, 6).at(i)[0]);
            pairs[8 * one + other]++;
        }
        assertTrue(Samples.uniform(pairs));
    }

    @Test
    void aLongerDesignBeginsWithTheShorterOne() {
        assertArrayEquals(new RandomDesign(3, 10, 4).at(9), new RandomDesign(3, Long.MAX_VALUE, 4).at(9));
    }

    @Test
    void badSizesAreNamed() {
        assertMessage("dimensions = 0, must be in 1..2147483647", () -> new RandomDesign(0, 1, 0));
        assertMessage("points = 0, must be in 1..9223372036854775807", () -> new RandomDesign(1, 0, 0));
    }
}
