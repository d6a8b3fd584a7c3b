package civitas.data.credit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledCsvTest {
    private static LabelledData read(String label, String text) throws IOException {
        return LabelledCsv.read("p.csv", new StringReader(text), label, name -> name.equals("town"));
    }

    private static List<String> problems(String text) {
        return assertThrows(LabelledDataException.class, () -> read("", text)).problems();
    }

    @Test
    void featuresAndLabelsAreTold() throws IOException {
        LabelledData data = read("good", "\uFEFFage,town,good,\"pay, monthly\"\n30,A,1,2.5\n\n40,B,-1.0,1e2\n");
        assertEquals(List.of("age", "pay, monthly"), data.features());
        assertEquals(2, data.persons());
        assertArrayEquals(new double[] {40, 100}, data.row(1));
        assertArrayEquals(new double[] {30, 40}, data.column(0));
        assertTrue(data.favourable(0));
        assertArrayEquals(new boolean[] {true, false}, data.labels());
    }

    @Test
    void everyBadRowIsToldOnce() {
        assertEquals(
                List.of(
                        "p.csv:2: x is '', must be a finite decimal number; a column can be left out",
                        "p.csv:3: 1 cells, expected 2, one per column",
                        "p.csv:4: label y is 'yes', must be 1 (favourable), 0 or -1",
                        "p.csv:5: x is '1e999', must be a finite decimal number; a column can be left out"),
                problems("y,x\n1,\n1\nyes,2\n0,1e999\n1,1\n"));
    }

    @Test
    void filesThatCannotWorkAreRefused() {
        assertEquals(
                List.of("p.csv: every label in y says favourable (1), both classes must be there"),
                problems("y,x\n1,2\n1,3\n"));
        assertEquals(List.of("p.csv: has no persons"), problems("y,x\n"));
        assertEquals(List.of("p.csv: has no line of column names"), problems(""));
        assertEquals(List.of("p.csv:1: no column is left for features"), problems("y,town\n1,A\n"));
        assertEquals(
                List.of("p.csv:1: column 3 is called 'x', must have a name of its own"), problems("y,x,x\n1,2,3\n"));
        assertEquals(20, problems("y,x\n" + "a,b\n".repeat(30)).size());
    }

    @Test
    void inventedPersonsAreReproducible() {
        LabelledData data = SyntheticCredit.of(5000, 1);
        assertArrayEquals(data.row(17), SyntheticCredit.of(5000, 1).row(17));
        double repaid = 0;
        for (boolean one : data.labels()) {
            repaid += one ? 1.0 / 5000 : 0;
        }
        assertTrue(repaid > 0.4 && repaid < 0.8, "share " + repaid);
        for (double utilisation : data.column(5)) {
            assertTrue(utilisation >= 0 && utilisation <= 1);
        }
    }
}
