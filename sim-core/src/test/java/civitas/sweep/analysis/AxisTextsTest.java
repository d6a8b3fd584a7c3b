package civitas.sweep.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.sweep.design.Point;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AxisTextsTest {
    private static Point point(String value) {
        return Point.parse("{\"x\":" + value + "}");
    }

    private static String text(String value, List<Point> points) {
        JsonNode node = point(value).values().get("x");
        return new AxisTexts(List.of("x"), points).text("x", node);
    }

    @Test
    void numbersHaveFiveDigitsAndNoNoise() {
        assertEquals("0.016667", text("0.016666666666666666", List.of()));
        assertEquals("0.15", text("0.15", List.of()));
        assertEquals("4e-6", text("0.000004", List.of()));
        assertEquals("1.2346e-6", text("0.00000123456789", List.of()));
        assertEquals("123457", text("123456.789", List.of()));
        assertEquals("9007199254740993", text("9007199254740993", List.of()));
        assertEquals("-0.5", text("-0.5", List.of()));
        assertEquals("1e300", text("1e300", List.of()));
        assertEquals("adaptive(scale=0.5)", text("{\"kind\":\"adaptive\",\"scale\":0.5}", List.of()));
        assertEquals("[]", text("[]", List.of()));
    }

    @Test
    void levelsStayApart() {
        List<Point> near = List.of(point("0.1000001"), point("0.1000002"), point("0.3333333333333333"));
        assertEquals("0.1000001", text("0.1000001", near));
        assertEquals("0.3333333", text("0.3333333333333333", near));
    }

    @Test
    void samplesAreTooManyToBeToldApart() {
        List<Point> sample = IntStream.range(0, 1000)
                .mapToObj(i -> point("0.3000000" + (1000 + i)))
                .toList();
        assertEquals("0.3", text("0.30000001234", sample));
    }

    @Test
    void pointsAreWrittenInTheOrderOfTheAxes() {
        Point point = Point.parse("{\"a\":1,\"b\":\"word\",\"c\":2}");
        assertEquals("c=2, a=1", new AxisTexts(List.of("c", "a"), List.of(point)).text(point));
    }
}
