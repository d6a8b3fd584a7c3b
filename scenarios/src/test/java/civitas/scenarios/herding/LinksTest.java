package civitas.scenarios.herding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.opinion.LinkList;
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
        Links links = Links.of(6, LinkList.ofRows("a,b\n1,4\n 4 ,2\n\n5,4\n"));
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
                    1 2;3 3    | row 2 links agent 3 with itself
                    1 4;9 1    | row 2 names agent 9, must be at most agents = 6; the largest named is 9
                    """)
    void linksThatMeanNothingHereAreRefused(String text, String message) {
        LinkList list = LinkList.ofRows(text.replace(';', '\n'));
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> Links.of(6, list))
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
