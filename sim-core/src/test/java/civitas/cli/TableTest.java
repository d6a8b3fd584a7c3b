package civitas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {
    private static String print(Table table) {
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text, true));
        return text.toString();
    }

    @Test
    void wordsAreAlignedLeftAndNumbersRight() {
        Table table = new Table().words("name").numbers("value");
        table.row("a", "1");
        table.row("long", "10.5");
        assertEquals(
                """
                 name   value
                --------------
                 a          1
                 long    10.5
                """,
                print(table));
    }

    @Test
    void cellsKeepTheirCharacters() {
        Table table = new Table().words("choice");
        table.row("free | pulled -+- x");
        assertEquals(
                " free | pulled -+- x", print(table).lines().skip(2).findFirst().orElseThrow());
    }

    @Test
    void longCellsAreWrapped() {
        Table table = new Table().words("text").words("unit");
        table.row("word ".repeat(30).strip(), "u");
        print(table).lines().forEach(line -> assertEquals(line, line.substring(0, Math.min(line.length(), 90))));
    }
}
