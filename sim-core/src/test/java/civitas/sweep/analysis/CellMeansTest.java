package civitas.sweep.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.sweep.design.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CellMeansTest {
    private static final double NAN = Double.NaN;

    private static PointOutcome point(String json, double... values) {
        TreeMap<Integer, Double> byReplicate = new TreeMap<>();
        for (double value : values) {
            byReplicate.put(byReplicate.size(), value);
        }
        return new PointOutcome(json, Point.parse(json), byReplicate);
    }

    @Test
    void whatDoesNotExistErasesNothing() {
        CellMeans cells = new CellMeans(
                List.of(
                        point("{\"x\":1,\"y\":5,\"z\":1}", 1, NAN, 3),
                        point("{\"x\":1,\"y\":5,\"z\":2}", NAN),
                        point("{\"x\":1,\"y\":5,\"z\":3}", 4),
                        point("{\"x\":2,\"y\":6}", 7),
                        point("{\"x\":2,\"y\":\"word\"}", 100, NAN)),
                "x",
                "y");
        assertArrayEquals(new double[] {1, 2}, cells.columns());
        assertArrayEquals(new double[] {5, 6}, cells.rows());
        assertArrayEquals(new double[] {3, NAN, NAN, 7}, cells.means());
        assertEquals(2, cells.unmeasured());
    }

    /** A search through all points for each cell would take minutes here. */
    @Test
    void manyPointsAreIndexed() {
        List<PointOutcome> points = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            points.add(point("{\"x\":" + i % 200 + ",\"y\":" + i / 200 + "}", i));
        }
        double[] means = new CellMeans(points, "x", "y").means();
        assertEquals(40_000, means.length);
        assertEquals(31_234, means[31_234]);
    }

    @Test
    void whatIsNoGridIsRefused() {
        List<PointOutcome> points = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            points.add(point("{\"x\":" + i + ",\"y\":" + i + "}", i));
        }
        String many = assertThrows(IllegalArgumentException.class, () -> new CellMeans(points, "x", "y"))
                .getMessage();
        assertTrue(many.startsWith("x has 1001 levels and y has 1001; expected a grid"), many);
        assertThrows(IllegalArgumentException.class, () -> new CellMeans(List.of(), "x", "y"));
    }
}
