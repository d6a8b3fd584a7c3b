package civitas.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkListTest {
    @Test
    void rowsAreLinks() {
        LinkList links = LinkList.ofRows("# a ring\n1 2\n2, 3\n\n3\t4 # and back\n4 1\n");
        assertEquals(4, links.size());
        assertEquals(3, links.from(2));
        assertEquals(4, links.to(2));
        assertEquals(2, links.network(4, false).degree(3));
        assertEquals(1, links.network(4, true).degree(3));
    }

    @Test
    void entriesAreLinks() {
        assertEquals(2, LinkList.ofEntries("1 2 0.5; 2 3 1e-3 ;").size());
    }

    /** As tables have it, and some programs' mark before it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"1 2", "\uFEFF1 2", "from,to\n1,2", "\uFEFF\"agent\" \"neighbour\"\n1 2", "# links\n\na b\n1 2"})
    void namesOfColumnsAreLeftOut(String text) {
        LinkList links = LinkList.ofRows(text);
        assertEquals(1, links.size());
        assertEquals(1, links.from(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    1 2;2 x   | row 2 '2 x': 'x' is not an agent, must be a whole number from 1
                    a b;c d   | row 2 'c d': 'c' is not an agent, must be a whole number from 1
                    a;1 2     | row 1 'a': is no link, must be FROM TO or FROM TO WEIGHT
                    0 2       | row 1 '0 2': '0' is not an agent, must be a whole number from 1
                    1 2 -1    | row 1 '1 2 -1': '-1' is not a weight, must be a number in (0, 1e9]
                    1 2;2 3 1 | row 2 '2 3 1': all links must have weights, or none
                    1 2 3 4   | row 1 '1 2 3 4': is no link, must be FROM TO or FROM TO WEIGHT
                    1 2;1 2   | row 2 '1 2': lists this link a second time
                    # nothing | there is no link, must be at least one such as '1 2'
                    a,b       | there is no link, must be at least one such as '1 2'
                    """)
    void badRowsAreNamed(String rows, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> LinkList.ofRows(rows.replace(';', '\n')))
                        .getMessage());
    }

    @Test
    void entriesHaveNoNamesOfColumns() {
        assertEquals(
                "entry 1 'a b': 'a' is not an agent, must be a whole number from 1",
                assertThrows(IllegalArgumentException.class, () -> LinkList.ofEntries("a b; 1 2"))
                        .getMessage());
    }

    @Test
    void pairsHaveNoWeights() {
        assertEquals(2, LinkList.ofPairs("a,b\n1,4\n4,2").size());
        assertEquals(
                "row 2 '1 2 0.5': is no link, must be FROM TO",
                assertThrows(IllegalArgumentException.class, () -> LinkList.ofPairs("a b\n1 2 0.5"))
                        .getMessage());
    }

    @Test
    void undirectedLinksAreListedOnce() {
        LinkList links = LinkList.ofRows("1 2\n\n2 1");
        assertEquals(
                "row 3 links agents 1 and 2 a second time, in the other direction: list the link once, or set graph.directed to true",
                assertThrows(IllegalArgumentException.class, () -> links.network(2, false))
                        .getMessage());
        assertEquals(1, links.network(2, true).degree(1));
    }

    @Test
    void agentsThereAreNotAreNamedWithTheirRow() {
        LinkList links = LinkList.ofRows("1 2\n2 9\n12 1");
        assertEquals(
                "row 2 names agent 9, must be at most agents = 4; the largest named is 12",
                assertThrows(IllegalArgumentException.class, () -> links.network(4, true))
                        .getMessage());
    }
}
