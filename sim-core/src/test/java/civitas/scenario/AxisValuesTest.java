package civitas.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.AxisValues.Range;
import civitas.scenario.AxisValues.Scale;
import civitas.scenario.AxisValues.Span;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AxisValuesTest {
    @Test
    void aLinearRangeHasTheNumbersThatOneWouldWrite() {
        assertEquals("[0.05, 0.1, 0.15, 0.2, 0.25]", values(real(0.05, 0.25, Scale.LINEAR), 5));
        assertEquals("[-1, -0.7, -0.4, -0.1, 0.2]", values(real(-1, 0.2, Scale.LINEAR), 5));
        assertEquals("[1, 4, 7, 10]", values(whole(1, 10, Scale.LINEAR), 4));
        assertEquals("[10, 7, 4, 1]", values(whole(10, 1, Scale.LINEAR), 4));
    }

    @Test
    void aLogarithmicRangeHasEqualRatios() {
        assertEquals("[0.000001, 0.00001, 0.0001, 0.001]", values(real(1e-6, 1e-3, Scale.LOGARITHMIC), 4));
        assertEquals("[0.1, 0.316227766017, 1]", values(real(0.1, 1, Scale.LOGARITHMIC), 3));
        assertEquals("[1, 2, 4, 8, 16]", values(whole(1, 16, Scale.LOGARITHMIC), 5));
        assertEquals("[1000, 100, 10, 1]", values(whole(1000, 1, Scale.LOGARITHMIC), 4));
    }

    @Test
    void integersShareTheUnitIntervalEqually() {
        Span span = whole(3, 6, Scale.LINEAR);
        for (int i = 0; i < 400; i++) {
            assertEquals(3 + i / 100, span.value(i / 400.0).longValue());
        }
        assertEquals(6, span.value(1).longValue());
    }

    @Test
    void listedValuesShareTheUnitIntervalEqually() {
        AxisValues.Listed listed =
                new AxisValues.Listed(List.of(TextNode.valueOf("a"), TextNode.valueOf("b"), TextNode.valueOf("c")));
        for (int i = 0; i < 300; i++) {
            assertEquals(
                    "abc".substring(i / 100, i / 100 + 1),
                    listed.value(i / 300.0).textValue());
        }
        assertEquals("c", listed.value(1.0).textValue());
    }

    @Test
    void aLogarithmicSpanIsEvenInTheLogarithm() {
        assertEquals(1e-4, real(1e-6, 1e-2, Scale.LOGARITHMIC).value(0.5).doubleValue(), 1e-16);
        Span octaves = whole(1, 7, Scale.LOGARITHMIC);
        // 8^u: one below a third, 2 or 3 below two thirds.
        assertEquals(1, octaves.value(0.33).longValue());
        assertEquals(2, octaves.value(0.34).longValue());
        assertEquals(4, octaves.value(0.67).longValue());
        assertEquals(7, octaves.value(1).longValue());
    }

    @Property(tries = 500, seed = "1")
    void aSpanStaysBetweenItsEndsAndRises(
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double from,
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double width,
            @ForAll @DoubleRange(min = 0, max = 1) double u,
            @ForAll @DoubleRange(min = 0, max = 1) double v,
            @ForAll Scale scale) {
        Span span = real(from, from + width, scale);
        double low = span.value(Math.min(u, v)).doubleValue();
        double high = span.value(Math.max(u, v)).doubleValue();
        assertTrue(from <= low && low <= high && high <= from + width, from + " " + low + " " + high);
        assertEquals(from, span.value(0).doubleValue());
        assertEquals(from + width, span.value(1).doubleValue());
    }

    @Property(tries = 500, seed = "1")
    void anIntegerSpanStaysBetweenItsEnds(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE >> 1) long from,
            @ForAll @LongRange(min = 1, max = (1L << 53) - 2) long width,
            @ForAll @DoubleRange(min = 0, max = 1) double u,
            @ForAll Scale scale) {
        long value = whole(from, from + width, scale).value(u).longValue();
        assertTrue(from <= value && value <= from + width, from + " " + value);
    }

    @Property(tries = 500, seed = "1")
    void aRangeRisesFromOneEndToTheOther(
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double from,
            @ForAll @DoubleRange(min = 0.1, max = 1e9) double width,
            @ForAll @IntRange(min = 2, max = 50) int count,
            @ForAll Scale scale) {
        Range range = new Range(real(from, from + width, scale), count);
        assertEquals(from, range.value(0).doubleValue());
        assertEquals(from + width, range.value(count - 1).doubleValue());
        for (int i = 1; i < count; i++) {
            double weight = (double) i / (count - 1);
            double expected =
                    scale == Scale.LINEAR ? from + weight * width : from * Math.pow((from + width) / from, weight);
            assertEquals(expected, range.value(i).doubleValue(), 1e-9 * expected);
        }
    }

    private static String values(Span span, int count) {
        Range range = new Range(span, count);
        return LongStream.range(0, count)
                .mapToObj(range::value)
                .map(JsonNode::toString)
                .toList()
                .toString();
    }

    private static Span real(double from, double to, Scale scale) {
        return new Span(Decimals.json(from), Decimals.json(to), scale, false);
    }

    private static Span whole(long from, long to, Scale scale) {
        return new Span(LongNode.valueOf(from), LongNode.valueOf(to), scale, true);
    }
}
