package civitas.analysis.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/** Draws cells. A cell is [column, row, value]. */
final class HeatMapOption {
    /** Viridis, as in Matplotlib: its lightness rises evenly, for grey printers and all kinds of eyes. */
    private static final List<String> VIRIDIS = List.of(
            "#440154", "#482878", "#3e4989", "#31688e", "#26828e", "#1f9e89", "#35b779", "#6ece58", "#b5de2b",
            "#fde725");

    private final HeatMap chart;

    HeatMapOption(HeatMap chart) {
        this.chart = chart;
    }

    void draw(ObjectNode option) {
        Options.grid(option, 72, 28);
        category(Options.named(option.putObject("xAxis"), chart.x()), chart.columns())
                .put("nameLocation", "middle")
                .put("nameGap", 30);
        ObjectNode vertical = category(Options.named(option.putObject("yAxis"), chart.y()), chart.rows());
        vertical.put("nameLocation", "end").put("nameGap", 12);
        ((ObjectNode) vertical.get("nameTextStyle"))
                .put("align", "left")
                .putArray("padding")
                .add(0)
                .add(0)
                .add(0)
                .add(-28);
        ObjectNode series = option.putArray("series").addObject().put("type", "heatmap");
        series.put("name", chart.colour().label());
        series.putObject("itemStyle").put("borderColor", "#ffffff").put("borderWidth", 1);
        ArrayNode data = series.putArray("data");
        for (HeatMap.Cell cell : chart.cells()) {
            if (Double.isFinite(cell.value())) {
                Options.number(data.addArray().add(cell.column()).add(cell.row()), cell.value());
            }
        }
        scale(option);
    }

    private static ObjectNode category(ObjectNode axis, List<String> levels) {
        axis.put("type", "category");
        axis.putObject("splitArea")
                .put("show", true)
                .putObject("areaStyle")
                .putArray("color")
                .add("#eceef0");
        axis.remove("splitLine");
        axis.putObject("axisTick").put("alignWithLabel", true);
        ArrayNode names = axis.putArray("data");
        levels.forEach(names::add);
        return axis;
    }

    private void scale(ObjectNode option) {
        double[] known = chart.cells().stream()
                .mapToDouble(HeatMap.Cell::value)
                .filter(Double::isFinite)
                .toArray();
        double low = Arrays.stream(known).min().orElse(0);
        double high = Arrays.stream(known).max().orElse(1);
        ObjectNode scale = option.putObject("visualMap").put("type", "continuous");
        scale.put("min", Options.rounded(low)).put("max", Options.rounded(high > low ? high : low + Math.ulp(low)));
        scale.put("dimension", 2).put("calculable", true).put("realtime", true);
        scale.put("precision", decimals(high - low));
        scale.put("orient", "horizontal").put("right", 20).put("top", option.has("title") ? 38 : 4);
        scale.put("itemHeight", 180).put("itemWidth", 14);
        scale.putArray("text").add("").add(chart.colour().title());
        scale.putObject("textStyle").put("fontFamily", Options.FONTS).put("color", Options.INK);
        ArrayNode colours = scale.putObject("inRange").putArray("color");
        VIRIDIS.forEach(colours::add);
        scale.putObject("outOfRange").putArray("color").add("#eceef0");
    }

    /** Enough to tell a hundredth of the range. */
    private static int decimals(double range) {
        return range > 0 ? (int) Math.max(0, Math.min(15, Math.ceil(2 - Math.log10(range)))) : 3;
    }
}
