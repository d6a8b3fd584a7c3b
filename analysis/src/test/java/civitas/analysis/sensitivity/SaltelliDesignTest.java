package civitas.analysis.sensitivity;

import static civitas.analysis.sensitivity.Messages.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SaltelliDesignTest {
    @Test
    void aBlockIsARowOfEachMatrix() {
        SaltelliDesign design = new SaltelliDesign(3, 8, 5);
        SobolDesign base = new SobolDesign(6, 8, 5);
        assertEquals(40, design.points());
        for (int row = 0; row < 8; row++) {
            double[] both = base.at(row);
            assertArrayEquals(Arrays.copyOf(both, 3), design.at(5L * row));
            assertArrayEquals(Arrays.copyOfRange(both, 3, 6), design.at(5L * row + 1));
            assertArrayEquals(new double[] {both[3], both[1], both[2]}, design.at(5L * row + 2));
            assertArrayEquals(new double[] {both[0], both[4], both[2]}, design.at(5L * row + 3));
            assertArrayEquals(new double[] {both[0], both[1], both[5]}, design.at(5L * row + 4));
        }
    }

    @Test
    void aLongerDesignBeginsWithTheShorterOne() {
        SaltelliDesign shorter = new SaltelliDesign(2, 4, 9);
        SaltelliDesign longer = new SaltelliDesign(2, Integer.MAX_VALUE, 9);
        for (int i = 0; i < shorter.points(); i++) {
            assertArrayEquals(shorter.at(i), longer.at(i));
        }
        assertEquals(4L * Integer.MAX_VALUE, longer.points());
        assertEquals(2, longer.at(longer.points() - 1).length);
    }

    @Test
    void badSizesAreNamed() {
        assertMessage("dimensions = 501, must be in 1..500", () -> new SaltelliDesign(501, 1, 0));
        assertMessage("basePoints = 0, must be in 1..2147483647", () -> new SaltelliDesign(1, 0, 0));
    }
}
