package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import civitas.analysis.traffic.RoadGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TollListTest {
    /** Links 1-2, 1-2, 2-3. */
    private static final RoadGraph GRAPH = RoadGraph.of(3, new int[] {0, 0, 1}, new int[] {1, 1, 2});

    private static void assertRefused(String message, String text) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> TollList.parse(text, GRAPH))
                        .getMessage());
    }

    @Test
    void tollsAreWrittenLinkByLink() {
        assertArrayEquals(new double[] {0, 0, 0}, TollList.parse(" ", GRAPH));
        assertArrayEquals(new double[] {1.5, 1.5, 2}, TollList.parse("1-2=1.5, 2-3=2,", GRAPH));
        assertArrayEquals(new double[] {0, 0.1, 0}, TollList.parse("1-2#2=0.1", GRAPH));
        assertArrayEquals(new double[] {3, 0.1, 0}, TollList.parse("1-2#2=0.1,1-2#1=3", GRAPH));
        assertArrayEquals(new double[] {0, 0, 1.0 / 3}, TollList.parse("2-3=" + 1.0 / 3, GRAPH));
    }

    @ParameterizedTest
    @CsvSource({"1e3, 1000", "2.5E-1, 0.25", ".5, 0.5", "7., 7", "+3, 3", "-0, 0", "1e9, 1e9", "1e-999, 0"})
    void tollsAreDecimalNumbersInTheUsualForms(String written, double toll) {
        assertArrayEquals(new double[] {0, 0, toll}, TollList.parse("2-3=" + written, GRAPH));
    }

    @Test
    void blanksMayStandBetweenTheParts() {
        assertArrayEquals(new double[] {0, 4, 5}, TollList.parse("  1 - 2 # 2 = 4 ,\t2 -3= 5 ", GRAPH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-2", "1-2=", "1 2=1", "a-b=1", "-1-2=1", "1-2#=1", "1-2=1 000", "1-2=1 2-3=1"})
    void whatCannotBeReadIsQuoted(String entry) {
        assertRefused(
                "toll '" + entry + "' cannot be read, must be FROM-TO=TOLL or FROM-TO#2=TOLL, such as 3-4=13", entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1;2-3=1", "0x10", "1d", "e3", "."})
    void aTollThatIsNoNumberIsCalledThat(String toll) {
        String entry = "1-2=" + toll;
        assertRefused(
                "toll '" + entry + "' has a toll that is not a number, must be one such as 13, 0.25 or 1e3", entry);
    }

    @Test
    void tollsOutOfRangeAreRefused() {
        assertRefused("toll '1-2=-1' is negative, must be at least 0", "1-2=-1");
        assertRefused("toll '1-2=1e10' is too large, must be at most 1.0E9", "1-2=1e10");
        assertRefused("toll '1-2=1e999' is too large, must be at most 1.0E9", "1-2=1e999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2-1=1", "0-1=1", "1-2#3=1", "1-2#0=1", "3-4=13"})
    void aLinkThatIsNotThereIsNamed(String entry) {
        assertRefused("toll '" + entry + "' names a link that does not exist", "2-3=1," + entry);
    }

    @Test
    void noLinkIsChargedTwice() {
        assertRefused("toll '2-3=1' charges a link again that '2-3=1' charges", "2-3=1, 2-3=1");
        assertRefused("toll '1-2#2=3' charges a link again that '1-2=1' charges", "1-2=1, 1-2#2=3");
        assertRefused("toll '1-2=1' charges a link again that '1-2#2=3' charges", "1-2#2=3, 1-2=1");
    }
}
