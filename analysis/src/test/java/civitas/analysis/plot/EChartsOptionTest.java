package civitas.analysis.plot;

import static civitas.analysis.plot.Curve.Spread.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EChartsOptionTest {
    static Stream<Chart> charts() {
        return Charts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void optionsAreJsonThatNamesEverySeriesOfTheLegend(Chart chart) throws IOException {
        ObjectNode option = EChartsOption.ofPage(chart);
        assertEquals(
                option.toString(),
                new ObjectMapper().readTree(option.toString()).toString());
        Set<String> drawn = new HashSet<>();
        option.get("series").forEach(series -> drawn.add(series.get("name").asText()));
        for (LegendEntry entry : LegendEntry.of(chart)) {
            assertTrue(drawn.contains(entry.name()), entry.name() + " of " + drawn);
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void axesHaveUnits(Chart chart) {
        assertTrue(EChartsOption.ofPage(chart).toString().contains("[money/unit]"), chart.title());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void thoseWhoCannotSeeAreTold(Chart chart) {
        String words = EChartsOption.ofPage(chart).at("/aria/label/description").asText();
        assertTrue(words.startsWith(chart.title() + ". "), words);
    }

    @Test
    void marksLieWhereTheyBelong() {
        LineChart chart = new LineChart(
                "prices",
                Axis.linear("period", ""),
                Axis.linear("price", "money/unit"),
                List.of(Curve.line(
                        "price", List.of(CurvePoint.of(-1, 1.7), CurvePoint.of(2, 1.6), CurvePoint.of(8, 1.75)), NONE)),
                List.of(new Reference("nash", 1.472927), new Reference("regular", 1.712), new Reference("same", 1.713)),
                List.of(),
                "");
        ObjectNode option = EChartsOption.ofPicture(chart);
        JsonNode mark = series(option, "nash", "markLine");
        assertEquals(1.472927, mark.at("/data/0/yAxis").asDouble());
        assertEquals(-1, mark.get("precision").asInt(), "the library would draw it at 1.47");
        assertEquals("insideEndTop", mark.at("/label/position").asText());
        assertEquals(
                "insideStartTop",
                series(option, "regular", "markLine").at("/label/position").asText());
    }

    @Test
    void fewPeriodsAreCountedOneByOne() {
        CurvePoint[] points = {CurvePoint.of(-1, 1), CurvePoint.of(0, 2), CurvePoint.of(8, 3)};
        JsonNode axis = xAxis(points);
        assertEquals(-1, axis.get("min").asDouble());
        assertEquals(8, axis.get("max").asDouble());
        assertEquals(1, axis.get("interval").asInt());
        points[2] = CurvePoint.of(800, 3);
        assertFalse(xAxis(points).has("interval"), "hundreds of marks");
        points[2] = CurvePoint.of(7.5, 3);
        assertFalse(xAxis(points).has("interval"), "not whole");
    }

    private static JsonNode xAxis(CurvePoint... points) {
        return EChartsOption.ofPage(new LineChart(
                        "prices",
                        Axis.linear("period", ""),
                        Axis.linear("price", "money/unit"),
                        List.of(Curve.line("price", List.of(points), NONE)),
                        List.of(),
                        List.of(),
                        ""))
                .get("xAxis");
    }

    private static JsonNode series(ObjectNode option, String name, String part) {
        for (JsonNode series : option.get("series")) {
            if (series.get("name").asText().equals(name) && series.has(part)) {
                return series.get(part);
            }
        }
        throw new AssertionError("no " + part + " of " + name);
    }

    @Test
    void aLegendOfTwoLinesHasRoom() {
        List<Double> values = List.of(1.0, 2.0);
        Reference wide = new Reference("w".repeat(60), 1);
        Reference wider = new Reference("x".repeat(60), 2);
        int one = bottom(new DotPlot("dots", Axis.linear("x", "m"), "run", values, List.of()));
        int two = bottom(new DotPlot("dots", Axis.linear("x", "m"), "run", values, List.of(wide)));
        int three = bottom(new DotPlot("dots", Axis.linear("x", "m"), "run", values, List.of(wide, wider)));
        assertEquals(one, two);
        assertEquals(20, three - two);
    }

    private static int bottom(Chart chart) {
        return EChartsOption.ofPicture(chart).at("/grid/bottom").asInt();
    }

    @Test
    void aBandGoesForwardAboveAndBackBelow() {
        JsonNode band = series(EChartsOption.ofPage(Charts.lines()), "spread-0");
        assertEquals(
                "[[0.0,1.75],[10.0,2.5],[20.0,2.0],[20.0,1.5],[10.0,1.75],[0.0,1.25]]",
                band.get("data").toString());
    }

    @Test
    void barsAreBrokenBetweenPoints() {
        JsonNode bars = series(EChartsOption.ofPage(Charts.lines()), "spread-1");
        String data = bars.get("data").toString();
        assertTrue(data.startsWith("[[0.0,1.25],[0.0,1.75],[0.0,\"-\"],"), data);
    }

    private static JsonNode series(ObjectNode option, String id) {
        for (JsonNode series : option.get("series")) {
            if (series.path("id").asText().equals(id)) {
                return series;
            }
        }
        throw new AssertionError("no series " + id);
    }

    @Test
    void markedValuesWidenTheAxisAndAreLines() {
        List<String> marked = new ArrayList<>();
        for (JsonNode series : EChartsOption.ofPage(Charts.lines()).get("series")) {
            JsonNode line = series.at("/markLine/data/0");
            if (!line.isMissingNode()) {
                marked.add(line + " " + series.get("data"));
            }
        }
        assertEquals(
                List.of(
                        "{\"name\":\"nash\",\"yAxis\":1.375} [[0.0,1.375]]",
                        "{\"name\":\"monopoly\",\"yAxis\":1.875} [[0.0,1.875]]",
                        "{\"name\":\"lever\",\"xAxis\":5.0} [[5.0,1.5]]"),
                marked);
    }

    @Test
    void seriesDifferInColourDashesAndMarker() {
        Set<String> looks = new HashSet<>();
        for (LegendEntry entry : LegendEntry.of(Charts.lines())) {
            looks.add(entry.style().colour() + entry.style().symbol());
        }
        assertEquals(4, looks.size(), looks.toString());
    }

    @Test
    void whatDoesNotExistIsNoCell() {
        JsonNode data = EChartsOption.ofPage(Charts.map()).at("/series/0/data");
        assertEquals(5, data.size());
        assertFalse(data.toString().contains("[1,1,"), data.toString());
    }

    @Test
    void valuesWithoutALogarithmAreLeftOut() {
        Axis ratio = new Axis("ratio", "1", true);
        LineChart chart = new LineChart(
                "Logs",
                ratio,
                ratio,
                List.of(Curve.line("a", List.of(CurvePoint.of(1, 0), CurvePoint.of(2, 4)), Curve.Spread.NONE)),
                List.of(),
                List.of(),
                "");
        assertEquals(
                "[[1.0,\"-\"],[2.0,4.0]]",
                EChartsOption.ofPage(chart).at("/series/0/data").toString());
        assertEquals("log", EChartsOption.ofPage(chart).at("/yAxis/type").asText());
    }

    @Test
    void onlyPicturesHaveTitleAndLegend() {
        assertFalse(EChartsOption.ofPage(Charts.dots()).has("title"));
        assertTrue(EChartsOption.ofPicture(Charts.dots()).at("/legend/show").asBoolean());
        assertEquals(
                "Dots", EChartsOption.ofPicture(Charts.dots()).at("/title/text").asText());
    }
}
