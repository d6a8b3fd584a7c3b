package civitas.sweep.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;

class PointTest {
    @Test
    void aPointIsWrittenCompactlyWithItsKeysSorted() {
        Point point = Point.ORIGIN.with("b", LongNode.valueOf(2)).with("a.x", TextNode.valueOf("\u00e9"));
        assertEquals("{\"a.x\":\"\u00e9\",\"b\":2}", point.json());
        assertEquals("{}", Point.ORIGIN.json());
    }

    @Test
    void whatIsWrittenReadsBack() {
        String json = "{\"a\":1E-7,\"b\":[{\"at\":9223372036854775807,\"set\":{\"c\":0.000004}}],\"d\":true,\"e\":{}}";
        assertEquals(json, Point.parse(json).json());
        assertEquals(Point.parse(json), Point.parse(Point.parse(json).json()));
    }

    @Test
    void onlyAnObjectIsAPoint() {
        assertEquals(
                "'[]' is no JSON object",
                assertThrows(IllegalArgumentException.class, () -> Point.parse("[]"))
                        .getMessage());
        assertEquals(
                "'{' is no JSON",
                assertThrows(IllegalArgumentException.class, () -> Point.parse("{"))
                        .getMessage());
    }
}
