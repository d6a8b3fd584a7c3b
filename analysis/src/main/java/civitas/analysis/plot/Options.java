package civitas.analysis.plot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What options of all charts have in common. */
final class Options {
    /** Fonts that browsers and readers of SVG have, or replace by something alike. Some readers take blanks for parts of names. */
    static final String FONTS = "Arial,Helvetica,Liberation Sans,Nimbus Sans,SansSerif,sans-serif";

    static final String INK = "#1b2733";
    private static final String FAINT = "#dfe3e8";
    private static final int DIGITS = 7;
    private static final int LEGEND_WIDTH = 728;
    private static final int LEGEND_LINE = 20;

    private Options() {}

    static ObjectNode base(Chart chart) {
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.put("animation", false);
        option.put("backgroundColor", "#ffffff");
        option.putObject("textStyle").put("fontFamily", FONTS).put("color", INK);
        option.putObject("tooltip").put("trigger", chart instanceof LineChart ? "axis" : "item");
        return option;
    }

    /** Words instead of the chart, on the element that it is drawn in. */
    static void aria(ObjectNode option, Chart chart) {
        ObjectNode aria = option.putObject("aria").put("enabled", true);
        aria.putObject("label").put("enabled", true).put("description", chart.title() + ". " + chart.description());
    }

    static void title(ObjectNode option, Chart chart) {
        ObjectNode title = option.putObject("title").put("text", chart.title()).put("left", 16);
        title.put("top", 12);
        title.putObject("textStyle")
                .put("fontSize", 15)
                .put("fontFamily", FONTS)
                .put("color", INK)
                .put("width", 720)
                .put("overflow", "truncate");
    }

    /** The legend also names what can be shown and hidden. */
    static void legend(ObjectNode option, Chart chart, boolean shown) {
        ObjectNode legend = option.putObject("legend").put("show", shown);
        legend.put("bottom", 8).put("left", 16).put("itemWidth", 36);
        legend.putObject("textStyle").put("fontFamily", FONTS).put("color", INK);
        ArrayNode names = legend.putArray("data");
        LegendEntry.of(chart).forEach(entry -> names.add(entry.name()));
    }

    /** Ctrl and the wheel zoom, dragging moves; buttons do both. */
    static void zoom(ObjectNode option, Chart chart) {
        if (!(chart instanceof HeatMap)) {
            ObjectNode zoom = option.putArray("dataZoom").addObject();
            zoom.put("type", "inside").put("xAxisIndex", 0).put("filterMode", "none");
            zoom.put("zoomOnMouseWheel", "ctrl").put("moveOnMouseMove", true);
        }
    }

    /** Room around the plot; a picture of its own needs more for title and legend, which may take several lines. */
    static void grid(ObjectNode option, int top, int right) {
        boolean alone = option.has("title");
        JsonNode legend = option.path("legend").path("data");
        option.putObject("grid")
                .put("left", 20)
                .put("right", right)
                .put("top", top + (alone ? 36 : 0))
                .put("bottom", 34 + (alone && !legend.isEmpty() ? 10 + LEGEND_LINE * legendLines(legend) : 0))
                .put("containLabel", true);
    }

    /** As wide as the words are at 12 pixels, with a swatch and a gap. */
    private static int legendLines(JsonNode names) {
        int lines = 1;
        double used = 0;
        for (JsonNode name : names) {
            double width = 51 + 6.2 * name.asText().length();
            if (used > 0 && used + width > LEGEND_WIDTH) {
                lines++;
                used = 0;
            }
            used += width;
        }
        return lines;
    }

    static ObjectNode horizontal(ObjectNode option, Axis axis) {
        ObjectNode node = numeric(option.putObject("xAxis"), axis);
        return node.put("nameLocation", "middle").put("nameGap", 30);
    }

    /** The title of a vertical axis stands above it, where it can be read without turning one's head. */
    static ObjectNode vertical(ObjectNode option, Axis axis) {
        ObjectNode node = numeric(option.putObject("yAxis"), axis);
        node.put("nameLocation", "end").put("nameGap", 12);
        ((ObjectNode) node.get("nameTextStyle"))
                .put("align", "left")
                .putArray("padding")
                .add(0)
                .add(0)
                .add(0)
                .add(-28);
        return node;
    }

    private static ObjectNode numeric(ObjectNode node, Axis axis) {
        node.put("type", axis.logarithmic() ? "log" : "value").put("scale", true);
        return named(node, axis);
    }

    static ObjectNode named(ObjectNode node, Axis axis) {
        node.put("name", axis.title());
        node.putObject("nameTextStyle")
                .put("fontFamily", FONTS)
                .put("color", INK)
                .put("fontSize", 13);
        node.putObject("axisLabel").put("fontFamily", FONTS).put("color", INK).put("hideOverlap", true);
        node.putObject("axisLine").put("onZero", false).putObject("lineStyle").put("color", INK);
        node.putObject("splitLine").putObject("lineStyle").put("color", FAINT);
        return node;
    }

    /** A series that answers to its entry of the legend. */
    static ObjectNode series(ArrayNode all, String type, LegendEntry entry) {
        ObjectNode series = all.addObject().put("type", type).put("name", entry.name());
        SeriesStyle style = entry.style();
        series.putObject("itemStyle").put("color", style.colour());
        if (type.equals("line")) {
            ObjectNode line = series.putObject("lineStyle");
            line.put("color", style.colour()).put("width", 2);
            dashes(line, style.dashes());
        }
        series.put("symbol", style.symbol());
        return series;
    }

    static void dashes(ObjectNode line, List<Integer> dashes) {
        if (dashes.isEmpty()) {
            line.put("type", "solid");
        } else {
            ArrayNode lengths = line.putArray("type");
            dashes.forEach(lengths::add);
        }
    }

    static ArrayNode number(ArrayNode list, double value) {
        return Double.isFinite(value) ? list.add(NumberText.rounded(value, DIGITS)) : list.add("-");
    }

    static double rounded(double value) {
        return NumberText.rounded(value, DIGITS);
    }
}
