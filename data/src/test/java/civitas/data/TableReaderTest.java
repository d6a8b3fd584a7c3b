package civitas.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    /** Four lines, so that the column names are on line 5, or on line 6 if there are labels. */
    private static final String PROVENANCE =
            """
            # title: ramp
            # source: nobody: nowhere
            # licence: none
            # reading: typed
            """;

    private static ReferenceTable read(String text) throws IOException {
        return TableReader.read("ramp", new StringReader(text));
    }

    private static void assertRefused(String message, String text) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> read(text)).getMessage());
    }

    @Test
    void cellsLandUnderTheirColumn() throws IOException {
        ReferenceTable table = read(PROVENANCE + "# labels: kind\na,kind,b\n1,x,2\n3,\"y, z\",-4.5e-1\n");
        assertEquals(2, table.rows());
        assertEquals(List.of("a", "b"), table.columns());
        assertEquals(List.of("kind"), table.labelColumns());
        assertArrayEquals(new double[] {1, 3}, table.column("a"));
        assertArrayEquals(new double[] {2, -0.45}, table.column("b"));
        assertEquals(List.of("x", "y, z"), table.labels("kind"));
    }

    @Test
    void provenanceKeepsColonsAndJoinsRepeatedKeys() throws IOException {
        ReferenceTable table = read(PROVENANCE + "# reading: by hand\na\n1\n");
        assertEquals("nobody: nowhere", table.source());
        assertEquals("none", table.licence());
        assertEquals("typed by hand", table.reading());
    }

    @Test
    void windowsLineEndsAndAMissingLastLineEndMakeNoDifference() throws IOException {
        ReferenceTable table = read((PROVENANCE + "a,b\n1,2\n3,4").replace("\n", "\r\n"));
        assertArrayEquals(new double[] {2, 4}, table.column("b"));
        assertEquals("typed", table.reading());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", " 1", "NaN", "Infinity", "1e999", "1d", "0x1p3", "1.5.2"})
    void nonNumericCellNamesFileAndLine(String cell) {
        String what = "ramp.csv:7: b = \"" + cell
                + "\", must be a finite decimal number; declare a column of labels with '# labels: b'";
        assertRefused(what, PROVENANCE + "a,b\n1,2\n3," + cell + "\n4,5\n");
        assertRefused(what, PROVENANCE + "a,b\n1,2\n3," + cell);
    }

    @Test
    void raggedRowNamesFileAndLine() {
        assertRefused("ramp.csv:6: 1 cells, expected 2, one per column", PROVENANCE + "a,b\n1\n");
        assertRefused("ramp.csv:7: 3 cells, expected 2, one per column", PROVENANCE + "a,b\n1,2\n1,2,3\n");
    }

    @Test
    void emptyLabelNamesFileAndLine() {
        assertRefused("ramp.csv:7: kind is empty, must be a label", PROVENANCE + "# labels: kind\nkind,a\n,1\n");
    }

    @Test
    void columnsMustHaveDifferentNames() {
        assertRefused("ramp.csv:5: column 'a' is there twice", PROVENANCE + "a,a\n1,2\n");
        assertRefused("ramp.csv:6: column 'a' is there twice", PROVENANCE + "# labels: a\na,a\n1,2\n");
        assertRefused("ramp.csv:5: a column has no name", PROVENANCE + "a,\n1,2\n");
    }

    @Test
    void declaredLabelsMustExist() {
        assertRefused(
                "ramp.csv:6: no column 'kind', which the header declares as labels",
                PROVENANCE + "# labels: kind\na\n1\n");
    }

    @Test
    void aTableMustHaveColumnsAndRows() {
        assertRefused("ramp.csv: no line of column names", PROVENANCE);
        assertRefused("ramp.csv: no line of column names", "");
        assertRefused("ramp.csv: no rows", PROVENANCE + "a,b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "source", "licence", "reading"})
    void aTableMustSayWhereItIsFrom(String key) {
        String message = "ramp.csv: no '# " + key + ": ...' line; a table must say title, source, licence, reading";
        assertRefused(message, PROVENANCE.replace(key, "other") + "a\n1\n");
        assertRefused(message, PROVENANCE.replaceAll(key + ": .*", key + ":") + "a\n1\n");
    }

    @Test
    void provenanceMustHaveKeys() {
        assertRefused(
                "ramp.csv: header line '# typed by hand' is not of the form '# key: value'",
                PROVENANCE + "# typed by hand\na\n1\n");
        assertRefused("ramp.csv: no '# title: ...' line; a table must say title, source, licence, reading", "a\n1\n");
    }

    @Test
    void quotesMustMatch() {
        IOException refused =
                assertThrows(IOException.class, () -> read(PROVENANCE + "# labels: kind\nkind,a\n\"x\"y,1\n"));
        assertTrue(refused.getMessage().startsWith("ramp.csv: "), refused.getMessage());
    }
}
