package civitas.scenarios.herding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    @Test
    void theLastOnesAreOlderUnderADelay() {
        Links links = Links.last(20, 3);
        assertArrayEquals(new int[] {}, links.visible(1, 0));
        assertArrayEquals(new int[] {7, 8, 9}, links.visible(10, 0));
        assertArrayEquals(new int[] {5, 6, 7}, links.visible(10, 2));
        assertTrue(links.fits(9));
        assertFalse(links.fits(10));
        assertEquals(12, links.needed(15).length);
    }

    @Test
    void everybodySeesTheRoyalFamily() {
        Links links = Links.royalFamily(20, new Network.RoyalFamily(2, 2));
        assertArrayEquals(new int[] {1, 2}, links.visible(3, 0));
        assertArrayEquals(new int[] {1, 2, 8, 9}, links.visible(10, 0));
        assertArrayEquals(new int[] {1}, links.visible(3, 1));
        assertEquals(12, links.needed(15).length);
        assertTrue(Links.royalFamily(20, new Network.RoyalFamily(12, 0)).fits(0));
        assertFalse(Links.royalFamily(20, new Network.RoyalFamily(13, 0)).fits(0));
    }

    @Test
    void aGraphIsReadFromAFile() {
        Links links = Links.of(6, GraphFile.parse("a,b\n1,4\n 4 ,2\n\n5,4\n"));
        assertArrayEquals(new int[] {1, 2}, links.visible(4, 0));
        assertArrayEquals(new int[] {1, 2}, links.visible(4, 1));
        assertArrayEquals(new int[] {1}, links.visible(4, 2));
        assertArrayEquals(new int[] {4}, links.visible(5, 0));
        assertArrayEquals(new int[] {1, 2}, links.needed(3));
        assertArrayEquals(new int[] {4}, links.needed(4));
        assertArrayEquals(new int[] {}, links.needed(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1,2,3 | row 2 has 3 cells, expected 2 agents
                    1,x   | row 2: 'x' is no agent, must be an integer from 1
                    0,2   | row 2: '0' is no agent, must be an integer from 1
                    3,3   | row 2 links agent 3 with itself
                    """)
    void badRowsAreNamed(String row, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> GraphFile.parse("a,b\n" + row))
                        .getMessage());
    }

    /** A first row of numbers would be lost as a header, and a link to nobody does nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1,2\\n2,3       | row 1 is the pair '1,2', expected a header, such as agent,neighbour
                    ''            | is empty, expected a header and pairs of agents
                    a,b\\n1,4\\n9,1 | links agent 9, must be at most agents = 6
                    """)
    void filesWithoutHeaderLinksOrAgentsAreRefused(String text, String message) {
        assertEquals(
                message,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Links.of(6, GraphFile.parse(text.replace("\\n", "\n"))))
                        .getMessage());
    }

    @Test
    void randomGraphsHaveTheirShareOfLinks() {
        Links links = Links.random(200, 0.3, new SplittableRandom(1));
        int sum = 0;
        for (int agent = 1; agent <= 200; agent++) {
            sum += links.visible(agent, 0).length;
        }
        assertEquals(0.3, sum / 19_900.0, 4 * Math.sqrt(0.21 / 19_900));
        assertTrue(Links.random(200, 0, new SplittableRandom(1)).fits(0));
    }
}
